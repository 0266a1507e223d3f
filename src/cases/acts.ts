import { caseHeading, openCase } from './openings.ts'
import { documentPage, pagePicture } from './pages.ts'
import { sourceRows } from './source-rows.ts'
import { answerTold, toldOfCase } from './told-acts.ts'

/** A case before and while it is open. */
export const cases = {
  heading: caseHeading,
  open: openCase,
  sourceRows,
  page: documentPage,
  pagePicture,
  told: toldOfCase,
  answerTold,
} as const
