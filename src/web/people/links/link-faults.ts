import type { Page } from '../../../model/index.ts'
import type { BridgePage, BridgeRow, ChangedPerson, UnlinkablePage } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import type { Tab } from '../../layout/tabs.ts'
import { ask } from '../../page/address.ts'
import { type PageAnswer, page, type Route, type Visit } from '../../page/routing.ts'
import { changeWords, linkTabs } from './links-model.ts'

/** A list of what to look at, page by page, under one of the tabs of links. */
interface FaultPage<List extends Page<unknown>, Row = List['rows'][number]> {
  readonly tabs: readonly Tab[]
  readonly list: List
  readonly rows: readonly Row[]
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/links/unlinkable': FaultPage<UnlinkablePage>
    'people/links/bridges': FaultPage<BridgePage, BridgeRow & { readonly splitForm: string }>
    'people/links/changed': FaultPage<
      Page<ChangedPerson>,
      ChangedPerson & { readonly words: string }
    >
  }
}

export const linkFaultRoutes: readonly Route[] = [
  listRoute({
    path: '/links/unlinkable',
    about: 'Records that say too little for another source’s record to be joined to them',
    list: (visit, at) => ask(visit, acts.people.unlinkable, { page: at }),
    shown: (around, { rows }) =>
      page('people/links/unlinkable', 'Records that say too little', { ...around, rows }),
  }),
  listRoute({
    path: '/links/bridges',
    about: 'Single links without which a person would fall into two, the weakest first',
    list: (visit, at) => ask(visit, acts.people.bridges, { page: at }),
    shown: (around, list) => {
      const rows = list.rows.map((row) => ({ ...row, splitForm: splitForm(row) }))
      return page('people/links/bridges', 'People held by one link', { ...around, rows })
    },
  }),
  listRoute({
    path: '/links/changed',
    about: 'People whom the last refresh joined, split or added mentions to',
    list: (visit, at) => ask(visit, acts.people.changed, { page: at }),
    shown: (around, list) => {
      const rows = list.rows.map((row) => ({ ...row, words: changeWords(row) }))
      return page('people/links/changed', 'People the last refresh changed', { ...around, rows })
    },
  }),
]

interface FaultList<List extends Page<unknown>> {
  readonly path: string
  readonly about: string
  readonly list: (visit: Visit, page: unknown) => Promise<List>
  readonly shown: (around: Omit<FaultPage<List>, 'rows'>, list: List) => PageAnswer
}

function listRoute<List extends Page<unknown>>({
  path,
  about,
  list,
  shown,
}: FaultList<List>): Route {
  return {
    method: 'GET',
    path,
    permission: 'linkPeople',
    about,
    async answer(visit) {
      const found = await list(visit, visit.query.page)
      const tabs = linkTabs(visit.who.role, path)
      return shown({ tabs, list: found, pagination: paging(found, path) }, found)
    },
  }
}

/** The person's page with the records of the smaller side chosen: nothing is split by following it. */
function splitForm({
  personId,
  smallerSide,
}: {
  readonly personId: string
  readonly smallerSide: readonly number[]
}): string {
  const chosen = new URLSearchParams(
    smallerSide.map((id): [string, string] => ['mentions', `${id}`]),
  )
  return `/people/${encodeURIComponent(personId)}?${chosen}#mentions`
}
