export { cases } from './acts.ts'
export {
  caseColumns,
  caseRow,
  isBeingRead,
  isDecided,
  isProposed,
  isRead,
  type StoredCase,
} from './case-rows.ts'
export { broughtToAccount, categoryWords, outcomeWords, withoutSuspect } from './code-words.ts'
export {
  answerSchema,
  type CaseDocument,
  type CaseHeading,
  type CasePerson,
  type CaseRow,
  type CaseState,
  caseDocumentSchema,
  caseFields,
  caseHeadingFields,
  caseHeadingSchema,
  casePage,
  casePersonSchema,
  caseRowSchema,
  type FactRow,
  type FindingView,
  factRowSchema,
  findingViewSchema,
  foundRowSchema,
  type TimelineEntry,
  timelineEntrySchema,
} from './contract.ts'
export {
  type EarlierPart,
  earlierPartsOf,
  earlierPartWords,
  needNoEarlierPart,
} from './earlier-part.ts'
export { casesErrors } from './errors.ts'
export {
  type NamedSource,
  namedSourceSchema,
  namedSources,
  sourcesCalled,
} from './named-sources.ts'
export { consulted, headingOf, needPurpose, purposeOf, recordOpening } from './openings.ts'
export { type DocumentPage, pageStates } from './pages.ts'
export type { Meant } from './search/case-hits.ts'
export { findCases } from './search/find-cases.ts'
export { foundCasesSchema } from './search/found.ts'
export { parseQuery } from './search/query/parse-query.ts'
export { type Leaf, type Query, soughtIn } from './search/query/query.ts'
export { queryWords } from './search/query/query-words.ts'
export { namesAnybody, needSearchPurpose, searchPurpose } from './search/search-purpose.ts'
export { findTerms, type TermRow, termRowSchema } from './search/terms/find-terms.ts'
export { mostTerms, readTerms } from './search/terms/read-terms.ts'
export {
  keepTerms,
  removeTerms,
  type TermListRow,
  termList,
  termListRowSchema,
  termListsOf,
} from './search/terms/term-lists.ts'
export { ThingIndex, type ThingsLike } from './search/things-like.ts'
export type { SourceRows } from './source-rows.ts'
export { thingWords } from './thing-words.ts'
export type { AnsweredEvent, ProposedEvent, ToldOfCase } from './told/contract.ts'
export { proposedEventSchema, toldKinds } from './told/contract.ts'
export { readTold } from './told/read-told.ts'
export { caseMentions, casePeople } from './view/case-people.ts'
export { type CaseWording, caseWording, caseWordingSchema } from './view/case-wording.ts'
export { caseCopies, noCopies } from './view/copies.ts'
export { documentTexts, markedDocuments, wordingMark } from './view/documents.ts'
export { factLabel, factRows, spelt } from './view/fact-rows.ts'
export { findingsOf } from './view/findings.ts'
export { foundRows, readableLabel, saysWords } from './view/found-rows.ts'
export { namedInCase, namedInCaseSchema } from './view/named-in-case.ts'
export { eventKindWords, lifeOf, timelineOf } from './view/timeline.ts'
export { type Waiting, type Waits, waiting, waitingSchema, waits } from './waiting.ts'
export {
  endWatch,
  handOverWatches,
  renewWatch,
  saveWatch,
  seeMatches,
  type WatchEntry,
} from './watches/change-watches.ts'
export {
  longestWatch,
  type WatchPlace,
  type WatchRow,
  type WatchState,
  type WatchView,
  watchRowSchema,
  watchStates,
  watchViewSchema,
} from './watches/contract.ts'
export { viewWatch, watchesOf } from './watches/read-watches.ts'
export { type MeantBy, runAllWatches, runDueWatches } from './watches/run-watches.ts'
export { verifyWatches } from './watches/verify-owners.ts'
