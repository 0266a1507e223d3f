import { tableDimensions } from '../../figures/index.ts'
import { acts } from '../../review/index.ts'
import { camelWords } from '../words.ts'
import { caseListColumns } from './case-columns.ts'
import { type PageList, pagedList, wholeList } from './page-list.ts'

export const figureLists: readonly PageList[] = [
  pagedList({
    name: 'behind-figure',
    title: 'Cases behind a count',
    view: 'figures/counts/behind-figure',
    act: acts.figures.casesBehind,
    asked: ({ id, version, answer }) => ({ definitionId: id, version, answer }),
    rows: (list) => list,
    columns: caseListColumns,
  }),
  pagedList({
    name: 'agreement',
    title: 'Cases of children on whom police and council records say what a cell names',
    view: 'figures/data-quality/agreement-cases',
    act: acts.figures.agreementCases,
    askedOnce: true,
    needs: 'police',
    rows: (list) => list,
    columns: caseListColumns,
  }),
  pagedList({
    name: 'compared',
    title: 'Cases on which two definitions say what a cell names',
    view: 'figures/compare/compared-cases',
    act: acts.figures.comparedCases,
    askedOnce: true,
    needs: 'answerA',
    rows: (list) => list,
    columns: caseListColumns,
  }),
  pagedList({
    name: 'children',
    title: 'Children who meet a rule',
    view: 'figures/children/list',
    act: acts.figures.children,
    askedOnce: true,
    needs: 'rule',
    rows: (list) => list ?? [],
    columns: [
      {
        heading: 'Child',
        value: ({ name }) => name,
        beneath: [{ heading: 'Person', value: ({ personId }) => personId }],
      },
      { heading: 'Age', isNumber: true, value: ({ age }) => age },
      {
        heading: 'Records',
        value: ({ cases }) => cases.map(({ ref, source }) => `${ref} (${source})`).join('; '),
        beneath: [{ heading: 'Latest day', value: ({ latest }) => latest }],
      },
      { heading: 'Other rules met', value: ({ also }) => also.join('; ') },
      {
        heading: 'Not known, and what would settle it',
        value: ({ unknown }) => unknown.join('; '),
      },
      {
        heading: 'Officers say',
        value: ({ said }) => said && camelWords(said.answer),
        beneath: [
          { heading: 'Who', value: ({ said }) => said?.by ?? null },
          { heading: 'Why', value: ({ said }) => said?.reason ?? null },
        ],
      },
      {
        heading: 'Owner',
        value: ({ items }) => items.map(({ title, owner }) => `${title}: ${owner}`).join('; '),
      },
    ],
  }),
  wholeList({
    name: 'samples',
    title: 'Samples of what cannot be determined',
    view: 'figures/samples/list',
    act: acts.figures.samples,
    rows: (list) => list,
    columns: [
      {
        heading: 'Definition',
        value: ({ title }) => title,
        beneath: [
          { heading: 'Version', isNumber: true, value: ({ version }) => version },
          { heading: 'Drawn by', value: ({ drawnBy }) => drawnBy },
          { heading: 'Drawn at', value: ({ drawnAt }) => drawnAt },
          { heading: 'Reason', value: ({ reason }) => reason },
        ],
      },
      {
        heading: 'Answered',
        isNumber: true,
        value: ({ answered }) => answered,
        beneath: [{ heading: 'Drawn', isNumber: true, value: ({ drawn }) => drawn }],
      },
      {
        heading: 'Bounds by the records',
        value: ({ counts }) => `${counts.lower} to ${counts.upper}`,
        beneath: [{ heading: 'Met', isNumber: true, value: ({ counts }) => counts.met }],
      },
      {
        heading: 'Estimate',
        isNumber: true,
        value: ({ counts, estimate }) =>
          estimate.estimate === null ? null : Math.round(counts.met + estimate.estimate),
      },
      {
        heading: 'Interval, 95%',
        value: ({ counts, estimate }) =>
          `${counts.met + estimate.low} to ${counts.met + estimate.high}`,
      },
    ],
  }),
  wholeList({
    name: 'statements',
    title: 'Public statements',
    view: 'figures/statements/list',
    act: acts.figures.statements,
    rows: (list) => list,
    columns: [
      { heading: 'Said on', value: ({ saidOn }) => saidOn },
      { heading: 'Words', value: ({ words }) => words },
      {
        heading: 'By',
        value: ({ saidBy }) => saidBy,
        beneath: [
          { heading: 'Published in', value: ({ publishedIn }) => publishedIn },
          { heading: 'Entered by', value: ({ enteredBy }) => enteredBy },
          { heading: 'Entered at', value: ({ enteredAt }) => enteredAt },
        ],
      },
      {
        heading: 'Under',
        value: ({ definitions }) =>
          definitions.map(({ title, version }) => `${title}, version ${version}`).join('; '),
      },
    ],
  }),
  wholeList({
    name: 'tables',
    title: 'Tables for the public',
    view: 'figures/tables/tables',
    act: acts.figures.tables,
    rows: (list) => list,
    columns: [
      { heading: 'Table', isNumber: true, value: ({ tableId }) => tableId },
      {
        heading: 'Definition',
        value: ({ title }) => title,
        beneath: [{ heading: 'Version', isNumber: true, value: ({ version }) => version }],
      },
      { heading: 'By', value: ({ by }) => by.map((id) => tableDimensions[id]).join('; ') },
      { heading: 'State', value: ({ state }) => camelWords(state) },
      {
        heading: 'Proposed',
        value: ({ proposedAt }) => proposedAt,
        beneath: [{ heading: 'Proposed by', value: ({ proposedBy }) => proposedBy }],
      },
    ],
  }),
  wholeList({
    name: 'definitions',
    title: 'Definitions',
    view: 'figures/definitions/definitions',
    act: acts.figures.definitions,
    rows: (list) => list,
    columns: [
      {
        heading: 'Definition',
        value: ({ title }) => title,
        beneath: [{ heading: 'Identifier', value: ({ id }) => id }],
      },
      { heading: 'Authority', value: ({ authority }) => authority },
      { heading: 'Published', value: ({ published }) => published },
      { heading: 'Version', isNumber: true, value: ({ version }) => version },
      { heading: 'In use', value: ({ current }) => (current ? 'yes' : 'no') },
    ],
  }),
  wholeList({
    name: 'drafts',
    title: 'Definitions in the making',
    view: 'figures/drafts/drafts',
    act: acts.figures.drafts,
    rows: (list) => list,
    columns: [
      { heading: 'Title', value: ({ name }) => name },
      { heading: 'State', value: ({ state }) => camelWords(state) },
      { heading: 'Saved by', value: ({ savedBy }) => savedBy },
      { heading: 'Saved', value: ({ savedAt }) => savedAt },
    ],
  }),
  wholeList({
    name: 'recommendations',
    title: 'Recommendations of inspections',
    view: 'recommendations/list',
    act: acts.review.recommendations,
    askedOnce: true,
    rows: ({ rows }) => rows,
    columns: [
      { heading: 'Recommendation', value: ({ words }) => words },
      {
        heading: 'From',
        value: ({ source }) => source,
        beneath: [
          { heading: 'Page', value: ({ page }) => page },
          { heading: 'Made on', value: ({ madeOn }) => madeOn },
        ],
      },
      { heading: 'Owner', value: ({ owner }) => owner },
      {
        heading: 'State',
        value: ({ state }) => camelWords(state),
        beneath: [{ heading: 'Shown', value: ({ isShown }) => (isShown ? 'yes' : 'no') }],
      },
      {
        heading: 'Evidence now',
        value: ({ evidence }) => evidence && JSON.stringify(evidence.now),
      },
    ],
  }),
]
