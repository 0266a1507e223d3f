import { groupStates } from '../../people/index.ts'
import { acts } from '../../review/index.ts'
import { camelWords } from '../words.ts'
import { type PageList, pagedList } from './page-list.ts'

/** Two digits are what pages show of a weight. */
const rounded = (weight: number) => Math.round(weight * 100) / 100

export const peopleLists: readonly PageList[] = [
  pagedList({
    name: 'people',
    title: 'People found',
    view: 'people/search/people',
    act: acts.people.search,
    asked: ({ q = '', purpose }) => ({ query: q, ...(purpose && { purpose }) }),
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
    askedOnce: true,
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
  pagedList({
    name: 'unlinkable',
    title: 'Records that say too little to be linked',
    view: 'people/links/unlinkable',
    act: acts.people.unlinkable,
    askedOnce: true,
    rows: (list) => list,
    columns: [
      { heading: 'Name', value: ({ name }) => name },
      { heading: 'Born', value: ({ birth }) => birth },
      { heading: 'Source', value: ({ source }) => source },
      { heading: 'Number there', value: ({ ref }) => ref },
      { heading: 'Weight at most', isNumber: true, value: ({ bestWeight }) => rounded(bestWeight) },
    ],
  }),
  pagedList({
    name: 'bridges',
    title: 'People held by one link',
    view: 'people/links/bridges',
    act: acts.people.bridges,
    askedOnce: true,
    rows: (list) => list,
    columns: [
      {
        heading: 'Person',
        value: ({ name }) => name,
        beneath: [{ heading: 'Identifier', value: ({ personId }) => personId }],
      },
      {
        heading: 'Link',
        value: ({ a, b }) => `${a.name} (${a.source}) and ${b.name} (${b.source})`,
      },
      { heading: 'Weight', isNumber: true, value: ({ weight }) => rounded(weight) },
      {
        heading: 'Either side',
        value: ({ left, right }) => `${left} and ${right} records`,
      },
    ],
  }),
  pagedList({
    name: 'people-changed',
    title: 'People the last refresh changed',
    view: 'people/links/changed',
    act: acts.people.changed,
    rows: (list) => list,
    columns: [
      {
        heading: 'Person',
        value: ({ name }) => name,
        beneath: [{ heading: 'Identifier', value: ({ personId }) => personId }],
      },
      { heading: 'Born', value: ({ birth }) => birth },
      {
        heading: 'What changed',
        value: ({ kind }) => camelWords(kind),
        beneath: [
          { heading: 'People before', isNumber: true, value: ({ before }) => before },
          { heading: 'Mentions added', isNumber: true, value: (row) => row.mentionsAdded },
        ],
      },
      { heading: 'Mentions now', isNumber: true, value: ({ mentions }) => mentions },
      { heading: 'Sources', value: ({ sources }) => sources.join('; ') },
    ],
  }),
]
