import { resolve } from 'node:path'
import { Command } from 'commander'
import { type Federation, federate, readKeyring, readOverlaps } from '../../federation/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { federationWords } from './federation-words.ts'
import { keyFiles, readHanded } from './handed-files.ts'
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
        paths.map((path) => readHanded(path, largestFile, 'LB_FEDERATION_FILE')),
      )
      const overlaps =
        options.overlaps === undefined
          ? undefined
          : readOverlaps(
              (await readHanded(options.overlaps, largestFile, 'LB_FEDERATION_OVERLAPS')).text,
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
