import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import type { Door, Who } from '../../access/index.ts'
import {
  type ExtractResult,
  type ImportResult,
  importPaths,
  lookAhead,
  notReadLines,
  ownMapsOf,
  pageCounts,
} from '../../archive/index.ts'
import { runDueWatches } from '../../cases/index.ts'
import { type DateOrder, dateOrders } from '../../model/index.ts'
import { holdsStore } from '../../store/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say, table } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { sayWaiting } from '../waiting.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly source?: string
  readonly map?: string
  readonly ownMaps: boolean
  readonly dateOrder?: DateOrder
  readonly dryRun?: boolean
  readonly json?: boolean
}

export const importCommand = (): Command =>
  new Command('import')
    .description('take files or folders in; their formats are recognised from their content')
    .argument('<path...>', 'files or folders')
    .option('--source <id>', 'the source they come from, where no source.yml says so')
    .option('--map <file>', 'an import map of your own (docs/import-maps.md)')
    .option('--no-own-maps', 'do not try maps of your own that read a source before')
    .addOption(
      new Option(
        '--date-order <order>',
        'how dates of digits alone are written, where the files do not show it',
      ).choices([...dateOrders]),
    )
    .option('--dry-run', 'say what would come of it and what would not be read, and keep nothing')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx lookback import lookback-demo/extracts\n  $ npx lookback import crimes.csv --source northshire-police --map northshire.yml\n\nA map of your own that read a source before is tried on its next files by itself, the last used first.\nTo retire one, so that it is tried no more, see Extracts, Maps of your own (/extracts/maps) in the application.',
    )
    .action(async (paths: string[], options: Options) => {
      const progress = reportProgress()
      const all = paths.map((path) => resolve(path))
      const isNew = !process.env.DATABASE_URL && !holdsStore(resolve(options.data))
      const looked = isNew && !options.map ? lookAhead(all) : undefined
      const { result, pages } = await atTheStore(
        options,
        async ({ store, door, who }) => {
          const result = await importPaths(door, who, all, {
            source: options.source,
            map: options.map,
            ownMaps: options.ownMaps,
            dateOrder: options.dateOrder,
            dryRun: options.dryRun,
            progress: progress.report,
            waits: sayWaiting(store),
            looked,
            kept: runDueWatches,
          })
          const hasDocuments = result.extracts.some(({ format }) => format === 'documents')
          return { result, pages: hasDocuments && !options.dryRun ? await waiting(door, who) : 0 }
        },
        'make',
      ).finally(progress.stop)
      say(options, result, words(result, options))
      if (pages > 0 && !options.json) process.stdout.write(`${pagesHint(pages)}\n`)
      if (result.refused.length > 0 && result.extracts.length === 0) process.exitCode = 1
    })

const waiting = (door: Door, who: Who): Promise<number> =>
  door.enter(who, async (unit) => {
    unit.note({ action: 'consultation', subject: 'pages' })
    return (await pageCounts(unit)).waiting
  })

const pagesHint = (pages: number): string =>
  `${pages === 1 ? '1 page came as a picture and waits' : `${pages} pages came as pictures and wait`} to be read by machine: npx lookback read-pages`

function words({ extracts, refused }: ImportResult, { dryRun, map }: Options): string {
  const rows = extracts.map((extract) => [
    extract.file,
    extract.format,
    extract.source,
    extract.received,
    extract.imported,
    extract.unchanged,
    extract.quarantined,
    extract.noted,
  ])
  const shown = rows.length > 40 ? rows.slice(0, 40) : rows
  const head = [
    ...['file', 'format', 'source', 'received', 'imported', 'unchanged', 'quarantined'],
    'with notes',
  ]
  const more = rows.length > shown.length ? `\n… and ${rows.length - shown.length} more files` : ''
  const no = refused.map((file) => `${file.file}: ${file.code}: ${file.cause}\n  ${file.remedy}`)
  const kept = dryRun ? ['Nothing was kept: this was a dry run.'] : []
  return [
    table(head, shown) + more,
    ...ownMapLines(extracts, map !== undefined),
    ...extracts.flatMap(datesOf),
    ...extracts.flatMap(notReadOf),
    ...no,
    ...kept,
  ].join('\n')
}

/** Which maps of one's own read how many files, and how to do without where nobody named one. */
export function ownMapLines(
  extracts: readonly Pick<ExtractResult, 'map' | 'source'>[],
  isNamed: boolean,
): readonly string[] {
  const used = extracts.flatMap(({ map, source }) => ownMapsOf(map).map((id) => ({ id, source })))
  const groups = Map.groupBy(used, ({ id, source }) => `${id} of ${source}`)
  const lines = [...groups].map(
    ([name, { length }]) =>
      `Read with your own map ${name}: ${length === 1 ? '1 file' : `${length} files`}.`,
  )
  return lines.length === 0 || isNamed
    ? lines
    : [...lines, 'To do without, say --no-own-maps, or retire it (/extracts/maps).']
}

/** Said where the file shows another order than its map says, or a person said it. */
function datesOf({ file, dates }: ExtractResult): readonly string[] {
  if (!dates || dates.by === 'map' || (dates.by === 'file' && dates.order === 'dayFirst')) return []
  const order = dates.order === 'dayFirst' ? 'the day first' : 'the month first'
  const shown = `${dates.dayFirst} show the day first, ${dates.monthFirst} the month, ${dates.either} neither`
  return [`Dates in ${file} are read with ${order} (${shown}).`]
}

const mostLines = 12

function notReadOf({ file, notRead }: ExtractResult): readonly string[] {
  if (notRead.length === 0) return []
  const lines = notReadLines(notRead)
  const more = lines.length - mostLines
  return [
    `Not read in ${file}:`,
    ...lines.slice(0, mostLines).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more (--json)`] : []),
  ]
}
