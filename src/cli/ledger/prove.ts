import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { head, proveEntry, proveGrowth, readCheckpoint } from '../../ledger/index.ts'
import { dataOption, wholeNumber } from '../options.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly entry?: number
  readonly from?: string
  readonly size?: number
  readonly withEntry?: boolean
  readonly out?: string
}

export const proveCommand = (): Command =>
  new Command('prove')
    .description('write a proof, as JSON, that somebody with a checkpoint can check')
    .addOption(
      new Option('--entry <index>', 'that this entry is in the ledger')
        .argParser(wholeNumber(0))
        .conflicts('from'),
    )
    .option('--from <checkpoint>', 'that the ledger only grew since this checkpoint, or size')
    .option(
      '--size <n>',
      'for the ledger of so many entries; as it stands where not said',
      wholeNumber(1),
    )
    .option('--with-entry', 'put the entry’s text in: it names accounts and holds reasons')
    .option('--out <file>', 'write it here instead of printing it')
    .addOption(dataOption())
    .action(async (options: Options, command: Command) => {
      const { entry, from } = options
      if (entry === undefined && from === undefined) {
        command.error("error: give '--entry <index>' or '--from <checkpoint>'")
      }
      const store = await openTheStore(options)
      try {
        const size = options.size ?? (await head(store.db)).size
        const proof =
          entry !== undefined
            ? await proveEntry(store.db, entry, size, options.withEntry)
            : await proveGrowth(store.db, await sizeOf(from ?? ''), size)
        const text = `${JSON.stringify(proof, null, 2)}\n`
        if (options.out === undefined) process.stdout.write(text)
        else await writeFile(resolve(options.out), text)
      } finally {
        await store.close()
      }
    })

const sizeOf = async (from: string): Promise<number> =>
  /^\d{1,15}$/.test(from)
    ? Number(from)
    : readCheckpoint(await readFile(resolve(from), 'utf8')).size
