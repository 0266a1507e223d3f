import { acts, type Waits, type WaitsOfKind } from '../../review/index.ts'
import { dayWords, numberWords } from '../../words/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { ask, textOf } from '../page/address.ts'
import { page, type Route } from '../page/routing.ts'

interface WaitsPage {
  readonly waits: Waits
  /** Now, to tell what is late. */
  readonly now: string
}

interface WaitsOfKindPage {
  readonly list: WaitsOfKind
  readonly name: string
  readonly pagination: Pagination
  readonly now: string
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'waits/waits': WaitsPage
    'waits/kind': WaitsOfKindPage
  }
}

export const waitsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/waiting',
    permission: 'signedIn',
    about: 'What waits for whoever is signed in: what is due first, then what has waited longest',
    async answer({ perform }) {
      const waits = await perform(acts.review.waits, {})
      const model = { waits, now: new Date().toISOString() }
      return { ...page('waits/waits', 'What waits for you', model), waiting: waits.total }
    },
  },
  {
    method: 'GET',
    path: '/waiting/digest.csv',
    permission: 'signedIn',
    about: 'What waits today as a file: kinds and numbers, and nothing about anybody',
    async answer({ perform }) {
      const bytes = new TextEncoder().encode(digestOf(await perform(acts.review.waits, {})))
      const name = `lookback-waiting-${new Date().toISOString().slice(0, 10)}.csv`
      return { kind: 'file', name, type: 'text/csv; charset=utf-8; header=present', bytes }
    },
  },
  {
    method: 'GET',
    path: '/waiting/:kind',
    permission: 'signedIn',
    about: 'Everything of one kind that waits for whoever is signed in',
    async answer(visit) {
      const { params, query } = visit
      const list = await ask(visit, acts.review.waitsOfKind, {
        kind: params.kind,
        page: query.page,
      })
      return page('waits/kind', `${numberWords(list.total)} ${list.words}`, {
        list,
        name: textOf(params.kind),
        pagination: paging(list, `/waiting/${params.kind}`),
        now: new Date().toISOString(),
      })
    },
  },
]

/** Kinds, numbers and days alone: it may be printed, or kept where names may not be. */
export function digestOf({ kinds }: Waits): string {
  const first = (days: readonly (string | null)[]) =>
    days.flatMap((day) => day ?? []).sort()[0] ?? null
  const day = (moment: string | null) => (moment === null ? '' : dayWords(moment.slice(0, 10)))
  const lines = kinds.map(({ words, count, rows, href }) =>
    [
      words,
      String(count),
      day(first(rows.map((row) => row.due))),
      day(first(rows.map((row) => row.since))),
      href,
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  return `${['What waits,How many,First due,Waiting since,Page', ...lines].join('\r\n')}\r\n`
}
