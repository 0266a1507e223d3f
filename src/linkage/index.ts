/**
 * Which of many records are about one person. docs/linkage.md describes it, with an example that runs
 * as a test.
 */
export { type ClusterOptions, clusterPairs } from './cluster/cluster-pairs.ts'
export { type Encoding, type PersonFields, personEncoder } from './encoded/encode-records.ts'
export { encodingText, readEncoding } from './encoded/encoded-text.ts'
export { type EncodingSettings, parseEncodingSettings } from './encoded/encoding-settings.ts'
export { secretDigest } from './encoded/keyed-filter.ts'
export { type EncodedPair, matchEncodings } from './encoded/match-encodings.ts'
export { peopleEncoding } from './encoded/people-encoding.ts'
export { weighEncodedPairs } from './encoded/weigh-encoded-pairs.ts'
export { linkageErrors } from './errors.ts'
export type { FilesLinked, LinkFilesRequest } from './files/link-files.ts'
export { namesStandingFor } from './fold/nicknames.ts'
export { blockingKeys } from './link/blocking-keys.ts'
export { keptApart } from './link/kept-apart.ts'
export { type LinkRequest, type LinkResult, link } from './link/link.ts'
export {
  type ChangedCluster,
  type RelinkRequest,
  type RelinkResult,
  relink,
} from './link/relink.ts'
export type { CandidatesCut } from './mention/candidates.ts'
export { type LinkIndex, openIndex, openIndexInParts } from './mention/mention-index.ts'
export type { MentionInFiles } from './mention/score-against-files.ts'
export { type MentionScored, recordOf, scoreOne, scorePair } from './mention/score-mention.ts'
export type { BlockingProposal, ProposedRule } from './propose/propose-blocking.ts'
export {
  type Evidence,
  type IdPair,
  type LinkCounts,
  type LinkProgress,
  type LinkRecord,
  probabilityOf,
  type ScoredPair,
  type WeightedPair,
} from './records/link-record.ts'
export {
  type LinkSettings,
  type LinkSettingsInput,
  parseSettings,
} from './settings/link-settings.ts'
export { peopleSettings } from './settings/people-settings.ts'
export { type Population, populationSchema } from './settings/population.ts'
export { parseModel, type TrainedModel } from './settings/trained-model.ts'
export {
  linkFiles,
  proposeForFiles,
  proposeForRecords,
  scoreAgainstFiles,
} from './with-database.ts'
