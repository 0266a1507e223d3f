export type { BlockingProposal, ProposedRule } from './blocking/propose.ts'
export { proposeForFiles, proposeForRecords } from './blocking/propose-files.ts'
export { passesCheck, validNhsNumber, validPncId, validUpn } from './check-digits.ts'
export { type ClusterOptions, clusterPairs } from './clustering/cluster-pairs.ts'
export { linkageErrors } from './errors.ts'
export { type FilesLinked, type LinkFilesRequest, linkFiles } from './files/link-files.ts'
export { type LinkRequest, link } from './link.ts'
export type { TrainedModel } from './model.ts'
export { type MentionScored, scoreAgainstFiles } from './one/score-files.ts'
export { peopleSettings } from './people-settings.ts'
export {
  type Evidence,
  type IdPair,
  type LinkCounts,
  type LinkProgress,
  type LinkRecord,
  type LinkResult,
  probabilityOf,
  type ScoredPair,
  type WeightedPair,
} from './records.ts'
export { type ChangedCluster, type RelinkRequest, type RelinkResult, relink } from './relink.ts'
export {
  type Cut,
  type LinkIndex,
  type OneScored,
  openIndex,
  recordOf,
  scoreOne,
  scorePair,
} from './score-one.ts'
export {
  type LinkSettings,
  type LinkSettingsInput,
  parseSettings,
} from './settings/link-settings.ts'
