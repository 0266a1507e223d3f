import { may, stepsOpenTo, type Who } from '../../access/index.ts'
import { keyOf } from '../../disclosure/index.ts'
import { answerDimension, atMost } from '../earlier/count-cube.ts'
import type { StoredTable, TableBody, TableCounts } from '../earlier/stored-table.ts'
import {
  type SuppressionReason,
  type TableCell,
  type TableDimension,
  type TableView,
  tableDimensions,
} from '../table-contract.ts'
import { type SettledTable, tableSteps } from './table-steps.ts'

/** A column for each answer; the population last. */
const columns = [
  ['met', 'Met'],
  ['undetermined', 'Cannot be determined'],
  [atMost, 'Met at most'],
  ['notMet', 'Not met'],
  [null, 'All cases'],
] as const

export const stateOf = ({ step }: StoredTable): SettledTable => step ?? 'proposed'

/** What is published shows to all who read figures; the rest to those who make it. */
export const showsTo = (table: StoredTable, { role }: Who): boolean =>
  table.step === 'published' || may(role, 'proposeFigures')

export function viewOf(table: StoredTable, who: Who): TableView {
  const { tableId, proposer, proposedAt, settledAt, settledBy, settledReason } = table
  const state = stateOf(table)
  return {
    ...shownOf(table, may(who.role, 'proposeFigures') ? table.counts : null),
    tableId,
    state,
    digest: table.digest,
    reason: table.reason,
    proposedBy: table.proposedBy,
    proposedAt: proposedAt.toISOString(),
    settledBy,
    settledAt: settledAt?.toISOString() ?? null,
    settledReason,
    mayTake: stepsOpenTo(tableSteps, { state, proposers: [proposer] }, who),
  }
}

type Shown = Pick<
  StoredTable,
  | 'definition'
  | 'version'
  | 'title'
  | 'authority'
  | 'by'
  | 'rules'
  | 'body'
  | 'ledgerRoot'
  | 'ledgerSize'
>

/** The part of a view that a preview has as well. */
export function shownOf(table: Shown, counts: TableCounts | null) {
  const { definition, version, title, authority, by, rules, body } = table
  const answer = answerDimension(`${definition}@${version}`)
  const cellAt = (at: Readonly<Record<string, string>>): TableCell => {
    const key = keyOf(at)
    const cell = body.cells[key]
    const value = cell === undefined || cell.hidden ? null : cell.value
    return { value, because: value === null ? (counts?.[key]?.because ?? null) : null }
  }
  return {
    definition,
    version,
    title,
    authority,
    by,
    heads: by.map((id) => tableDimensions[id]),
    columns: columns.map(([, words]) => words),
    rows: rowsOf(by, body).map(({ at, heads }) => ({
      heads,
      cells: columns.map(([leaf]) => cellAt(leaf === null ? at : { ...at, [answer]: leaf })),
    })),
    notes: notesOf(table),
    rules: rules.words,
    hidden: Object.values(body.cells).filter(({ hidden }) => hidden).length,
    hiddenBecause: counts === null ? null : reasonsIn(counts),
    // Tables kept before implications were part of the attack have none.
    proof: { ...body.proof, implied: body.proof.implied ?? [] },
    ledgerRoot: table.ledgerRoot,
    ledgerSize: table.ledgerSize,
  }
}

interface RowAt {
  readonly at: Readonly<Record<string, string>>
  readonly heads: readonly string[]
}

const rowsOf = (by: readonly TableDimension[], { leaves }: TableBody): readonly RowAt[] =>
  by.reduce<readonly RowAt[]>(
    (rows, id) =>
      rows.flatMap(({ at, heads }) => [
        { at, heads: [...heads, 'All'] },
        ...(leaves[id] ?? []).map(([leaf, words]) => ({
          at: { ...at, [id]: leaf },
          heads: [...heads, words],
        })),
      ]),
    [{ at: {}, heads: [] }],
  )

function reasonsIn(counts: TableCounts): Readonly<Record<SuppressionReason, number>> {
  const of = (wanted: SuppressionReason) =>
    Object.values(counts).filter(({ because }) => because === wanted).length
  return {
    primary: of('primary'),
    secondary: of('secondary'),
    consistency: of('consistency'),
  }
}

function notesOf({
  definition,
  version,
  title,
  authority,
  rules,
  body,
  ledgerRoot,
  ledgerSize,
}: Shown) {
  const { against, figures } = body.proof
  return [
    `Cases are counted under the definition "${title}" (${authority}), version ${version}, ${definition}.`,
    'Met: the records show for certain that the definition is met. Cannot be determined: what is missing from the records would decide it. Met at most: both together. Not met: for certain not.',
    'The population is every case in the review. A case is one investigation or referral, not one person.',
    rules.words,
    against.length === 0
      ? 'No table of this review was published before it.'
      : `What is hidden was chosen together with the tables published before: ${against.join(', ')}.`,
    ...(figures.length === 0
      ? []
      : [
          `Totals that the review published as figures before (${figures.join(', ')}) are shown as they were published.`,
        ]),
    `Counted at entry ${ledgerSize} of the review's ledger, root ${ledgerRoot}.`,
  ]
}
