import { pageOf } from '../forms.ts'
import { page, type Route } from '../routing.ts'
import { changeWords, linkTabs } from '../view/links.ts'
import { paging } from '../view/paging.ts'

export const linkFaultRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/links/unlinkable',
    permission: 'linkPeople',
    about: 'Records that say too little for another source’s record to be joined to them',
    async answer({ review, who, query }) {
      const list = await review.unlinkable(pageOf(query))
      return page('links/unlinkable', 'Records that say too little', {
        tabs: linkTabs(who.role, '/links/unlinkable'),
        list,
        pagination: paging(list, '/links/unlinkable'),
      })
    },
  },
  {
    method: 'GET',
    path: '/links/bridges',
    permission: 'linkPeople',
    about: 'Single links without which a person would fall into two, the weakest first',
    async answer({ review, who, query }) {
      const list = await review.bridges(pageOf(query))
      return page('links/bridges', 'People held by one link', {
        tabs: linkTabs(who.role, '/links/bridges'),
        list,
        rows: list.rows.map((row) => ({ ...row, splitForm: splitForm(row) })),
        pagination: paging(list, '/links/bridges'),
      })
    },
  },
  {
    method: 'GET',
    path: '/links/changed',
    permission: 'linkPeople',
    about: 'People whom the last refresh joined, split or added mentions to',
    async answer({ review, who, query }) {
      const list = await review.changedPeople(pageOf(query))
      return page('links/changed', 'People the last refresh changed', {
        tabs: linkTabs(who.role, '/links/changed'),
        list,
        rows: list.rows.map((row) => ({ ...row, words: changeWords(row) })),
        pagination: paging(list, '/links/changed'),
      })
    },
  },
]

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
