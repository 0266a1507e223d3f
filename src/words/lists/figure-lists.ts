import { acts } from '../../review/index.ts'
import { camelWords, stateWords } from '../words.ts'
import { type PageList, pagedList } from './page-list.ts'

const codedWords = (coded: { readonly code: string; readonly label: string | null } | null) =>
  coded === null ? null : [coded.code, coded.label].filter(Boolean).join(' ')

export const figureLists: readonly PageList[] = [
  pagedList({
    name: 'behind-figure',
    title: 'Cases behind a count',
    view: 'figures/counts/behind-figure',
    act: acts.figures.casesBehind,
    asked: ({ id, version, answer }) => ({ definitionId: id, version, answer }),
    rows: (list) => list,
    columns: [
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
    ],
  }),
]
