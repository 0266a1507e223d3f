import { resolve } from 'node:path'
import { Command } from 'commander'
import { matchEncodedFiles, readKeyring } from '../../federation/index.ts'
import { csvText } from '../../model/index.ts'
import { jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { keyFiles, readHanded } from './handed-files.ts'
import { writeWholeFile } from './whole-file.ts'

interface Options {
  readonly keys: string
  readonly out: string
  readonly within: number
  readonly json?: boolean
}

export const matchEncodedCommand = (): Command =>
  new Command('match-encoded')
    .description('compare the encoded people of two stores: which lines may be of one person')
    .argument('<file>', 'encoded people of one force (`lookback encode`)')
    .argument('<file>', 'of the other, made for the first')
    .requiredOption('--keys <folder>', "the forces' public keys: one file a force, named for it")
    .requiredOption('--out <file>', 'CSV of the pairs of lines, best first')
    .option('--within <days>', 'the oldest that a file may be', wholeNumber(0), 31)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Example:
  $ npx lookback match-encoded north.encoded south.encoded --keys forces --out pairs.csv

No store is opened and no secret is needed. Each force finds its lines in the CSV that stayed with it.`,
    )
    .action(async (left: string, right: string, options: Options) => {
      const forces = readKeyring(await keyFiles(resolve(options.keys)))
      const read = (path: string) => readHanded(path, largestFile, 'LB_FEDERATION_FILE')
      const files = [await read(left), await read(right)] as const
      const { pairs, ...run } = matchEncodedFiles([...files], forces, options.within)
      const file = resolve(options.out)
      const [one, other] = run.forces
      await writeWholeFile(
        file,
        csvText([
          [`${one?.force} line`, `${other?.force} line`, 'likeness', 'closest in'],
          ...pairs.map((pair) => [
            ...[pair.left, pair.right].map(String),
            pair.likeness.toFixed(3),
            pair.view,
          ]),
        ]),
      )
      const words = [
        `${pairs.length} pairs of lines may be of one person: ${file}.`,
        `For ${run.purpose}: ${run.reason}`,
        ...run.forces.map(
          ({ force, lines, made, ledger }) =>
            `${force}: ${lines} lines of ${made.slice(0, 10)}, at entry ${ledger.size} of its ledger, root ${ledger.root.slice(0, 12)}`,
        ),
      ]
      say(options, { file, ...run, pairs: pairs.length }, words.join('\n'))
    })

/** A hundred thousand lines of three views. */
const largestFile = 160 * 1024 * 1024
