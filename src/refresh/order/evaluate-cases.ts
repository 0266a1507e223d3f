import type { UnitOfWork } from '../../access/index.ts'
import {
  classify,
  Explanations,
  readDefinitions,
  readExplanations,
  readFacts,
  readFactsOf,
  registerDefinitions,
} from '../../facts/index.ts'
import type { JoinedNetwork } from '../network/join-network.ts'
import type { ReportProgress } from '../report-progress.ts'
import { rank } from './rank.ts'
import { isEvaluated, startFindings, writeExplanations, writeFindings } from './write-findings.ts'

/**
 * Evaluates the definitions for these cases, or for all, and works out what orders them.
 *
 * @param affected called where the definitions are those of the last refresh; null: every case
 * @returns how many cases were evaluated
 */
export async function evaluateCases(
  unit: UnitOfWork,
  affected: (() => Promise<readonly number[]>) | null,
  network: JoinedNetwork,
  report: ReportProgress,
): Promise<number> {
  await registerDefinitions(unit)
  const definitions = await readDefinitions(unit)
  const some = affected && (await isEvaluated(unit, definitions)) ? await affected() : null
  report('classify', 0, 1)
  const archive = some === null ? await readFacts(unit) : await readFactsOf(unit, some)
  if (some === null) await startFindings(unit, definitions)
  const before = some === null ? [] : await readExplanations(unit)
  const { findings, explanations } = classify(definitions, archive.facts, new Explanations(before))
  await writeExplanations(unit, definitions, explanations)
  await writeFindings(unit, findings)
  report('classify', 1, 1)
  report('rank', 0, 1)
  await rank(unit, archive, findings, network.groups, definitions)
  return archive.cases.length
}
