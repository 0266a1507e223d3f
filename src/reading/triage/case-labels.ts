import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Ordinal } from '../next-reading.ts'
import { questionSets } from '../questions/question-sets.ts'

/** One reading that stands, as an answer to whether the case matters. */
export interface StandingReading {
  readonly readingId: number
  readonly caseId: number
  readonly reader: string
  readonly ordinal: Ordinal
  readonly at: Date
  readonly matters: boolean
  /** The learner's score when it was read; null where it had learnt nothing yet. */
  readonly margin: number | null
}

/** Every reading nobody has replaced, the earliest first. Whoever asks must be past blindness. */
export async function standingReadings({ db }: UnitOfWork): Promise<readonly StandingReading[]> {
  const { rows } = await sql<{
    readingId: number
    caseId: number
    reader: string
    ordinal: Ordinal
    at: Date
    questions: string
    answers: Readonly<Record<string, string>>
    margin: number | null
  }>`
    select r.id as "readingId", r.case_id as "caseId", r.account_id as reader, r.ordinal,
      r.submitted_at as at, r.question_set as questions, r.answers, r.margin
    from reading r
    where not exists (select from reading_head o where o.supersedes = r.id)
    order by r.id`.execute(db)
  return rows.map(({ questions, answers, ...reading }) => ({
    ...reading,
    matters: marks(questions, answers),
  }))
}

/** Whether these answers mark the case as one that matters. A set nobody knows any more marks it. */
export function marks(setId: string, answers: Readonly<Record<string, string>>): boolean {
  const set = questionSets.find(({ id }) => id === setId)
  return set?.decides.matters.includes(answers[set.decides.question] ?? '') ?? true
}

/** What the readings of one case come to. */
export interface CaseLabel {
  readonly caseId: number
  readonly first: StandingReading
  readonly second: StandingReading | null
  readonly arbitration: StandingReading | null
  /** The arbitrated answer, else the one all gave; where two differ, found until a third decides. */
  readonly matters: boolean
  /** Two readers differ and nobody has arbitrated. */
  readonly open: boolean
}

/** One label a case, in the order in which the cases were first read. */
export function caseLabels(readings: readonly StandingReading[]): readonly CaseLabel[] {
  return [...Map.groupBy(readings, ({ caseId }) => caseId)].map(([caseId, all]) => {
    const of = (ordinal: Ordinal) => all.find((each) => each.ordinal === ordinal) ?? null
    const first = of('first') ?? all[0]!
    const second = of('second')
    const arbitration = of('arbitration')
    const differ = second !== null && second.matters !== first.matters
    return {
      caseId,
      first,
      second,
      arbitration,
      matters: arbitration?.matters ?? (first.matters || (second?.matters ?? false)),
      open: differ && arbitration === null,
    }
  })
}
