import type { Federation, JoinedFigure, JoinedRow } from '../../federation/index.ts'
import { table } from '../output.ts'

const onRecordWords = { known: 'known', surely: 'surely', atMost: 'at most' } as const

/** Joined figures for people: each with its parts below it, so that they can be added up by hand. */
export function federationWords({ forces, figures, notJoined, assumptions }: Federation): string {
  const head = ['definition', 'store', 'on record', 'population', 'lower', 'upper']
  return [
    table(head, figures.flatMap(figureRows)),
    assumptions.join('\n'),
    [...new Set(figures.map(questionWords))].join('\n'),
    ...(notJoined.length === 0
      ? []
      : [
          `Not joined, since not every force has published it:\n${notJoined
            .map(({ definition, missing }) => `  ${definition}: not by ${missing.join(', ')}`)
            .join('\n')}`,
        ]),
    forces
      .map(
        ({ force, store, made, ledger }) =>
          `${force}: signed by ${store} on ${made.slice(0, 10)} at entry ${ledger.size} of its ledger, root ${ledger.root.slice(0, 12)}`,
      )
      .join('\n'),
  ].join('\n\n')
}

const figureRows = ({ definition, rows }: JoinedFigure) =>
  rows.flatMap((row) => [
    [
      `${definition.id}@${definition.version}`,
      'all together',
      onRecordWords[row.onRecord],
      ...numbers(row),
    ],
    ...row.parts.map((part) => ['', part.force, '', ...numbers(part)]),
  ])

const numbers = ({
  population,
  lower,
  upper,
}: Pick<JoinedRow, 'population' | 'lower' | 'upper'>) => [
  population.atLeast === population.atMost
    ? population.atLeast
    : `${population.atLeast} to ${most(population.atMost)}`,
  lower,
  upper ?? most(upper),
]

const most = (count: number | null): string => (count === null ? 'no limit' : String(count))

const questionWords = ({ asOf, links }: JoinedFigure): string => {
  const { earliest, latest } = asOf.receivedBy
  return [
    `Counted from what had been received by ${earliest.slice(0, 10)}${latest.slice(0, 10) === earliest.slice(0, 10) ? '' : ` to ${latest.slice(0, 10)}`}`,
    ...(asOf.trueOn ? [`happened by ${asOf.trueOn}`] : []),
    ...(asOf.onRecord ? [`on record on ${asOf.onRecord}`] : []),
    `${links ? 'the records of each store read together' : "each source's records by themselves"}.`,
  ].join(', ')
}
