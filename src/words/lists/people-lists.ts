import { groupStates } from '../../people/index.ts'
import { acts } from '../../review/index.ts'
import { type PageList, pagedList } from './page-list.ts'

export const peopleLists: readonly PageList[] = [
  pagedList({
    name: 'people',
    title: 'People found',
    view: 'people/search/people',
    act: acts.people.search,
    asked: ({ q = '' }) => ({ query: q }),
    words: ['q'],
    needs: 'q',
    rows: (list) => list,
    columns: [
      { heading: 'Name', value: ({ name }) => name },
      { heading: 'Born', value: ({ birth }) => birth },
      { heading: 'Mentions', isNumber: true, value: ({ mentions }) => mentions },
      { heading: 'Sources', value: ({ sources }) => sources.join('; ') },
    ],
  }),
  pagedList({
    name: 'groups',
    title: 'Groups',
    view: 'people/groups/groups',
    act: acts.people.groups,
    rows: (list) => list,
    columns: [
      {
        heading: 'Group',
        value: ({ groupId }) => groupId,
        beneath: [
          { heading: 'Called', value: ({ label }) => label },
          { heading: 'Area', value: ({ area }) => area },
          { heading: 'Place', value: ({ place }) => place },
          { heading: 'From', isNumber: true, value: ({ years }) => years?.from ?? null },
          { heading: 'To', isNumber: true, value: ({ years }) => years?.to ?? null },
          { heading: 'Sources', value: ({ sources }) => sources.join('; ') },
        ],
      },
      { heading: 'People', isNumber: true, value: ({ people }) => people },
      { heading: 'Children', isNumber: true, value: ({ children }) => children },
      {
        heading: 'Cases read',
        isNumber: true,
        value: ({ read }) => read,
        beneath: [{ heading: 'Cases', isNumber: true, value: ({ cases }) => cases }],
      },
      { heading: 'What ties them', value: ({ tiedBy }) => tiedBy },
      {
        heading: 'State',
        value: ({ state }) => groupStates[state],
        beneath: [{ heading: 'Owner', value: ({ owner }) => owner }],
      },
    ],
  }),
]
