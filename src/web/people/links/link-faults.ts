import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { paging } from '../../layout/paging.ts'
import { pageOf } from '../../page/forms.ts'
import { page, type Route, type Visit } from '../../page/routing.ts'
import { changeWords, linkTabs } from './links-model.ts'

export const linkFaultRoutes: readonly Route[] = [
  listRoute({
    name: 'unlinkable',
    title: 'Records that say too little',
    about: 'Records that say too little for another source’s record to be joined to them',
    list: ({ perform }, at) => perform(acts.people.unlinkable, { page: at }),
    shown: (row) => row,
  }),
  listRoute({
    name: 'bridges',
    title: 'People held by one link',
    about: 'Single links without which a person would fall into two, the weakest first',
    list: ({ perform }, at) => perform(acts.people.bridges, { page: at }),
    shown: (row) => ({ ...row, splitForm: splitForm(row) }),
  }),
  listRoute({
    name: 'changed',
    title: 'People the last refresh changed',
    about: 'People whom the last refresh joined, split or added mentions to',
    list: ({ perform }, at) => perform(acts.people.changed, { page: at }),
    shown: (row) => ({ ...row, words: changeWords(row) }),
  }),
]

interface FaultList<Row> {
  /** Of the page under `/links/`, and of its template here. */
  readonly name: string
  readonly title: string
  readonly about: string
  readonly list: (visit: Visit, page: number) => Promise<Page<Row>>
  readonly shown: (row: Row) => object
}

/** A list of what to look at, page by page, under one of the tabs of links. */
function listRoute<Row>({ name, title, about, list, shown }: FaultList<Row>): Route {
  const path = `/links/${name}`
  return {
    method: 'GET',
    path,
    permission: 'linkPeople',
    about,
    async answer(visit) {
      const found = await list(visit, pageOf(visit.query))
      return page(`people/links/${name}`, title, {
        tabs: linkTabs(visit.who.role, path),
        list: found,
        rows: found.rows.map(shown),
        pagination: paging(found, path),
      })
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
