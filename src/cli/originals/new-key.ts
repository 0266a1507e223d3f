import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { accessErrors, newOriginalsKey, originalsKeyIn } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { jsonOption } from '../options.ts'
import { say } from '../output.ts'

interface Options {
  readonly json?: boolean
}

export const newKeyCommand = (): Command =>
  new Command('new-key')
    .description('write a new key of originals into a file; one that is there is left as it is')
    .argument('<file>', 'the file to write, outside the folder of the store')
    .addOption(jsonOption())
    .action(async (given: string, options: Options) => {
      const file = resolve(given)
      try {
        await writeFile(file, `${newOriginalsKey()}\n`, { mode: 0o600, flag: 'wx' })
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        throw refusal(accessErrors, 'LB_ORIGINALS_KEY_FILE', `${file} cannot be written: ${code}.`)
      }
      const { id } = originalsKeyIn(file)
      say(
        options,
        { file, key: id },
        `The key ${id} is in ${file}. Keep a copy elsewhere, and not with backups: without it what it encrypts is lost.`,
      )
    })
