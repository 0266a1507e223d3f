import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Performer } from '../access/index.ts'
import { type TableFile, type TableFormat, tableFormats } from '../figures/index.ts'
import type { LookbackError } from '../model/index.ts'
import { createReview } from '../review/index.ts'
import { dataOption, jsonOption, wholeNumber } from './options.ts'
import { say } from './output.ts'
import { atTheStore, type Workplace } from './workplace.ts'

interface Options {
  readonly data: string
  readonly format: TableFormat
  readonly out: string
  readonly json?: boolean
}

/** `export ID`: what is published, as a file for the public. */
export const exportCommand = (
  what: 'table' | 'figure',
  read: (
    review: Performer,
    who: Workplace['who'],
    id: number,
    format: TableFormat,
  ) => Promise<TableFile | null>,
  missing: (id: number) => LookbackError,
): Command =>
  new Command('export')
    .description(`write a ${what} as a file for the public`)
    .argument('<id>', `number of the ${what}`, wholeNumber(1))
    .addOption(
      new Option('--format <name>', 'kind of file')
        .choices(Object.keys(tableFormats))
        .default('ods'),
    )
    .option('--out <dir>', 'folder to write to', '.')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', `\nExample:\n  $ npx lookback ${what}s export 1 --format csvw --out .`)
    .action(async (id: number, options: Options) => {
      const file = await atTheStore(options, ({ store, door, who }) =>
        read(createReview(store, door), who, id, options.format),
      )
      if (!file) throw missing(id)
      await mkdir(resolve(options.out), { recursive: true })
      const path = join(resolve(options.out), file.name)
      await writeFile(path, file.bytes)
      say(options, { file: path, bytes: file.bytes.length }, path)
    })
