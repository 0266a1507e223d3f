import type { UnitOfWork } from '../../access/index.ts'
import type { Definition } from '../../definitions/index.ts'
import {
  type CaseFinding,
  classify,
  classifyFrom,
  Explanations,
  readDefinitions,
  readExplanations,
  readFactsOf,
  registerDefinitions,
  type StatedBy,
} from '../../facts/index.ts'
import type { JoinedNetwork } from '../network/join-network.ts'
import type { ReportProgress } from '../report-progress.ts'
import { rank } from './rank.ts'
import {
  addUpAnswers,
  isEvaluated,
  startFindings,
  writeExplanations,
  writeFindings,
  writeFindingsByBasis,
} from './write-findings.ts'

/**
 * Cases that are worked out together: so many that asking for what bears on them costs little beside it, so few that an
 * archive of any size needs no more memory than these do.
 */
const casesTogether = 4_000

/**
 * Evaluates the definitions for these cases, or for all, and works out what orders them.
 *
 * @param affected called where the definitions are those of the last refresh; null: every case
 * @param counted which statements of readers count
 * @returns how many cases were evaluated
 */
export async function evaluateCases(
  unit: UnitOfWork,
  affected: (() => Promise<readonly number[]>) | null,
  network: JoinedNetwork,
  report: ReportProgress,
  counted: StatedBy,
  together = casesTogether,
): Promise<number> {
  await registerDefinitions(unit)
  const definitions = await readDefinitions(unit, null, ['review', 'both'])
  const some = affected && (await isEvaluated(unit, definitions)) ? await affected() : null
  if (some === null) await startFindings(unit, definitions)
  const explanations = new Explanations(some === null ? [] : await readExplanations(unit))
  const ids = some ?? (await everyCase(unit))
  for (let at = 0; at < ids.length; at += together) {
    report('classify', at, ids.length)
    const batch = ids.slice(at, at + together)
    await evaluateBatch(unit, batch, { definitions, explanations, network, counted })
  }
  await addUpAnswers(unit)
  report('classify', ids.length, ids.length)
  return ids.length
}

interface Evaluation {
  readonly definitions: readonly Definition[]
  readonly explanations: Explanations
  readonly network: JoinedNetwork
  readonly counted: StatedBy
}

async function evaluateBatch(
  unit: UnitOfWork,
  ids: readonly number[],
  { definitions, explanations, network, counted }: Evaluation,
): Promise<void> {
  const before = explanations.made().length
  const archive = await readFactsOf(unit, ids, counted)
  const { findings } = classify(definitions, archive.facts, explanations)
  // A definition that uses readings alone finds otherwise than records do of cases nobody read.
  const alone = definitions.some(({ uses }) => uses === 'read')
  const read = archive.facts.filter((one) => alone || one.read !== undefined)
  const from = (uses: 'recorded' | 'either') => classifyFrom(uses, definitions, read, explanations)
  const [recorded, either] = [from('recorded'), from('either')]
  await writeExplanations(unit, definitions, explanations.made().slice(before))
  await writeFindings(unit, findings)
  await writeFindingsByBasis(unit, ids, { recorded, read: either })
  await rank(unit, archive, asRecorded(findings, recorded), network, definitions)
}

async function everyCase({ db }: UnitOfWork): Promise<readonly number[]> {
  const rows = await db.selectFrom('case_file').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** What orders the reading is what records show: an answer of one reader orders no other case. */
function asRecorded(
  findings: readonly CaseFinding[],
  recorded: readonly CaseFinding[],
): readonly CaseFinding[] {
  const read = new Set(recorded.map(({ caseId }) => caseId))
  return [...findings.filter(({ caseId }) => !read.has(caseId)), ...recorded]
}
