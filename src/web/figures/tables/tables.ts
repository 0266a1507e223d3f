import { z } from 'zod'
import {
  type TableRequest,
  type TableSummary,
  tableConventions,
  tableDimensions,
  tableFormats,
} from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import {
  type Choice,
  choicesOf,
  type FormState,
  formState,
  idParam,
  listOf,
  parseForm,
  reasonField,
} from '../../page/forms.ts'
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

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string]
const asked = z.object({
  definition: z.string({ error: 'Choose a definition' }).min(1, 'Choose a definition').max(200),
  by: listOf(z.enum(keysOf(tableDimensions))).refine((by) => by.length > 0, {
    error: 'Choose what to divide the cases by',
  }),
  convention: z.enum(keysOf(tableConventions), { error: 'Choose what is done with the numbers' }),
})
const proposal = asked.extend({ reason: reasonField('Say what the table is for') })
const settling = z.object({
  step: z.enum(['publish', 'decline'], { error: 'Choose what to do' }),
  'step-reason': reasonField('Give a reason'),
})
const fileFormat = z.enum(keysOf(tableFormats))

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
    async answer(visit) {
      const form = parseForm(proposal, visit.body)
      if (!form.ok) return showPreview(visit, visit.body, form.problems)
      return mended(visit, async () => {
        const { tableId } = await visit.perform(acts.figures.proposeTable, form.value)
        return redirect(withNotice(`/tables/${tableId}`, 'tableProposed'))
      })
    },
  },
  {
    method: 'GET',
    path: '/tables/preview',
    permission: 'proposeFigures',
    about: 'A table with what is hidden and why, before anybody proposes it',
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
    async answer(visit) {
      const id = idParam.safeParse(visit.params.tableId)
      if (!id.success) return notFound
      const form = parseForm(settling, visit.body)
      if (!form.ok) return showTable(visit, form.problems)
      const { step, 'step-reason': reason } = form.value
      await visit.perform(acts.figures.settleTable, { tableId: id.data, step, reason })
      return redirect(withNotice(`/tables/${id.data}`, `table_${step}`))
    },
  },
  {
    method: 'GET',
    path: '/tables/:tableId/:format',
    permission: 'readFigures',
    about: 'A table as CSV, ODS or CSVW',
    async answer({ perform, params }) {
      const [id, format] = [idParam.safeParse(params.tableId), fileFormat.safeParse(params.format)]
      if (!id.success || !format.success) return notFound
      const file = await perform(acts.figures.tableFile, { tableId: id.data, format: format.data })
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

/** A table that cannot be made says so beside the form it was asked for with. */
async function mended(visit: Visit, answer: () => Promise<PageAnswer>): Promise<PageAnswer> {
  try {
    return await answer()
  } catch (error) {
    const known = error instanceof LookbackError && /^LB_(DISCLOSURE|TABLE_INPUT)/.test(error.code)
    if (!known) throw error
    const problem = { text: `${error.cause} ${error.remedy}`, href: '#by' }
    return showTables({ ...visit, query: { ...visit.query, ...visit.body } }, [problem])
  }
}

async function showPreview(
  visit: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const form = parseForm(asked, sent)
  if (!form.ok) return showTables({ ...visit, query: sent }, form.problems)
  const request: TableRequest = form.value
  return mended(visit, async () => {
    const table = shownTable(await visit.perform(acts.figures.previewTable, request))
    const model = { table, request, ...formState(['reason'], sent, problems) }
    return page('figures/tables/preview', `Preview: ${table.title}`, model, problems)
  })
}

async function showTable(
  { perform, params, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const id = idParam.safeParse(params.tableId)
  const view = id.success ? await perform(acts.figures.table, { tableId: id.data }) : null
  if (!view) return notFound
  const model = {
    table: shownTable(view),
    formats: choicesOf(tableFormats),
    ...formState(['step-reason'], body, problems),
  }
  return page('figures/tables/table', `Table ${view.tableId}: ${view.title}`, model, problems)
}
