import { setImmediate } from 'node:timers/promises'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseFacts, Definition } from '../../definitions/index.ts'
import {
  type ArchiveFacts,
  type CaseFinding,
  classify,
  classifyFrom,
  type Explanation,
  Explanations,
  readDefinitions,
  readExplanations,
  readFactsOf,
  registerDefinitions,
  type StatedBy,
} from '../../facts/index.ts'
import type { JoinedNetwork } from '../network/join-network.ts'
import type { ReportProgress } from '../report-progress.ts'
import { sideBySide } from '../side-by-side.ts'
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
const casesTogether = 2_000

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
  const parts = Array.from({ length: Math.ceil(ids.length / together) }, (_, at) =>
    ids.slice(at * together, (at + 1) * together),
  )
  let next = readPart(unit, parts[0], counted)
  let written: Promise<unknown> = Promise.resolve()
  try {
    for (const [at, part] of parts.entries()) {
      report('classify', at * together, ids.length)
      const archive = (await next)!
      // While this part is evaluated, the store writes the one before and reads the next.
      next = readPart(unit, parts[at + 1], counted)
      const found = await evaluatePart(archive, definitions, explanations)
      await written
      written = writePart(unit, part, { archive, network, definitions, ...found })
      written.catch(() => {})
    }
  } finally {
    await Promise.allSettled([next, written])
  }
  await written
  await addUpAnswers(unit)
  report('classify', ids.length, ids.length)
  return ids.length
}

/** What was found of the cases of a part. */
interface Found {
  readonly findings: readonly CaseFinding[]
  /** The same of those that were read, from each kind of facts. */
  readonly byBasis: Readonly<Record<'recorded' | 'read', readonly CaseFinding[]>>
  /** What they share that none before them said. */
  readonly explained: readonly Explanation[]
}

/** Whoever waits for it learns whether it failed. */
function readPart(
  unit: UnitOfWork,
  ids: readonly number[] | undefined,
  counted: StatedBy,
): Promise<ArchiveFacts | null> {
  const read = ids ? readFactsOf(unit, ids, counted) : Promise.resolve(null)
  read.catch(() => {})
  return read
}

async function evaluatePart(
  { facts }: ArchiveFacts,
  definitions: readonly Definition[],
  explanations: Explanations,
): Promise<Found> {
  const before = explanations.made().length
  const findings = await classifyInTurns(definitions, facts, explanations)
  // A definition that uses readings alone finds otherwise than records do of cases nobody read.
  const alone = definitions.some(({ uses }) => uses === 'read')
  const read = facts.filter((one) => alone || one.read !== undefined)
  const from = (uses: 'recorded' | 'either') => classifyFrom(uses, definitions, read, explanations)
  const byBasis = { recorded: from('recorded'), read: from('either') }
  return { findings, byBasis, explained: explanations.made().slice(before) }
}

interface Evaluated extends Found {
  readonly archive: ArchiveFacts
  readonly network: JoinedNetwork
  readonly definitions: readonly Definition[]
}

/** Rows leave in the order they are asked for here. */
const writePart = (
  unit: UnitOfWork,
  ids: readonly number[],
  { archive, network, definitions, findings, byBasis, explained }: Evaluated,
) =>
  sideBySide(
    writeExplanations(unit, definitions, explained),
    writeFindings(unit, findings),
    writeFindingsByBasis(unit, ids, byBasis),
    rank(unit, archive, asRecorded(findings, byBasis.recorded), network, definitions),
  )

/** Between so many cases whatever else goes on in the transaction is heard. */
const casesInTurn = 250

async function classifyInTurns(
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
  explanations: Explanations,
): Promise<readonly CaseFinding[]> {
  const findings: CaseFinding[] = []
  for (let at = 0; at < facts.length; at += casesInTurn) {
    const some = facts.slice(at, at + casesInTurn)
    for (const one of classify(definitions, some, explanations).findings) findings.push(one)
    await setImmediate()
  }
  return findings
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
