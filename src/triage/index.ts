export {
  type Certificate,
  type CertificateInput,
  certify,
  type PartBound,
  type ReaderChecks,
  type Recheck,
  type Stratum,
} from './certify/certificate.ts'
export { clopperPearson, type Interval } from './certify/clopper-pearson.ts'
export { countDraw, type DrawCounts, drawOrder } from './certify/draw.ts'
export {
  consecutiveVerdict,
  hypergeometricCriterion,
  hypergeometricVerdict,
  quantileToMeet,
  quantileVerdict,
  type Verdict,
} from './certify/other-criteria.ts'
export {
  leastMissed,
  readingIfFrozen,
  tailShare,
  worthFreezing,
} from './certify/price-list.ts'
export { boundTails, type TailBounds } from './certify/strata.ts'
export { mostInTail, type TailCounts } from './certify/tail-test.ts'
export { triageErrors } from './errors.ts'
export { type Backtest, type BacktestOrigin, backtest } from './forecast/backtest.ts'
export { type Forecast, type ForecastInput, forecastCompletion } from './forecast/completion.ts'
export type { Spread } from './forecast/spread.ts'
export { plannedHours, type StaffChange, type StaffingPlan } from './forecast/staffing.ts'
export { type WhatIf, type WhatIfInput, whatIf } from './forecast/what-if.ts'
export {
  type Calibration,
  calibrate,
  expectedFinds,
  type ScoredAnswer,
} from './learn/expected-finds.ts'
export type { Explanation, Part } from './learn/explain.ts'
export type { RankingFacts } from './learn/fact-features.ts'
export type { RankDocument } from './learn/feature-rows.ts'
export {
  type Answer,
  createRanker,
  type ExplainedCase,
  type RankedCase,
  type Ranker,
  type RankerInput,
} from './learn/ranker.ts'
export { type RankingThread, startRankingThread } from './learn/ranking-thread.ts'
export {
  type CaseToOrder,
  type OrderedCase,
  orderByRules,
  type RuleOptions,
} from './order-by-rules.ts'
export {
  cohenKappa,
  fleissKappa,
  gwetAc1,
  krippendorffAlpha,
  positiveAgreement,
} from './readers/agreement.ts'
export { assignSecondReadings, type FirstReading, type SecondReading } from './readers/assign.ts'
export { type Estimate, withInterval } from './readers/bootstrap.ts'
export {
  dawidSkene,
  type LatentOptions,
  type LatentTruth,
  type ReaderQuality,
  type Reading,
} from './readers/dawid-skene.ts'
export type { Ratings } from './readers/ratings.ts'
export { driftEvidence, type SeededRecall, seededRecall } from './readers/seeded-cases.ts'
export { type Corpus, type CorpusRecord, readCorpus } from './simulate/corpus.ts'
export { type Measures, measure } from './simulate/metrics.ts'
export { type Replay, readInOrder, replay } from './simulate/replay.ts'
export { type SimulateOptions, simulateFiles } from './simulate/simulate-files.ts'
export { startOf } from './simulate/starts.ts'
