import type { PeopleChanged } from '../../people/index.ts'

/** What linking came to. */
export interface LinkedPeople {
  /** Mentions of the records that were linked anew. */
  readonly mentions: number
  /** People they were of and are of now, by id; null where everybody was linked anew. */
  readonly touched: ReadonlySet<string> | null
  readonly changed: PeopleChanged
}
