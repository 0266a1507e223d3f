import type { LinkView, PersonRow } from '../contract.ts'

export interface Resembling {
  readonly description: Description
  /** False before anybody was linked, or where that was done by another version: refresh first. */
  readonly linked: boolean
  readonly people: readonly ResemblingPerson[]
}

/** What was made of the words typed. */
export interface Description {
  readonly givenNames: string | null
  readonly familyName: string | null
  /** 'YYYY-MM-DD'. */
  readonly birthDate: string | null
  readonly birthYear: string | null
  readonly postcode: string | null
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** 'scheme:value'; only numbers that pass their check. */
  readonly identifiers: readonly string[]
}

export interface ResemblingPerson extends PersonRow {
  readonly source: string
  /** `a` is the description, `b` the mention. */
  readonly link: LinkView
}
