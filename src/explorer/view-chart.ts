import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, outputs, type UnitOfWork } from '../access/index.ts'
import { sourcesCalled } from '../cases/index.ts'
import { pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import { readChart, type StoredChart } from './chart-steps.ts'
import {
  type ChartNode,
  type ChartPicture,
  type ChartRow,
  type ChartTie,
  type ChartView,
  chartRowSchema,
  chartViewSchema,
  nodeKey,
  nodeKinds,
} from './contract.ts'
import { contactsOfPhones } from './phone-contacts.ts'
import { readEvidence } from './read-evidence.ts'
import { readNodes } from './read-nodes.ts'
import { readTies, type StoredTie } from './read-ties.ts'

export const listCharts = defineAct({
  name: 'explorer.charts',
  kind: 'read',
  about: 'Charts, those changed last first',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(chartRowSchema),
  subject: () => 'charts',
  notes: ['consultation'],
  async run(unit, { page }) {
    const { rows } = await sql<{ chartId: number; total: number }>`
      select chart_id as "chartId", count(*) over () as total from chart_step
      group by chart_id order by max(number) desc
      limit ${pageRows()} offset ${pageStart(page)}`.execute(unit.db)
    unit.note({ action: 'consultation', subject: 'charts', details: { page } })
    const charts = new Map<number, ChartRow>()
    for (const { chartId } of rows) charts.set(chartId, rowOf(await readChart(unit, chartId)))
    return pageOfCounted(rows, page, ({ chartId }) => charts.get(chartId)!)
  },
})

const rowOf = ({ chartId, owner, name, state, steps }: StoredChart): ChartRow => ({
  ...{ chartId, owner, state },
  name: name || steps[0]!.words,
  changedAt: steps.at(-1)!.at.toISOString(),
})

export const viewChart = defineAct({
  name: 'explorer.chart',
  kind: 'read',
  about:
    'A chart: what stands where, what ties it, what the chosen one is tied to besides, and the records behind the chosen tie',
  permission: 'readCase',
  input: z.strictObject({
    chartId: fields.id,
    on: nodeKey.optional(),
    a: nodeKey.optional(),
    b: nodeKey.optional(),
  }),
  output: chartViewSchema,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['consultation'],
  async run(unit, { chartId, on, a, b }): Promise<ChartView> {
    const chart = await readChart(unit, chartId)
    const { nodes, ties } = await pictureOf(unit, chart)
    const keys = new Set(nodes.map(({ key }) => key))
    const chosen = on !== undefined && keys.has(on) ? on : null
    unit.note({
      action: 'consultation',
      subject: `chart:${chartId}`,
      details: { nodes: [...keys], ...(a && b && { tie: [a, b] }) },
    })
    const gone = new Set(chart.steps.flatMap(({ undoes }) => undoes ?? []))
    return {
      ...rowOf(chart),
      note: chart.note,
      nodes,
      ties,
      on: chosen === null ? null : { key: chosen, more: await moreOf(unit, chosen, keys) },
      behind:
        a !== undefined && b !== undefined && keys.has(a) && keys.has(b)
          ? { a, b, evidence: await readEvidence(unit, a, b) }
          : null,
      steps: chart.steps
        .filter(({ undoes }) => undoes === null)
        .map(({ number, words, by, at }) => ({
          ...{ number, words, by },
          at: at.toISOString(),
          undone: gone.has(number),
        })),
      mayUndo: chart.last !== null && may(unit.who.role, 'workItems'),
      mayWork: may(unit.who.role, 'workItems'),
    }
  },
})

/** What the asker may see of it, and what ties it. */
export async function pictureOf(
  unit: UnitOfWork,
  chart: Pick<StoredChart, 'nodes'>,
): Promise<ChartPicture> {
  const nodes = await shownNodes(unit, chart)
  const keys = nodes.map(({ key }) => key)
  const found = await readTies(unit, keys, { among: keys })
  return { nodes, ties: tiesAmong(found, new Set(keys), await sourcesCalled(unit)) }
}

/** What the asker may see of it, each once: two people who were joined since stand where the first stood. */
export async function shownNodes(
  unit: UnitOfWork,
  { nodes }: Pick<StoredChart, 'nodes'>,
): Promise<readonly ChartNode[]> {
  const at = new Map(nodes.map((node) => [node.key, node]))
  const found = await readNodes(unit, [...at.keys()])
  const contacts = await contactsOfPhones(unit, found)
  const shown = new Map<string, ChartNode>()
  for (const { key, now, ...node } of found) {
    const { x, y } = at.get(key)!
    const contact = contacts.get(key) ?? null
    if (!shown.has(now)) shown.set(now, { ...node, key: now, contact, x, y })
  }
  return [...shown.values()]
}

/** Each pair once, whichever end it was found from. */
function tiesAmong(
  found: readonly StoredTie[],
  keys: ReadonlySet<string>,
  called: ReadonlyMap<string, string>,
): readonly ChartTie[] {
  const ties = new Map<string, ChartTie>()
  for (const { from, to, sources, ...tie } of found) {
    if (!keys.has(from) || !keys.has(to)) continue
    const [a, b] = from < to ? [from, to] : [to, from]
    const names = sources.map((source) => called.get(source) ?? source)
    if (!ties.has(`${a} ${b}`)) ties.set(`${a} ${b}`, { a, b, ...tie, sources: names })
  }
  return [...ties.values()]
}

/** What one is tied to that does not stand on the chart, counted by kind. */
async function moreOf(
  unit: UnitOfWork,
  on: string,
  keys: ReadonlySet<string>,
): Promise<readonly { kind: ChartNode['kind']; count: number }[]> {
  const beyond = new Set((await readTies(unit, [on])).flatMap(({ to }) => (keys.has(to) ? [] : to)))
  const nodes = await readNodes(unit, [...beyond])
  return nodeKinds.flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length
    return count === 0 ? [] : [{ kind, count }]
  })
}
