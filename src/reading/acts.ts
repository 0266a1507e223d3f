import { batches, endBatch } from './batches/batches.ts'
import { giveBatch } from './batches/give-batch.ts'
import { keepDraft } from './desk/drafts.ts'
import { setAside } from './desk/set-aside.ts'
import { takeNext } from './leases.ts'
import { submitReading } from './readings.ts'
import { endSourceRule, setSourceRule, sourceRules } from './source-rules/source-rules.ts'
import { stateFact } from './stated/state-fact.ts'
import { statedOfCase } from './stated/stated-of-case.ts'
import { checkDraws } from './triage/check-draws.ts'
import { knownCases, nameKnownCase } from './triage/known-cases.ts'
import { learnOrder } from './triage/start-triage.ts'
import { freezeTail } from './triage/tail.ts'
import { setTriageTerms } from './triage/terms.ts'
import { triage } from './triage/triage-view.ts'
import { whatIfReaders } from './what-if/what-if.ts'
import { worklist } from './worklist/worklist.ts'

/** Reading the cases: the order, one officer’s answers, and how the whole goes. */
export const reading = {
  takeNext,
  keepDraft,
  setAside,
  giveBatch,
  batches,
  endBatch,
  sourceRules,
  setSourceRule,
  endSourceRule,
  submit: submitReading,
  stated: statedOfCase,
  stateFact,
  worklist,
  progress: triage,
  setTerms: setTriageTerms,
  freezeTail,
  knownCases,
  nameKnownCase,
  checkDraws,
  learnOrder,
  whatIf: whatIfReaders,
} as const
