import {
  type TableRequest,
  type TableSummary,
  tableConventions,
  tableDimensions,
  tableFormats,
} from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { dividedBy, shownTable, type TableModel, tableStateWords } from './table-model.ts'

interface TablesPage extends FormState<'definition' | 'by' | 'convention'> {
  readonly tables: readonly (TableSummary & {
    readonly words: string
    readonly stateWords: string
  })[]
  readonly mayPropose: boolean
  readonly definitions: readonly Choice[]
  readonly dimensions: readonly Choice[]
  readonly conventions: readonly Choice[]
  /** What the cases are to be divided by. */
  readonly by: readonly string[]
}
interface PreviewPage extends FormState<'reason'> {
  readonly table: TableModel
  readonly request: TableRequest
}
interface TablePage extends FormState<'step-reason'> {
  readonly table: TableModel
  readonly formats: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/tables/tables': TablesPage
    'figures/tables/preview': PreviewPage
    'figures/tables/table': TablePage
  }
}

const request = {
  definition: { called: 'the definition', ask: 'Choose a definition' },
  by: { called: 'what to divide the cases by', ask: 'Choose what to divide the cases by' },
  convention: { called: 'the rule', ask: 'Choose what is done with the numbers' },
} as const
/** What asking for less, or for another rule, puts right. */
const mends = {
  LB_DISCLOSURE_TOO_LARGE: 'by',
  LB_DISCLOSURE_TOO_SLOW: 'by',
  LB_DISCLOSURE_UNPROTECTABLE: 'by',
  LB_DISCLOSURE_CONTRADICTED: 'by',
  LB_DISCLOSURE_NO_ROUNDING: 'by',
} as const
const previewing = actForm(acts.figures.previewTable, { inAddress: true, fields: request, mends })
const proposing = actForm(acts.figures.proposeTable, {
  fields: { ...request, reason: { called: 'what the table is for' } },
  mends,
})
const settling = actForm(acts.figures.settleTable, {
  fields: {
    step: { called: 'what to do', ask: 'Choose what to do' },
    reason: { called: 'the reason', ask: 'Give a reason', control: 'step-reason' },
  },
})

export const tableRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/tables',
    permission: 'readFigures',
    about: 'Tables for the public, and the form that asks for one',
    answer: (visit) => showTables(visit),
  },
  {
    method: 'POST',
    path: '/tables',
    permission: 'proposeFigures',
    about: 'Propose a table for publication',
    form: proposing,
    async answer(visit) {
      const sent = await proposing.send(visit)
      if (!sent.ok) return showPreview(visit, visit.body, sent.problems)
      return redirect(withNotice(`/tables/${sent.output.tableId}`, 'tableProposed'))
    },
  },
  {
    method: 'GET',
    path: '/tables/preview',
    permission: 'proposeFigures',
    about: 'A table with what is hidden and why, before anybody proposes it',
    form: previewing,
    answer: async (visit) =>
      Object.keys(visit.query).length === 0 ? redirect('/tables') : showPreview(visit, visit.query),
  },
  {
    method: 'GET',
    path: '/tables/:tableId',
    permission: 'readFigures',
    about: 'One table, what is hidden in it, and its files',
    answer: (visit) => showTable(visit),
  },
  {
    method: 'POST',
    path: '/tables/:tableId',
    permission: 'publishFigures',
    about: 'Publish or decline a table, with a reason',
    form: settling,
    async answer(visit) {
      const sent = await settling.send(visit, { tableId: visit.params.tableId })
      if (!sent.ok) return showTable(visit, sent.problems)
      const { tableId, step } = sent.input
      return redirect(withNotice(`/tables/${tableId}`, `table_${step}`))
    },
  },
  {
    method: 'GET',
    path: '/tables/:tableId/:format',
    permission: 'readFigures',
    about: 'A table as CSV, ODS or CSVW',
    async answer(visit) {
      const { tableId, format } = visit.params
      const file = await ask(visit, acts.figures.tableFile, { tableId, format })
      return file ? { kind: 'file', ...file } : notFound
    },
  },
]

async function showTables(
  { perform, who, query }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const tables = await perform(acts.figures.tables, {})
  const mayPropose = allowed(who.role, 'proposeFigures')
  const definitions = mayPropose
    ? (await perform(acts.figures.definitions, {})).filter(({ current }) => current)
    : []
  const model = {
    tables: tables.map((table) => ({
      ...table,
      words: dividedBy(table.by),
      stateWords: tableStateWords[table.state],
    })),
    mayPropose,
    definitions: definitions.map(({ id, title }) => ({ value: id, text: title })),
    dimensions: choicesOf(tableDimensions),
    conventions: choicesOf(tableConventions),
    by: [query.by ?? []].flat().map(String),
    ...formState(
      ['definition', 'by', 'convention'],
      { convention: 'lookback', ...query },
      problems,
    ),
  }
  return page('figures/tables/tables', 'Tables', model, problems)
}

/** The table asked for; what is wrong with the asking is said beside the form it was asked for with. */
async function showPreview(
  visit: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const preview = await previewing.send(visit, {}, sent)
  if (!preview.ok) return showTables({ ...visit, query: sent }, preview.problems)
  const table = shownTable(preview.output)
  const model = { table, request: preview.input, ...formState(['reason'], sent, problems) }
  return page('figures/tables/preview', `Preview: ${table.title}`, model, problems)
}

async function showTable(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, body } = visit
  const view = await ask(visit, acts.figures.table, { tableId: params.tableId })
  if (!view) return notFound
  const model = {
    table: shownTable(view),
    formats: choicesOf(tableFormats),
    ...formState(['step-reason'], body, problems),
  }
  return page('figures/tables/table', `Table ${view.tableId}: ${view.title}`, model, problems)
}
