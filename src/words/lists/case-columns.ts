import type { CaseRow } from '../../cases/index.ts'
import type { ListColumn } from '../../review/index.ts'
import { camelWords, stateWords } from '../words.ts'

const codedWords = (coded: { readonly code: string; readonly label: string | null } | null) =>
  coded === null ? null : [coded.code, coded.label].filter(Boolean).join(' ')

/** Cases have the same columns wherever a page lists them (`layout/case-table.njk`). */
export const caseListColumns: readonly ListColumn<CaseRow>[] = [
  { heading: 'Reference', value: ({ ref }) => ref },
  {
    heading: 'Source',
    value: ({ source }) => source,
    beneath: [{ heading: 'Kind', value: ({ kind }) => camelWords(kind) }],
  },
  { heading: 'Opened', value: ({ opened }) => opened },
  { heading: 'Category', value: ({ category }) => codedWords(category) },
  { heading: 'Outcome', value: ({ outcome }) => codedWords(outcome) },
  { heading: 'State', value: ({ state }) => stateWords(state) },
]
