import type { Day } from '../calendar.ts'
import type { Person } from '../people/people.ts'
import type { Home } from '../people/places.ts'

/** A number the child has or had in another system, in the words of the dataset. */
export interface LinkedNumber {
  readonly type: string
  readonly value: string
  readonly from: Day
  /** Null: they have it still. */
  readonly until: Day | null
}

/** A child in care as its council knows them. */
export interface CouncilChild {
  readonly childId: string
  readonly child: Person
  /** Where the child lived before they were placed. */
  readonly home: Home
  readonly referred: Day
  /** The first day of an enquiry under section 47; null where there was none. */
  readonly enquiry: Day | null
  readonly placed: Day
  /** Null: to this day. */
  readonly ended: Day | null
  /** Missing from care, as the council recorded it. */
  readonly missing: readonly Day[]
  readonly linked: readonly LinkedNumber[]
}

/** One council's extract of today. */
export interface CouncilExtract {
  write(child: CouncilChild): void
  /** Returns how many files were written. */
  close(): number
}
