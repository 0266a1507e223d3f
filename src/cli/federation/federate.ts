import { open, readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Command } from 'commander'
import {
  type Federation,
  federate,
  federationErrors,
  type NamedText,
  readKeyring,
  readOverlaps,
} from '../../federation/index.ts'
import { refusal } from '../../model/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { federationWords } from './federation-words.ts'
import { writeWholeFile } from './whole-file.ts'

interface Options {
  readonly keys: string
  readonly overlaps?: string
  readonly within: number
  readonly definition?: string
  readonly out?: string
  readonly json?: boolean
}

export const federateCommand = (): Command =>
  new Command('federate')
    .description('join the published figures of several stores, one a force')
    .argument('<file...>', 'signed figures, one file a force (`lookback figures sign`)')
    .requiredOption('--keys <folder>', "the forces' public keys: one file a force, named for it")
    .option(
      '--overlaps <file>',
      'JSON of what two forces may share; else: cases nothing, of children unknown',
    )
    .option(
      '--within <days>',
      'how many days may lie between what two forces handed over',
      wholeNumber(0),
      31,
    )
    .option('--definition <id>', 'only figures under this definition')
    .option('--out <file>', 'write the joined figures here as well, JSON')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Example:
  $ npx lookback federate north.figures south.figures --keys forces

No store is opened. Every file must be signed by a force of the folder of keys; where one cannot be joined, nothing is.`,
    )
    .action(async (paths: readonly string[], options: Options) => {
      const forces = readKeyring(await keyFiles(resolve(options.keys)))
      const files = await Promise.all(
        paths.map((path) => read(path, largestFile, 'LB_FEDERATION_FILE')),
      )
      const overlaps =
        options.overlaps === undefined
          ? undefined
          : readOverlaps(
              (await read(options.overlaps, largestFile, 'LB_FEDERATION_OVERLAPS')).text,
              forces.map(({ name }) => name),
            )
      const { within: days, definition } = options
      const joined: Federation = federate({ files, forces, overlaps, days, definition })
      if (options.out !== undefined) {
        await writeWholeFile(resolve(options.out), `${JSON.stringify(joined, null, 2)}\n`)
      }
      say(options, joined, federationWords(joined))
    })

/** Some thousand figures are a megabyte. */
const largestFile = 32 * 1024 * 1024
const largestKey = 64 * 1024

/** Every file of the folder: one that is no key is said, since a force would be missing. */
async function keyFiles(folder: string): Promise<readonly NamedText[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    const names = entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
    return await Promise.all(
      names.map((name) => read(join(folder, name), largestKey, 'LB_FEDERATION_KEYS')),
    )
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code?.startsWith('LB_')) throw error
    const cause = `The folder of keys ${folder} could not be read: ${message}.`
    throw refusal(federationErrors, 'LB_FEDERATION_KEYS', cause)
  }
}

/** Never more than `most` bytes are taken into memory, whatever the file turns out to be. */
async function read(
  path: string,
  most: number,
  code: keyof typeof federationErrors,
): Promise<NamedText> {
  const name = basename(path)
  try {
    const file = await open(resolve(path))
    try {
      const what = await file.stat()
      const { size } = what
      // A device or a pipe has no size to go by.
      if (!what.isFile()) throw new Error('it is no file')
      if (size > most) throw new Error(`it has ${size} bytes, more than the ${most} that are read`)
      const bytes = await file.readFile()
      return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } finally {
      await file.close()
    }
  } catch (error) {
    const cause = `${path} could not be read: ${(error as Error).message}.`
    throw refusal(federationErrors, code, cause)
  }
}
