import { resolve } from 'node:path'
import { Command } from 'commander'
import { type ImportResult, importPaths } from '../../archive/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say, table } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly source?: string
  readonly map?: string
  readonly json?: boolean
}

export const importCommand = (): Command =>
  new Command('import')
    .description('take files or folders in; their formats are recognised from their content')
    .argument('<path...>', 'files or folders')
    .option('--source <id>', 'the source they come from, where no source.yml says so')
    .option('--map <file>', 'an import map of your own (docs/import-maps.md)')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ npx lookback import lookback-demo/extracts\n  $ npx lookback import crimes.csv --source northshire-police --map northshire.yml',
    )
    .action(async (paths: string[], options: Options) => {
      const progress = reportProgress()
      const result = await atTheStore(options, ({ door, who }) =>
        importPaths(
          door,
          who,
          paths.map((path) => resolve(path)),
          { source: options.source, map: options.map, progress: progress.report },
        ),
      ).finally(progress.stop)
      say(options, result, words(result))
      if (result.refused.length > 0 && result.extracts.length === 0) process.exitCode = 1
    })

function words({ extracts, refused }: ImportResult): string {
  const rows = extracts.map((extract) => [
    extract.file,
    extract.format,
    extract.source,
    extract.received,
    extract.imported,
    extract.unchanged,
    extract.quarantined,
  ])
  const shown = rows.length > 40 ? rows.slice(0, 40) : rows
  const head = ['file', 'format', 'source', 'received', 'imported', 'unchanged', 'quarantined']
  const more = rows.length > shown.length ? `\n… and ${rows.length - shown.length} more files` : ''
  const no = refused.map((file) => `${file.file}: ${file.code}: ${file.cause}\n  ${file.remedy}`)
  return [table(head, shown) + more, ...no].join('\n')
}
