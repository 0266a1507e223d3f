import { watchStates } from '../../cases/index.ts'
import { acts } from '../../review/index.ts'
import { flagWords } from '../flag-words.ts'
import { camelWords, purposeWords, stateWords } from '../words.ts'
import { type PageList, pagedList, wholeList } from './page-list.ts'

export const readingLists: readonly PageList[] = [
  pagedList({
    name: 'worklist',
    title: 'Worklist',
    view: 'reading/worklist',
    act: acts.reading.worklist,
    rows: (list) => list,
    columns: [
      { heading: 'Place', isNumber: true, value: ({ place }) => place },
      {
        heading: 'Case',
        value: ({ ref }) => ref,
        beneath: [
          { heading: 'Source', value: ({ source }) => source },
          { heading: 'Kind', value: ({ kind }) => camelWords(kind) },
        ],
      },
      { heading: 'Opened', value: ({ opened }) => opened },
      { heading: 'Age', isNumber: true, value: ({ childAge }) => childAge },
      {
        heading: 'Area and unit',
        value: ({ area }) => area,
        beneath: [{ heading: 'Unit', value: ({ unit }) => unit }],
      },
      {
        heading: 'Why it is here',
        value: ({ chips }) => chips.join('; '),
        beneath: [
          {
            heading: 'Flags',
            value: ({ flags }) => flags.map((flag) => flagWords[flag]).join('; '),
          },
          { heading: 'Reasons', value: ({ reasons }) => reasons.join('; ') },
        ],
      },
      {
        heading: 'State',
        value: ({ state }) => stateWords(state),
        beneath: [{ heading: 'Being read by', value: ({ beingReadBy }) => beingReadBy }],
      },
    ],
  }),
  wholeList({
    name: 'known-cases',
    title: 'Known cases',
    view: 'reading/known-cases',
    act: acts.reading.knownCases,
    asked: () => ({}),
    rows: ({ rows }) => rows,
    columns: [
      { heading: 'Case', value: ({ ref }) => ref },
      { heading: 'Source', value: ({ source }) => source },
      { heading: 'Matters', value: ({ matters }) => (matters ? 'yes' : 'no') },
      { heading: 'How it is known', value: ({ reason }) => reason },
      { heading: 'Read', value: ({ read }) => (read ? 'yes' : 'no') },
    ],
  }),
  wholeList({
    name: 'batches',
    title: 'Cases given to officers',
    view: 'reading/batches/batches',
    act: acts.reading.batches,
    asked: () => ({}),
    rows: ({ rows }) => rows,
    columns: [
      {
        heading: 'Given to',
        value: ({ team, officers }) => team || officers.join(', ') || 'Everybody',
        beneath: [
          { heading: 'Specialism', value: ({ specialism }) => specialism },
          { heading: 'Given by', value: ({ givenBy }) => givenBy },
          { heading: 'Given', value: ({ givenAt }) => givenAt },
        ],
      },
      { heading: 'Cases', isNumber: true, value: ({ cases }) => cases },
      { heading: 'Not read', isNumber: true, value: ({ unread }) => unread },
      { heading: 'Read', isNumber: true, value: ({ read }) => read },
      { heading: 'Decided', isNumber: true, value: ({ decided }) => decided },
      {
        heading: 'Until',
        value: ({ until }) => until,
        beneath: [
          { heading: 'Ended', value: ({ ended }) => ended?.at ?? '' },
          { heading: 'Ended by', value: ({ ended }) => ended?.by ?? '' },
        ],
      },
      { heading: 'Why', value: ({ reason }) => reason },
      { heading: 'At work', value: ({ atWork }) => atWork.join(', ') },
    ],
  }),
  wholeList({
    name: 'source-rules',
    title: 'Who reads which source',
    view: 'reading/batches/source-rules',
    act: acts.reading.sourceRules,
    asked: () => ({}),
    rows: ({ rows }) => rows,
    columns: [
      { heading: 'Source', value: ({ source }) => source },
      {
        heading: 'Read by whoever has',
        value: ({ specialism }) => specialism,
        beneath: [
          { heading: 'Said by', value: ({ givenBy }) => givenBy },
          { heading: 'Said', value: ({ givenAt }) => givenAt },
        ],
      },
      { heading: 'Not read', isNumber: true, value: ({ unread }) => unread },
      {
        heading: 'Why',
        value: ({ reason }) => reason,
        beneath: [
          { heading: 'Ended', value: ({ ended }) => ended?.at ?? '' },
          { heading: 'Ended by', value: ({ ended }) => ended?.by ?? '' },
          { heading: 'Why it ended', value: ({ ended }) => ended?.reason ?? '' },
        ],
      },
      { heading: 'At work', value: ({ atWork }) => atWork.join(', ') },
    ],
  }),
  pagedList({
    name: 'cases',
    title: 'Cases found',
    view: 'cases/case-search',
    act: acts.review.search,
    asked: ({ q = '', purpose }) => ({ query: q, ...(purpose && { purpose }) }),
    words: ['q'],
    needs: 'q',
    looksFirst: true,
    rows: ({ cases }) => cases,
    columns: [
      { heading: 'Reference', value: ({ ref }) => ref },
      {
        heading: 'Source',
        value: ({ source }) => source,
        beneath: [{ heading: 'Kind', value: ({ kind }) => camelWords(kind) }],
      },
      { heading: 'Opened', value: ({ opened }) => opened },
      {
        heading: 'Found in',
        value: ({ hits }) => hits.map(({ words, where }) => `${words} (${where})`).join('; '),
      },
      { heading: 'State', value: ({ state }) => stateWords(state) },
    ],
  }),
  pagedList({
    name: 'term-lists',
    title: 'Lists of terms',
    view: 'cases/terms/lists',
    act: acts.review.termLists,
    rows: (list) => list,
    columns: [
      { heading: 'List', value: ({ title }) => title },
      { heading: 'Terms', isNumber: true, value: ({ terms }) => terms },
      { heading: 'Purpose', value: ({ purpose }) => purposeWords(purpose) },
      { heading: 'Kept', value: ({ savedAt }) => savedAt },
    ],
  }),
  pagedList({
    name: 'terms',
    title: 'Where each term stands',
    view: 'cases/terms/one',
    act: acts.review.terms,
    asked: ({ id }) => ({ listId: Number(id) }),
    needs: 'id',
    looksFirst: true,
    rows: ({ list }) => list,
    columns: [
      { heading: 'Term', value: ({ term }) => term },
      {
        heading: 'Cases',
        isNumber: true,
        value: ({ cases }) => cases,
        beneath: [
          {
            heading: 'In very many documents too',
            value: ({ isCommon }) => (isCommon ? 'yes' : 'no'),
          },
        ],
      },
      {
        heading: 'Found in',
        value: ({ places, cases }) =>
          [
            ...places.map(({ ref, where, words }) => `${ref}: ${words} (${where})`),
            ...(cases > places.length ? [`and ${cases - places.length} more cases`] : []),
          ].join('; '),
      },
    ],
  }),
  pagedList({
    name: 'watches',
    title: 'Watches',
    view: 'cases/watches/list',
    act: acts.review.watches,
    rows: (list) => list,
    columns: [
      { heading: 'Watch', value: ({ words }) => words },
      {
        heading: 'New places',
        isNumber: true,
        value: ({ newPlaces }) => newPlaces,
        beneath: [{ heading: 'New cases', value: ({ newCases }) => newCases }],
      },
      { heading: 'Places in all', isNumber: true, value: ({ places }) => places },
      {
        heading: 'Reason',
        value: ({ reason }) => reason,
        beneath: [{ heading: 'Purpose', value: ({ purpose }) => purposeWords(purpose) }],
      },
      {
        heading: 'Last day',
        value: ({ endsOn }) => endsOn,
        beneath: [{ heading: 'State', value: ({ state }) => watchStates[state] }],
      },
    ],
  }),
  pagedList({
    name: 'watch',
    title: 'What a watch found',
    view: 'cases/watches/one',
    act: acts.review.watch,
    asked: ({ id }) => ({ watchId: Number(id) }),
    needs: 'id',
    rows: ({ found }) => found,
    columns: [
      { heading: 'Case', value: ({ ref }) => ref },
      {
        heading: 'Place',
        value: ({ words }) => words,
        beneath: [
          { heading: 'Where', value: ({ where }) => where },
          {
            heading: 'Read by machine',
            value: ({ isReadByMachine }) => (isReadByMachine ? 'yes' : 'no'),
          },
        ],
      },
      {
        heading: 'Found',
        value: ({ foundAt }) => foundAt,
        beneath: [{ heading: 'Found by', value: ({ foundBy }) => foundBy }],
      },
      { heading: 'New', value: ({ isNew }) => (isNew ? 'yes' : 'no') },
    ],
  }),
  pagedList({
    name: 'waiting',
    title: 'What waits',
    view: 'waits/kind',
    act: acts.review.waitsOfKind,
    rows: (list) => list,
    columns: [
      { heading: 'What', value: ({ title }) => title },
      { heading: 'Due', value: ({ due }) => due },
      { heading: 'Since', value: ({ since }) => since },
    ],
  }),
]
