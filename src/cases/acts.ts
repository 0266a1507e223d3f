import { caseHeading, openCase } from './openings.ts'
import { searchCases } from './search.ts'

/** A case before and while it is open. */
export const cases = {
  search: searchCases,
  heading: caseHeading,
  open: openCase,
} as const
