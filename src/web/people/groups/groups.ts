import {
  type GroupFile,
  type GroupList,
  type GroupView,
  groupMoves,
  type groupOrders,
  groupStates,
} from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { type DrawnChart, drawChart } from '../../explorer/chart-model.ts'
import { type FirstOf, firstOf } from '../../layout/first-of.ts'
import { withNotice } from '../../layout/notices.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, filledIn, formState } from '../../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

/** More of a group are shown once they are asked for. */
const mostMembers = 50
const mostCases = 100
const fewTies = 12

const narrowing = ['state', 'area', 'crossSource', 'order'] as const
const workFields = ['name', 'note', 'move', 'words'] as const

interface GroupsPage extends FormState<(typeof narrowing)[number]> {
  readonly list: GroupList
  readonly pagination: Pagination
  readonly stateWords: typeof groupStates
  readonly states: readonly Choice[]
  readonly areas: readonly Choice[]
  readonly sources: readonly Choice[]
  readonly orders: readonly Choice[]
}
interface FileModel extends Omit<GroupFile, 'steps' | 'moves'> {
  readonly steps: readonly (GroupFile['steps'][number] & { readonly did: string })[]
  readonly moves: readonly Choice[]
  readonly changed: boolean
}
interface GroupPage extends FormState<(typeof workFields)[number]> {
  readonly group: GroupView
  readonly found: boolean
  readonly stateWords: string
  readonly years: string | null
  readonly strength: string
  /** As a chart of it would begin; null where the group is no longer found. */
  readonly drawn: DrawnChart | null
  readonly members: FirstOf<GroupView['members'][number] & { readonly number: number }>
  readonly ties: readonly (GroupView['ties']['rows'][number] & {
    readonly aName: string
    readonly bName: string
  })[]
  readonly tiePages: Pagination
  /** Few of them, or asked for. */
  readonly tiesOpen: boolean
  readonly harmed: FirstOf<GroupView['harmed'][number]>
  readonly places: FirstOf<GroupView['places'][number]>
  readonly cases: FirstOf<GroupView['casesList'][number]>
  readonly files: readonly FileModel[]
  readonly moves: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/groups/groups': GroupsPage
    'people/groups/group': GroupPage
  }
}

const orderWords: Readonly<Record<(typeof groupOrders)[number], string>> = {
  strength: 'Most closely tied first',
  unread: 'Most cases not read first',
  people: 'Most people first',
  latest: 'Latest year first',
  area: 'Area',
}
const stepWords: Readonly<Record<string, string>> = {
  name: 'Named',
  note: 'Note',
  look: 'Began to look at it',
  handOver: 'Handed over',
  close: 'Closed',
  reopen: 'Opened again',
}

const any = (text: string, choices: readonly Choice[]): readonly Choice[] => [
  { value: '', text },
  ...choices,
]
const filtering = actForm(acts.people.groups, {
  inAddress: true,
  fields: {
    state: { called: 'the state' },
    area: { called: 'the area' },
    crossSource: { called: 'the sources' },
    order: { called: 'what to sort by' },
  },
})
const naming = actForm(acts.people.nameGroup, { fields: { name: { called: 'the name' } } })
const noting = actForm(acts.people.noteOnGroup, { fields: { note: { called: 'the note' } } })
const moving = actForm(acts.people.moveGroup, {
  fields: {
    move: { called: 'what to do', ask: 'Choose what to do' },
    words: { called: 'the reason' },
  },
  mends: { LB_GROUP_STEP: 'move', LB_GROUP_ITEM_OPEN: 'move' },
})

const yearsOf = ({ years }: Pick<GroupView, 'years'>): string | null =>
  years && (years.from === years.to ? `${years.from}` : `${years.from} to ${years.to}`)

/** What the number means: a tie weighs 1 where it rests on something that only the two share. */
const strengthWords = ({ strength, tiedBy }: GroupView): string =>
  `They are tied by: ${tiedBy}. Each shares with the others as much as ${strength.toFixed(1)} things that only two people share; what more people share counts for less, and what more than eight share for nothing.`

/** A group is closed after its piece of work, whose owner says what came of it. */
const movesOf = ({ moves, item }: GroupFile): readonly Choice[] =>
  moves
    .filter((move) => move !== 'close' || !item?.open)
    .map((value) => ({ value, text: groupMoves[value].label }))

async function pictureOf(
  visit: Visit,
  { groupId, members }: GroupView,
): Promise<DrawnChart | null> {
  if (members.length === 0) return null
  const from = `group:${groupId}`
  return drawChart(await ask(visit, acts.explorer.preview, { from }), '/charts')
}

async function showGroup(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const group = await ask(visit, acts.people.group, {
    groupId: visit.params.id,
    page: visit.query.page,
  })
  if (!group) return notFound
  const names = new Map(group.members.map(({ personId, name }) => [personId, name]))
  const [file] = group.files
  const path = `/groups/${encodeURIComponent(group.groupId)}`
  const first = <T>(items: readonly T[], place: string, most: number) =>
    firstOf(items, {
      ...{ place, most, asked: textOf(visit.query.all) },
      path,
    })
  return page(
    'people/groups/group',
    group.label,
    {
      group,
      found: group.members.length > 0,
      stateWords: groupStates[group.state],
      years: yearsOf(group),
      strength: strengthWords(group),
      drawn: await pictureOf(visit, group),
      members: first(
        group.members.map((member, i) => ({ ...member, number: i + 1 })),
        'members',
        mostMembers,
      ),
      ties: group.ties.rows.map((tie) => ({
        ...tie,
        aName: names.get(tie.a) ?? tie.a,
        bName: names.get(tie.b) ?? tie.b,
      })),
      tiePages: paging(group.ties, path, {}, 'ties'),
      tiesOpen: group.ties.total <= fewTies || visit.query.page !== undefined,
      harmed: first(group.harmed, 'harmed', mostMembers),
      places: first(group.places, 'places', mostMembers),
      cases: first(group.casesList, 'cases', mostCases),
      files: group.files.map((each) => ({
        ...each,
        moves: movesOf(each),
        changed: each.came.length + each.went.length > 0,
        steps: each.steps.map((step) => ({ ...step, did: stepWords[step.step] ?? step.step })),
      })),
      moves: file
        ? movesOf(file)
        : [
            { value: 'look', text: groupMoves.look.label },
            { value: 'close', text: groupMoves.close.label },
          ],
      ...formState(workFields, { name: file?.name ?? '', ...visit.body }, problems),
    },
    problems,
  )
}

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups',
    permission: 'readCase',
    about: 'Groups of people whose cases are tied, sorted and narrowed; leads, never findings',
    form: filtering,
    async answer(visit) {
      const query = filledIn(visit.query)
      const sent = await filtering.send(visit, { page: query.page }, query)
      const list = sent.ok ? sent.output : await ask(visit, acts.people.groups, {})
      const problems = sent.ok ? [] : sent.problems
      const narrowed = Object.fromEntries(narrowing.map((name) => [name, query[name]]))
      return page(
        'people/groups/groups',
        'Groups',
        {
          list,
          pagination: paging(list, '/groups', narrowed as Readonly<Record<string, string>>),
          stateWords: groupStates,
          states: any('Any state', choicesOf(groupStates)),
          areas: any(
            'Any area',
            list.areas.map((area) => ({ value: area, text: area })),
          ),
          sources: any('Any', [{ value: 'yes', text: 'No single source shows it' }]),
          orders: choicesOf(orderWords),
          ...formState(narrowing, query, problems),
        },
        problems,
      )
    },
  },
  {
    method: 'GET',
    path: '/groups/:id',
    permission: 'readCase',
    about: 'One group: its people, children, places, ties and cases, and what was done about it',
    answer: (visit) => showGroup(visit),
  },
  {
    method: 'POST',
    path: '/groups/:id/name',
    permission: 'workItems',
    about: 'Name a group',
    form: naming,
    async answer(visit) {
      const sent = await naming.send(visit, { groupId: visit.params.id })
      if (!sent.ok) return showGroup(visit, sent.problems)
      return redirect(withNotice(`/groups/${sent.output.groupId}`, 'groupNamed'))
    },
  },
  {
    method: 'POST',
    path: '/groups/:id/note',
    permission: 'workItems',
    about: 'Write a note on a group',
    form: noting,
    async answer(visit) {
      const sent = await noting.send(visit, { groupId: visit.params.id })
      if (!sent.ok) return showGroup(visit, sent.problems)
      return redirect(withNotice(`/groups/${sent.output.groupId}`, 'groupNoted'))
    },
  },
  {
    method: 'POST',
    path: '/groups/:id/move',
    permission: 'workItems',
    about: 'Look at a group, hand it over, close it, open it again',
    form: moving,
    async answer(visit) {
      const sent = await moving.send(visit, { groupId: visit.params.id })
      if (!sent.ok) return showGroup(visit, sent.problems)
      return redirect(withNotice(`/groups/${sent.output.groupId}`, `group_${sent.input.move}`))
    },
  },
]
