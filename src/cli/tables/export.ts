import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { LookbackError } from '../../model/index.ts'
import { createReview, type TableFormat, tableFormats } from '../../review/index.ts'
import { dataOption, jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly format: TableFormat
  readonly out: string
  readonly json?: boolean
}

export const exportTableCommand = (): Command =>
  new Command('export')
    .description('write a table as a file for the public')
    .argument('<id>', 'number of the table', wholeNumber(1))
    .addOption(
      new Option('--format <name>', 'kind of file')
        .choices(Object.keys(tableFormats))
        .default('ods'),
    )
    .option('--out <dir>', 'folder to write to', '.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback tables export 1 --format csvw --out .')
    .action(async (tableId: number, options: Options) => {
      const file = await atTheStore(options, ({ store, door, who }) =>
        createReview(store, door).tableFile(who, tableId, options.format),
      )
      if (!file) {
        const cause = `There is no table ${tableId} that you may see.`
        throw new LookbackError('LB_TABLE_NOT_FOUND', cause, 'Look it up: npx lookback tables')
      }
      await mkdir(resolve(options.out), { recursive: true })
      const path = join(resolve(options.out), file.name)
      await writeFile(path, file.bytes)
      say(options, { file: path, bytes: file.bytes.length }, path)
    })
