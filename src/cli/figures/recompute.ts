import { Command } from 'commander'
import { historyWithMap } from '../../archive/index.ts'
import { type Recount, recountFigure } from '../../figures/index.ts'
import { dataOption, jsonOption, wholeNumber } from '../options.ts'
import { say } from '../output.ts'
import { atTheStore } from '../workplace.ts'
import { asOfTable, publicFigureTable } from './figure-table.ts'

interface Options {
  readonly data: string
  readonly map?: string
  readonly json?: boolean
}

export const recomputeCommand = (): Command =>
  new Command('recompute')
    .description('count a published figure again, or say which cases differ and since when')
    .argument('<id>', 'the number of the figure', wholeNumber(1))
    .option('--map <file>', 'an import map of your own that read some of the records')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback figures recompute 1\n\nExit status 1: it differs; each case is named with the entry of the ledger that touched it.',
    )
    .action(async (id: number, options: Options) => {
      const history = await historyWithMap(options.map)
      const recount = await atTheStore(options, ({ store, door, who }) =>
        recountFigure(store, door, who, history, id),
      )
      say(options, recount, words(recount))
      if (!recount.same) process.exitCode = 1
    })

function words(recount: Recount): string {
  const { figure, was, now, form } = recount
  const lines = [publicFigureTable([figure])]
  if (recount.same) {
    lines.push('Counted again from the archive: the same answer on every case.', formWords[form])
    return lines.join('\n')
  }
  lines.push(
    'Counted again from the archive it is NOT the same:',
    'As counted then:',
    asOfTable([{ ...figure, ...was }]),
    'As counted now:',
    asOfTable([{ ...figure, ...now }]),
    formWords[form],
  )
  if (!recount.definitionSame)
    lines.push('The text of the definition is no longer the one counted.')
  if (!recount.ledgerHolds) {
    lines.push(`The ledger no longer has root ${figure.ledgerRoot}: run lookback verify.`)
  }
  lines.push(`Cases that differ: ${recount.differing}.`, ...recount.cases.map(caseWords))
  return lines.join('\n')
}

const formWords: Readonly<Record<Recount['form'], string>> = {
  same: 'What is hidden, hidden again beside what was published then, is told in the same way.',
  holds:
    'Every count lies where the figure says. Its form cannot be made again: the findings it was compared with are no longer those of now.',
  differs: 'What is told is NOT what hiding gives: run lookback verify.',
}

function caseWords({ ref, source, caseId, was, now, entry }: Recount['cases'][number]): string {
  const name = ref === null ? `case ${caseId}` : `${source} ${ref}`
  const since = entry
    ? `since entry ${entry.index} (${entry.action}, ${entry.subject}, ${entry.at})`
    : 'no entry of the ledger says why: run lookback verify'
  return `  ${name}: was ${was ?? 'not counted'}, now ${now ?? 'not counted'}; ${since}`
}
