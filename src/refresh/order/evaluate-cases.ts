import type { UnitOfWork } from '../../access/index.ts'
import {
  type CaseFinding,
  classify,
  classifyFrom,
  Explanations,
  readDefinitions,
  readExplanations,
  readFacts,
  readFactsOf,
  registerDefinitions,
  type StatedBy,
  type StoredMention,
} from '../../facts/index.ts'
import type { JoinedNetwork } from '../network/join-network.ts'
import type { ReportProgress } from '../report-progress.ts'
import { rank } from './rank.ts'
import {
  isEvaluated,
  startFindings,
  writeExplanations,
  writeFindings,
  writeFindingsByBasis,
} from './write-findings.ts'

/**
 * Evaluates the definitions for these cases, or for all, and works out what orders them.
 *
 * @param affected called where the definitions are those of the last refresh; null: every case
 * @param counted which statements of readers count
 * @param mentions all there are, where they were read already
 * @returns how many cases were evaluated
 */
export async function evaluateCases(
  unit: UnitOfWork,
  affected: (() => Promise<readonly number[]>) | null,
  network: JoinedNetwork,
  report: ReportProgress,
  counted: StatedBy,
  mentions: readonly StoredMention[] | null,
): Promise<number> {
  await registerDefinitions(unit)
  const definitions = await readDefinitions(unit, null, ['review', 'both'])
  const some = affected && (await isEvaluated(unit, definitions)) ? await affected() : null
  report('classify', 0, 1)
  const archive =
    some === null
      ? await readFacts(unit, counted, mentions)
      : await readFactsOf(unit, some, counted)
  if (some === null) await startFindings(unit, definitions)
  const before = some === null ? [] : await readExplanations(unit)
  const explanations = new Explanations(before)
  const { findings } = classify(definitions, archive.facts, explanations)
  // A definition that uses readings alone finds otherwise than records do of cases nobody read.
  const alone = definitions.some(({ uses }) => uses === 'read')
  const read = archive.facts.filter((one) => alone || one.read !== undefined)
  const from = (uses: 'recorded' | 'either') => classifyFrom(uses, definitions, read, explanations)
  const recorded = from('recorded')
  const together = from('either')
  await writeExplanations(unit, definitions, explanations.made())
  await writeFindings(unit, findings)
  await writeFindingsByBasis(
    unit,
    archive.cases.map(({ id }) => id),
    { recorded, read: together },
  )
  report('classify', 1, 1)
  report('rank', 0, 1)
  await rank(unit, archive, asRecorded(findings, recorded), network, definitions)
  return archive.cases.length
}

/** What orders the reading is what records show: an answer of one reader orders no other case. */
function asRecorded(
  findings: readonly CaseFinding[],
  recorded: readonly CaseFinding[],
): readonly CaseFinding[] {
  const read = new Set(recorded.map(({ caseId }) => caseId))
  return [...findings.filter(({ caseId }) => !read.has(caseId)), ...recorded]
}
