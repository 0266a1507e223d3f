import type { ItemView } from '../../../casework/index.ts'
import { deadlineRules, itemKinds, priorityWords } from '../../../items/index.ts'
import { acts } from '../../../review/index.ts'
import { type ItemLine, itemLine } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { address, type Pagination, paging } from '../../layout/paging.ts'
import type { Tab } from '../../layout/tabs.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

interface ItemsPage {
  readonly tabs: readonly Tab[]
  readonly rows: readonly ItemLine[]
  readonly total: number
  readonly whose: string
  readonly mayRaise: boolean
  readonly mayHandOver: boolean
  readonly pagination: Pagination
}
const raiseFields = ['kind', 'title', 'details', 'child', 'priority', 'deadline', 'day'] as const
interface RaisePage extends FormState<(typeof raiseFields)[number]> {
  readonly caseId: string
  readonly person: string
  readonly parent: Pick<ItemView, 'itemId' | 'title'> | null
  /** Whom it is about, where the asker came from their page. */
  readonly about: { readonly personId: string; readonly name: string } | null
  readonly kinds: readonly (Choice & { readonly hint: { readonly text: string } })[]
  readonly priorities: readonly Choice[]
  readonly deadlines: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/items/items': ItemsPage
    'casework/items/raise': RaisePage
  }
}

const raising = actForm(acts.casework.raiseItem, {
  fields: {
    kind: { called: 'the kind', ask: 'Choose what kind of item it is' },
    title: { called: 'what it is', ask: 'Say in a few words what it is' },
    details: { called: 'the details' },
    child: { called: 'the child' },
    deadline: { called: 'the deadline' },
    day: { called: 'the day', ask: 'Give a day that exists' },
    priority: { called: 'the priority' },
    caseId: { called: 'the case', control: 'case' },
    personId: { called: 'the person', control: 'person' },
    parentId: { called: 'the item above', control: 'parent' },
  },
})

const tabsOf = (whose: string): readonly Tab[] =>
  Object.entries({ mine: 'Mine', open: 'All open', ended: 'Ended' }).map(([value, text]) => ({
    text,
    href: address('/items', { whose: value === 'mine' ? undefined : value }),
    current: value === whose,
  }))

async function askWhat(
  visit: Visit,
  sent: Visit['body'],
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const above = textOf(sent.parent)
  const parent = !/^\d{1,15}$/.test(above)
    ? null
    : await ask(visit, acts.casework.item, { itemId: above })
  // By reference, never by name: addresses stand in logs and histories.
  const person = textOf(sent.person)
  const about = !/^P\d{1,15}$/.test(person)
    ? null
    : await ask(visit, acts.people.person, { personId: person })
  const model = {
    caseId: textOf(sent.case),
    person,
    about: about && { personId: about.personId, name: about.name },
    parent,
    kinds: Object.entries(itemKinds)
      .filter(([, { byForm }]) => byForm)
      .map(([value, { label, means }]) => ({ value, text: label, hint: { text: means } })),
    priorities: [{ value: '', text: 'As is usual for its kind' }, ...choicesOf(priorityWords)],
    deadlines: [
      { value: '', text: 'As is usual for its kind' },
      ...Object.entries(deadlineRules).map(([value, { words }]) => ({ value, text: words })),
    ],
    ...formState(raiseFields, { ...(about && { child: about.name }), ...sent }, problems),
  }
  return page('casework/items/raise', 'Raise an item', model, problems)
}

export const itemListRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/items',
    permission: 'readCase',
    about: 'Items: one’s own, all that are open, and those that have ended',
    async answer(visit) {
      const { query, who } = visit
      const whose = textOf(query.whose) || 'mine'
      const list = await ask(visit, acts.casework.items, { whose, page: query.page })
      return page('casework/items/items', 'Items', {
        tabs: tabsOf(whose),
        rows: list.rows.map(itemLine),
        total: list.total,
        whose,
        mayRaise: allowed(who.role, 'workItems'),
        mayHandOver: allowed(who.role, 'leadReview'),
        pagination: paging(list, '/items', { whose }),
      })
    },
  },
  {
    method: 'GET',
    path: '/items/raise',
    permission: 'workItems',
    about: 'A form for a new item, of a case or below another item',
    answer: (visit) => askWhat(visit, visit.query),
  },
  {
    method: 'POST',
    path: '/items',
    permission: 'workItems',
    about: 'Raise an item',
    form: raising,
    async answer(visit) {
      const sent = await raising.send(visit)
      if (!sent.ok) return askWhat(visit, visit.body, sent.problems)
      return redirect(withNotice(`/items/${sent.output.itemId}`, 'itemRaised'))
    },
  },
]
