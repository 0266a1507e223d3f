export { type StoredCase, victimRoles } from './case/case-facts.ts'
export { byHardship, type Passage, passageOf, type RecordedTransfer } from './case/passage.ts'
export type { Membership } from './case/people-facts.ts'
export { type ArchiveFacts, factsOf, readFacts, readMembership } from './case/read-facts.ts'
export { readFactsOf } from './case/read-facts-of.ts'
export { childrenOf, type KnownChild } from './child/children.ts'
export type { SourceCoverage } from './child/coverage-of-child.ts'
export { type ChildRecords, readChildRecords } from './child/read-child-records.ts'
export { factsErrors } from './errors.ts'
export {
  answers,
  type CaseFinding,
  type Classified,
  classify,
  classifyFrom,
  type DefinitionDigest,
  digests,
  findingsDigest,
} from './findings/classify.ts'
export { type Explanation, Explanations } from './findings/explanations.ts'
export { readDefinitions, registerDefinitions } from './findings/register-definitions.ts'
export { type StoredDigests, storedDigests } from './findings/stored-digests.ts'
export {
  readExplanations,
  readStoredFindings,
  type StoredAnswer,
} from './findings/stored-findings.ts'
export { fileOfGroup } from './groups/file-of-group.ts'
export {
  groupFile,
  groupName,
  groupNamed,
  groupNames,
  groupPeople,
  groupSpan,
} from './groups/group-names.ts'
export { answerLive, type LiveDigests, liveDigests } from './live/answer-live.ts'
export { readLiveFacts } from './live/read-live-facts.ts'
export { agreedFacts, isSame, type StatedFact } from './read/agree.ts'
export {
  everStated,
  lastCounted,
  lastStated,
  readStated,
  type StatedBy,
  statedSince,
  withRead,
} from './read/read-stated.ts'
export { anchorOf, currentPerson, personIdOf } from './who-is-who/current-person.ts'
export { type BriefRecord, briefly, eachMention, eachRecord } from './who-is-who/each-record.ts'
export { groundOfPeople, groundOfRecords } from './who-is-who/ground.ts'
export { constraintsOf, decidedPairs, joinedBy } from './who-is-who/link-constraints.ts'
export { linkRecord } from './who-is-who/link-records.ts'
export {
  ownNumber,
  readMentions,
  readRecords,
  type SourceRecord,
  type StoredMention,
  sourceRecords,
} from './who-is-who/linked-records.ts'
export { membership, personRows, type Scored } from './who-is-who/person-rows.ts'
export { vetoesAmong } from './who-is-who/vetoes.ts'
