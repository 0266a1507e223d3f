import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { addStep, readChart } from './chart-steps.ts'
import { chartName, chartStateSchema, kindWords, nodeKey, nodeKindSchema } from './contract.ts'
import { explorerErrors } from './errors.ts'
import { findPaths } from './find-paths.ts'
import { hubsAmong } from './hubs.ts'
import { placeNodes } from './place-nodes.ts'
import { readNodes } from './read-nodes.ts'
import { readSteps } from './read-steps.ts'
import { readTies } from './read-ties.ts'
import { shownNodes } from './view-chart.ts'

/** So many are put on a chart at once; the rest by expanding again. */
const mostAtOnce = 40
/** A way has at most so many ties. */
export const longestWay = 4
/** What is tied to more than this tells nothing of any two of them: a school, a shelter, a switchboard. */
export const hubTies = 60

const changed = z.strictObject({ chartId: outputs.id })
type Changed = z.output<typeof changed>

/** Why two things are not brought together, a sentence for each limit of the search. */
const noWay = (isInTime: boolean, hubs: number): string =>
  [
    `No way of at most ${longestWay} ties that you may see leads from one to the other.`,
    ...(isInTime ? ['Only ties in the order of time were taken.'] : []),
    ...(hubs > 0 ? [`Left out: ${hubs} tied to more than ${hubTies} others.`] : []),
  ].join(' ')

/** A chart with what the asker sees of it, and the node they chose. @throws LB_CHART_NOT_FOUND, LB_CHART_NODE */
async function chosen(unit: UnitOfWork, chartId: number, ...keys: readonly string[]) {
  const chart = await readChart(unit, chartId)
  const nodes = await shownNodes(unit, chart)
  const found = keys.map((key) => nodes.find((node) => node.key === key))
  if (found.some((node) => node === undefined)) throw refusal(explorerErrors, 'LB_CHART_NODE')
  return { chart, nodes, found: found.map((node) => node!) }
}

export const expandChart = defineAct({
  name: 'explorer.expand',
  kind: 'write',
  about: 'Puts what a node is tied to on the chart, of one kind, forty at a time',
  permission: 'workItems',
  input: z.strictObject({ chartId: fields.id, node: nodeKey, kind: nodeKindSchema }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, node, kind }): Promise<Changed> {
    const { chart, nodes, found } = await chosen(unit, chartId, node)
    const standing = new Set(nodes.map(({ key }) => key))
    const ties = await readTies(unit, [node], { kinds: [kind] })
    const beyond = [...new Set(ties.flatMap(({ to }) => (standing.has(to) ? [] : to)))]
    const fresh = (await readNodes(unit, beyond)).filter((each) => each.kind === kind)
    if (fresh.length === 0) throw refusal(explorerErrors, 'LB_CHART_NODE')
    const put = fresh.slice(0, mostAtOnce).map(({ key }) => key)
    const rest = fresh.length - put.length
    await addStep(unit, chartId, chart, {
      step: 'expand',
      words: `Added, tied to ${found[0]!.label}: ${put.length} ${kindWords[kind][put.length === 1 ? 0 : 1]}${rest > 0 ? `, ${rest} more left out` : ''}`,
      placed: placeNodes(nodes, found[0]!, put),
    })
    return { chartId }
  },
})

export const pathOnChart = defineAct({
  name: 'explorer.path',
  kind: 'write',
  about:
    'Puts every shortest way between two on the chart, of at most four ties and through no hub; if asked, in the order of time',
  permission: 'workItems',
  input: z.strictObject({
    chartId: fields.id,
    a: nodeKey,
    b: nodeKey,
    /** From `a` on, each tie by a record of the same day as the one before it or later. */
    inTime: z.literal('yes').optional(),
  }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, a, b, inTime }): Promise<Changed> {
    const { chart, nodes, found } = await chosen(unit, chartId, a, b)
    const { on, length, hubs } = await findPaths(a, b, longestWay, async (keys) => {
      const steps = await readSteps(unit, keys, inTime === 'yes')
      const ends = new Set([...keys, ...steps.map(({ to }) => to)])
      return { steps, hubs: await hubsAmong(unit, [...ends], hubTies) }
    })
    const out = hubs.size === 0 ? '' : `, ${hubs.size} tied to more than ${hubTies} left out`
    const order = inTime === 'yes' ? ' in the order of time' : ''
    if (on.size === 0) {
      const cause = noWay(inTime === 'yes', hubs.size)
      throw refusal(explorerErrors, 'LB_CHART_NO_PATH', { cause, field: 'b' })
    }
    const standing = new Set(nodes.map(({ key }) => key))
    const fresh = [...on].filter((key) => !standing.has(key))
    const [from, to] = [found[0]!, found[1]!]
    const middle = {
      key: '',
      x: Math.round((from.x + to.x) / 2),
      y: Math.round((from.y + to.y) / 2),
    }
    await addStep(unit, chartId, chart, {
      step: 'path',
      words: `Way${order} from ${from.label} to ${to.label}: ${length} ${length === 1 ? 'tie' : 'ties'}${out}`,
      placed: placeNodes(nodes, middle, fresh),
    })
    return { chartId }
  },
})

export const addToChart = defineAct({
  name: 'explorer.add',
  kind: 'write',
  about: 'Puts a case, by its reference, or a person, by their number, on a chart',
  permission: 'workItems',
  input: z.strictObject({
    chartId: fields.id,
    what: fields.requiredText(
      200,
      'Give the reference of a case, or the number of a person such as P12',
    ),
  }),
  output: changed.extend({ node: outputs.text }),
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, what }) {
    const chart = await readChart(unit, chartId)
    const nodes = await shownNodes(unit, chart)
    const [asked] = await readNodes(unit, await keysCalled(unit, what))
    if (!asked) {
      const cause = `No case or person that you may see is called “${what}”.`
      throw refusal(explorerErrors, 'LB_CHART_NODE', { cause, field: 'what' })
    }
    const node = asked.now
    if (nodes.some(({ key }) => key === node)) return { chartId, node }
    await addStep(unit, chartId, chart, {
      step: 'expand',
      words: `Placed on the chart: ${asked.label}`,
      placed: placeNodes(nodes, nodes[0] ?? null, [node]),
    })
    return { chartId, node }
  },
})

async function keysCalled({ db }: UnitOfWork, what: string): Promise<readonly string[]> {
  if (/^P\d{1,15}$/i.test(what)) return [`person:${what.toUpperCase()}`]
  const rows = await db
    .selectFrom('case_file')
    .select('id')
    .where((of) => of(of.fn('lower', ['ref']), '=', what.toLowerCase()))
    .orderBy('id')
    .limit(1)
    .execute()
  return rows.map(({ id }) => `case:${id}`)
}

export const moveNode = defineAct({
  name: 'explorer.move',
  kind: 'write',
  about: 'Moves a node of a chart, for everybody',
  permission: 'workItems',
  input: z.strictObject({
    chartId: fields.id,
    node: nodeKey,
    x: z.int().min(-20_000).max(20_000),
    y: z.int().min(-20_000).max(20_000),
  }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, node, x, y }): Promise<Changed> {
    const { chart, found } = await chosen(unit, chartId, node)
    await addStep(unit, chartId, chart, {
      step: 'move',
      words: `Moved on the chart: ${found[0]!.label}`,
      placed: [{ key: node, x, y }],
    })
    return { chartId }
  },
})

export const removeNode = defineAct({
  name: 'explorer.remove',
  kind: 'write',
  about: 'Takes a node off a chart; what it was stays where it is recorded',
  permission: 'workItems',
  input: z.strictObject({ chartId: fields.id, node: nodeKey }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, node }): Promise<Changed> {
    const { chart, found } = await chosen(unit, chartId, node)
    const removed = chart.nodes.flatMap(({ key }) => (key === node ? key : []))
    await addStep(unit, chartId, chart, {
      step: 'remove',
      words: `Taken off the chart: ${found[0]!.label}`,
      removed: removed.length > 0 ? removed : [node],
    })
    return { chartId }
  },
})

export const undoChart = defineAct({
  name: 'explorer.undo',
  kind: 'write',
  about: 'Takes the last step of a chart back; it stays in its history',
  permission: 'workItems',
  input: z.strictObject({ chartId: fields.id }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId }): Promise<Changed> {
    const chart = await readChart(unit, chartId)
    const last = chart.steps.find(({ number }) => number === chart.last)
    if (!last) throw refusal(explorerErrors, 'LB_CHART_MEANWHILE')
    await addStep(unit, chartId, chart, {
      step: 'undo',
      words: `Taken back: ${last.words}`,
      undoes: last.number,
      removed: last.placed.map(({ key }) => key),
    })
    return { chartId }
  },
})

export const keepChart = defineAct({
  name: 'explorer.keep',
  kind: 'write',
  about: 'Names a chart, writes its note and says how far it is',
  permission: 'workItems',
  input: z.strictObject({
    chartId: fields.id,
    name: chartName,
    note: fields.text(fields.longestReason).default(''),
    state: chartStateSchema,
  }),
  output: changed,
  subject: ({ chartId }) => `chart:${chartId}`,
  notes: ['alteration'],
  async run(unit, { chartId, name, note, state }): Promise<Changed> {
    const chart = await readChart(unit, chartId)
    await addStep(unit, chartId, chart, {
      step: 'keep',
      words: 'Named and noted',
      kept: { name, note, state },
    })
    return { chartId }
  },
})
