import { type Kysely, sql } from 'kysely'
import { may, type UnitOfWork } from '../access/index.ts'
import { earlierPartsOf, needNoEarlierPart } from '../cases/index.ts'
import { refusal } from '../model/index.ts'
import type { Database } from '../store/index.ts'
import type { ReadingView } from './contract.ts'
import { readingErrors } from './errors.ts'
import { contestedBetween, currentQuestions, questionSet } from './questions/question-sets.ts'

export type Ordinal = ReadingView['ordinal']

/** What this officer's next reading would be, by how many others have read and what they said. */
interface ReadingRule {
  readonly others: number
  /** Null: whether the others' readings differ does not matter. */
  readonly differ: boolean | null
  readonly ordinal: Ordinal
}

const readingRules: readonly ReadingRule[] = [
  { others: 0, differ: null, ordinal: 'first' },
  { others: 1, differ: null, ordinal: 'second' },
  { others: 2, differ: true, ordinal: 'arbitration' },
]

export interface NextReading {
  readonly ordinal: Ordinal
  /** This officer's reading that the next one replaces. */
  readonly supersedes: number | null
}

/**
 * Null: the case takes no reading from this officer now. After its decision was reopened a case is read
 * anew, by officers who had no part in it before.
 */
export async function nextReading(
  unit: UnitOfWork,
  caseId: number,
  earlierParts = earlierPartsOf(unit, caseId),
): Promise<NextReading | null> {
  const { db, who } = unit
  if (!may(who.role, 'submitReading')) return null
  const [decided, all, earlier] = await Promise.all([
    decisionStands(db, caseId),
    headsOf(db, caseId),
    earlierParts,
  ])
  if (decided || earlier.has(who.accountId)) return null
  const heads = all.filter(({ account }) => !earlier.has(account))
  const own = heads.find(({ account }) => account === who.accountId)
  if (own) return { ordinal: own.ordinal, supersedes: own.id }
  const others = heads.length
  for (const rule of readingRules) {
    if (rule.others !== others) continue
    if (rule.differ === null || rule.differ === (await differ(db, heads))) {
      return { ordinal: rule.ordinal, supersedes: null }
    }
  }
  return null
}

/**
 * The reading this officer owes the case, for acts that are none without one.
 *
 * @throws LB_EARLIER_PART, LB_READING_CLOSED
 */
export async function needNextReading(unit: UnitOfWork, caseId: number): Promise<NextReading> {
  const next = await nextReading(unit, caseId)
  if (next) return next
  await needNoEarlierPart(unit, caseId)
  throw refusal(readingErrors, 'LB_READING_CLOSED')
}

interface ReadingHead {
  readonly id: number
  readonly account: string
  readonly ordinal: Ordinal
}

/** The readings that stand. */
const headsOf = async (db: Kysely<Database>, caseId: number): Promise<readonly ReadingHead[]> =>
  (
    await sql<ReadingHead>`
      select reading_id as id, account_id as account, ordinal from reading_head h
      where case_id = ${caseId}
        and not exists (select from reading_head o
          where o.case_id = h.case_id and o.supersedes = h.reading_id)
      order by reading_id`.execute(db)
  ).rows

const decisionStands = async (db: Kysely<Database>, caseId: number): Promise<boolean> =>
  (await db
    .selectFrom('decision')
    .select('id')
    .where('case_id', '=', caseId)
    .where('status', 'in', ['proposed', 'authorised'])
    .executeTakeFirst()) !== undefined

/**
 * Whether the two readings differ on a question on which readers may not. Row security shows both once two
 * officers have read, so that a third can compare them.
 */
async function differ(
  db: Kysely<Database>,
  heads: readonly { readonly id: number }[],
): Promise<boolean> {
  const readings = await db
    .selectFrom('reading')
    .select(['answers', 'question_set as set'])
    .where(
      'id',
      'in',
      heads.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const [first, ...rest] = readings
  const set = questionSet(first?.set ?? '') ?? currentQuestions()
  return rest.some(({ answers }) => contestedBetween(set, first!.answers, answers).length > 0)
}
