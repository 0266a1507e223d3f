import { type ChartRow, type ChartView, chartStates, kindWords } from '../../explorer/index.ts'
import { type Page, refusal } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { webErrors } from '../errors.ts'
import { allowed } from '../layout/navigation.ts'
import { withNotice } from '../layout/notices.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import type { Tab } from '../layout/tabs.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import {
  type DrawnChart,
  type DrawnNode,
  drawChart,
  type Kept,
  type OtherEnd,
  othersThan,
  tiedByTwoKinds,
} from './chart-model.ts'
import { type MapView, mapView } from './map-view.ts'
import { type TimeView, timeView } from './time-view.ts'

const fields = ['name', 'note', 'state', 'b', 'inTime', 'what', 'from'] as const

interface ChartPage extends FormState<(typeof fields)[number]> {
  readonly view: ChartView
  readonly base: string
  readonly drawn: DrawnChart
  readonly chosen: DrawnNode | null
  /** Each a view of the same selection. */
  readonly views: readonly Tab[]
  readonly time: TimeView | null
  readonly map: MapView | null
  /** What a form keeps of the address. */
  readonly keptQuery: string
  /** How many it is tied to that do not stand on the chart. */
  readonly beyond: number
  readonly more: readonly { readonly kind: string; readonly label: string }[]
  readonly others: readonly OtherEnd[]
  readonly steps: readonly { readonly label: string; readonly x: number; readonly y: number }[]
  readonly ends: readonly [string, string] | null
  readonly states: readonly Choice[]
  readonly stateWords: string
  readonly two: boolean
  readonly twoHref: string
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'explorer/charts': {
      readonly list: Page<ChartRow>
      readonly pagination: Pagination
      readonly from: string
      readonly stateWords: typeof chartStates
    }
    'explorer/chart': ChartPage
  }
}

const opening = actForm(acts.explorer.open, {
  fields: { from: { called: 'what to begin with' } },
})
const expanding = actForm(acts.explorer.expand, {
  fields: { node: { called: 'what to expand' }, kind: { called: 'the kind' } },
})
const joining = actForm(acts.explorer.path, {
  fields: {
    a: { called: 'one end' },
    b: { called: 'the other end', ask: 'Choose the other end' },
    inTime: { called: 'the order of time' },
  },
  mends: { LB_CHART_NO_PATH: 'b' },
})
const adding = actForm(acts.explorer.add, {
  fields: { what: { called: 'what to put on it' } },
  mends: { LB_CHART_NODE: 'what' },
})
const moving = actForm(acts.explorer.move, {
  fields: {
    node: { called: 'what to move' },
    x: { called: 'how far right' },
    y: { called: 'how far down' },
  },
})
const removing = actForm(acts.explorer.remove, { fields: { node: { called: 'what to take off' } } })
const undoing = actForm(acts.explorer.undo, { fields: {} })
const keeping = actForm(acts.explorer.keep, {
  fields: {
    name: { called: 'the name' },
    note: { called: 'the note' },
    state: { called: 'the state', ask: 'Choose a state' },
  },
})

const viewWords = { picture: 'Picture', time: 'In time', map: 'By area' } as const
type ViewName = keyof typeof viewWords

/** What each link of the page keeps: the view, and whether only ties of two kinds are shown. */
function keptIn({ query }: Pick<Visit, 'query'>): Kept & { readonly view?: ViewName } {
  const view = textOf(query.view)
  return {
    ...((view === 'time' || view === 'map') && { view }),
    ...(query.two === 'yes' && { two: 'yes' }),
  }
}

/** Pixels of one step of a node by its buttons. */
const step = 40

async function showChart(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { params, query, body } = visit
  const textIn = (name: string) => textOf(query[name]) || undefined
  const on = textIn('on') ?? (textOf(body.node) || textOf(body.a) || undefined)
  const view = await ask(visit, acts.explorer.chart, {
    chartId: params.id,
    on,
    a: textIn('a'),
    b: textIn('b'),
  })
  const base = `/charts/${view.chartId}`
  const kept = keptIn(visit)
  const two = kept.two === 'yes'
  const drawn = drawChart(two ? tiedByTwoKinds(view) : view, base, view.on?.key ?? null, kept)
  const boundaries = kept.view === 'map' ? await ask(visit, acts.explorer.areas, {}) : null
  const chosen = drawn.nodes.find((node) => node.chosen) ?? null
  const labels = new Map(view.nodes.map(({ key, label }) => [key, label]))
  return page(
    'explorer/chart',
    view.name,
    {
      view,
      base,
      drawn,
      chosen,
      views: (Object.keys(viewWords) as ViewName[]).map((name) => ({
        text: viewWords[name],
        href: address(base, { ...kept, on, view: name === 'picture' ? undefined : name }),
        current: name === (kept.view ?? 'picture'),
      })),
      time: kept.view === 'time' ? timeView(drawn) : null,
      map: kept.view === 'map' ? mapView(drawn, boundaries) : null,
      keptQuery: address('', kept),
      beyond: (view.on?.more ?? []).reduce((sum, { count }) => sum + count, 0),
      more: (view.on?.more ?? []).map(({ kind, count }) => ({
        kind,
        label: `Add ${count > 40 ? `40 of ${count}` : count} ${kindWords[kind][count === 1 ? 0 : 1]}`,
      })),
      others: chosen ? othersThan(view.nodes, chosen.key) : [],
      steps: chosen
        ? [
            { label: 'Left', x: chosen.x - step, y: chosen.y },
            { label: 'Right', x: chosen.x + step, y: chosen.y },
            { label: 'Up', x: chosen.x, y: chosen.y - step },
            { label: 'Down', x: chosen.x, y: chosen.y + step },
          ]
        : [],
      ends: view.behind && [labels.get(view.behind.a) ?? '', labels.get(view.behind.b) ?? ''],
      states: choicesOf(chartStates),
      stateWords: chartStates[view.state],
      two,
      twoHref: address(base, { ...kept, on, two: two ? undefined : 'yes' }),
      ...formState(
        fields,
        { name: view.name, note: view.note, state: view.state, ...body },
        problems,
      ),
    },
    problems,
  )
}

/** Back to the chart, at the node the step was about. */
const backTo = (visit: Visit, chartId: number, node?: string) =>
  redirect(
    `${address(`/charts/${chartId}`, { on: node, ...keptIn(visit) })}${node ? '#chosen' : ''}`,
  )

export const chartRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/charts',
    permission: 'readCase',
    about: 'Charts of people, cases and things, those changed last first',
    async answer(visit) {
      const list = await ask(visit, acts.explorer.charts, { page: visit.query.page })
      const pagination = paging(list, '/charts')
      // The page of a case leads here: what is begun is begun by a button.
      const from = allowed(visit.who.role, 'workItems') ? textOf(visit.query.from) : ''
      const model = { list, pagination, from, stateWords: chartStates }
      return page('explorer/charts', 'Charts', model)
    },
  },
  {
    method: 'POST',
    path: '/charts',
    permission: 'workItems',
    about: 'Begin a chart with a person, a case or a group',
    form: opening,
    async answer(visit) {
      const sent = await opening.send(visit)
      // What it begins with comes from the page: only a request nobody’s page made can be wrong.
      if (!sent.ok) throw refusal(webErrors, 'LB_WEB_INPUT')
      return redirect(`/charts/${sent.output.chartId}`)
    },
  },
  {
    method: 'GET',
    path: '/charts/:id',
    permission: 'readCase',
    about: 'A chart, as a picture and as a list; the records behind a tie of it',
    answer: (visit) => showChart(visit),
  },
  {
    method: 'POST',
    path: '/charts/:id/expand',
    permission: 'workItems',
    about: 'Put what a node is tied to on the chart',
    form: expanding,
    async answer(visit) {
      const sent = await expanding.send(visit, { chartId: visit.params.id })
      return sent.ok
        ? backTo(visit, sent.output.chartId, sent.input.node)
        : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/add',
    permission: 'workItems',
    about: 'Put a case or a person on a chart by its reference or their number',
    form: adding,
    async answer(visit) {
      const sent = await adding.send(visit, { chartId: visit.params.id })
      return sent.ok
        ? backTo(visit, sent.output.chartId, sent.output.node)
        : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/path',
    permission: 'workItems',
    about: 'Find the shortest ways between two',
    form: joining,
    async answer(visit) {
      const sent = await joining.send(visit, { chartId: visit.params.id })
      return sent.ok
        ? backTo(visit, sent.output.chartId, sent.input.a)
        : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/move',
    permission: 'workItems',
    about: 'Move a node of a chart',
    form: moving,
    async answer(visit) {
      const sent = await moving.send(visit, { chartId: visit.params.id })
      return sent.ok
        ? backTo(visit, sent.output.chartId, sent.input.node)
        : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/remove',
    permission: 'workItems',
    about: 'Take a node off a chart',
    form: removing,
    async answer(visit) {
      const sent = await removing.send(visit, { chartId: visit.params.id })
      return sent.ok ? backTo(visit, sent.output.chartId) : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/undo',
    permission: 'workItems',
    about: 'Take the last step of a chart back',
    form: undoing,
    async answer(visit) {
      const sent = await undoing.send(visit, { chartId: visit.params.id })
      return sent.ok ? backTo(visit, sent.output.chartId) : showChart(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/charts/:id/keep',
    permission: 'workItems',
    about: 'Name a chart, write its note and say how far it is',
    form: keeping,
    async answer(visit) {
      const sent = await keeping.send(visit, { chartId: visit.params.id })
      if (!sent.ok) return showChart(visit, sent.problems)
      return redirect(
        withNotice(address(`/charts/${sent.output.chartId}`, keptIn(visit)), 'chartKept'),
      )
    },
  },
]
