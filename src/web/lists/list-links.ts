import { may, type Role } from '../../access/index.ts'
import type { PageList } from '../../words/index.ts'
import { everyList } from '../../words/index.ts'
import { address } from '../layout/paging.ts'
import { textOf } from '../page/address.ts'
import type { Fields } from '../page/routing.ts'

const byView = new Map<string, PageList>(everyList.map((list) => [list.view, list]))

/** What a page that shows a list says above its columns, and where the whole of it is had as a file. */
export interface ListLinks {
  readonly headings: PageList['headings']
  /** Null where there is no list to save yet, or nothing in it. */
  readonly files: { readonly csv: string; readonly ods: string } | null
}

/**
 * Null: the page shows no list that can be saved.
 *
 * @param answered what acts answered while the page was made, by name: the page offers to save what it lists
 */
export function listLinks(
  view: string,
  role: Role | null,
  params: Fields,
  query: Fields,
  answered: ReadonlyMap<string, unknown> | null,
): ListLinks | null {
  const list = byView.get(view)
  if (!list) return null
  const { name, headings, permission, needs, act } = list
  const mine = role !== null && (permission === 'signedIn' || may(role, permission))
  const asked = Object.fromEntries(
    Object.entries({ ...query, ...params }).map(([field, value]) => [field, textOf(value)]),
  )
  // Where it was not asked for, as where a search still wants its purpose, there is nothing to save.
  const isEmpty =
    answered !== null && (!answered.has(act.name) || list.read(answered.get(act.name)).total === 0)
  if (!mine || isEmpty || (needs !== undefined && !asked[needs])) return { headings, files: null }
  const { page: _page, done: _done, ...kept } = asked
  const file = (format: string) => address(`/lists/${name}/${format}`, kept)
  return { headings, files: { csv: file('csv'), ods: file('ods') } }
}
