import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../access/index.ts'
import { caseCopies, needPurpose } from '../cases/index.ts'
import { type ItemEntry, type RiskInput, raiseRisk, riskInput } from '../items/index.ts'
import { refusal } from '../model/index.ts'
import { insertRows, lock } from '../store/index.ts'
import type { ReadingView } from './contract.ts'
import { needNothingElsewhere, pageFields } from './desk/answered-elsewhere.ts'
import { dropDrafts } from './desk/drafts.ts'
import { readingErrors } from './errors.ts'
import { readingsChanged } from './learner-service.ts'
import { release } from './leases.ts'
import { needNextReading, type Ordinal } from './next-reading.ts'
import {
  answersTo,
  currentQuestions,
  questionSet,
  riskQuestion,
} from './questions/question-sets.ts'
import { factsStated } from './questions/stated-facts.ts'

export const submitReading = defineAct({
  name: 'reading.submit',
  often: true,
  kind: 'write',
  about: 'Submits an officer’s answers on a case',
  permission: 'submitReading',
  input: z
    .strictObject({
      caseId: fields.id,
      answers: answersTo(currentQuestions()),
      note: fields.text(10_000).default(''),
      risk: riskInput.optional(),
      ...pageFields,
    })
    .refine(({ answers, risk }) => risk === undefined || saysRisk(answers), {
      error: 'You say whom you told of a risk, and that nobody is at risk: correct one of the two',
      path: ['answers', riskQuestion],
    }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, input): Promise<void> {
    const { caseId } = input
    // Two officers finishing at once take turns, so that one of them is second.
    const [purpose] = await Promise.all([
      needPurpose(unit, unit.session, caseId),
      lock(unit, 'case', caseId),
    ])
    const set = currentQuestions()
    const [place, margin] = await Promise.all([
      needNextReading(unit, caseId),
      marginOf(unit, caseId),
      needNothingElsewhere(unit, input),
    ])
    const { id: readingId } = await unit.db
      .insertInto('reading')
      .values({
        case_id: caseId,
        account_id: unit.who.accountId,
        ordinal: place.ordinal,
        question_set: set.id,
        answers: JSON.stringify(input.answers),
        note: input.note,
        supersedes: place.supersedes,
        // A changed mind keeps none.
        margin: place.supersedes === null ? margin : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepStated(unit, caseId, readingId, factsStated(set.id, input.answers))
    const covers = await coveredBy(unit, caseId)
    const raised = await riskOf(unit, caseId, readingId, input)
    await Promise.all([release(unit, caseId), dropDrafts(unit, caseId)])
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: {
        part: 'reading',
        ordinal: place.ordinal,
        questions: set.id,
        ...(covers && { covers }),
        ...(raised.length > 0 && { items: raised }),
      },
    })
  },
  after: readingsChanged,
})

/** What the answers state goes on record as it was stated: a later mapping of questions moves no earlier reading. */
async function keepStated(
  { db, who }: UnitOfWork,
  caseId: number,
  readingId: number,
  stated: ReturnType<typeof factsStated>,
): Promise<void> {
  await insertRows(
    db,
    'reading_fact',
    stated.map(({ fact, says }) => ({
      case_id: caseId,
      reading_id: readingId,
      account_id: who.accountId,
      fact,
      says: JSON.stringify(says),
    })),
  )
}

/** What else a reading covers: copies of documents in the case, and other cases, as far as the reader may see them, that hold one. */
async function coveredBy(unit: UnitOfWork, caseId: number) {
  const copies = (await caseCopies(unit, caseId)).firstOf.size
  const { rows } = await sql<{ case_id: number }>`
    with own as materialized (
      select k.copy_of from document d join document_copy k on k.document_id = d.id where d.case_id = ${caseId}
      union select a.copy_of from document d join document_also a on a.document_id = d.id where d.case_id = ${caseId})
    select distinct case_id from document where case_id <> ${caseId} and id in (
      select document_id from document_copy where copy_of in (select copy_of from own)
      union select document_id from document_also where copy_of in (select copy_of from own))
    order by 1`.execute(unit.db)
  const cases = rows.map(({ case_id }) => case_id)
  return copies > 0 || cases.length > 0 ? { copies, cases } : null
}

const saysRisk = (answers: Readonly<Record<string, string>>) => answers[riskQuestion] === 'yes'

/**
 * The risk a reading raises, in its own transaction: an officer who says that somebody may be at risk
 * says who it is and who was told, or has a risk of this case standing already.
 *
 * @throws LB_READING_RISK
 */
async function riskOf(
  unit: UnitOfWork,
  caseId: number,
  readingId: number,
  {
    answers,
    risk,
  }: { readonly answers: Readonly<Record<string, string>>; readonly risk?: RiskInput | undefined },
): Promise<readonly ItemEntry[]> {
  if (!saysRisk(answers)) return []
  if (risk) return [await raiseRisk(unit, { caseId, readingId }, risk)]
  const standing = await unit.db
    .selectFrom('item')
    .select('id')
    .where('kind', '=', 'risk')
    .where('case_id', '=', caseId)
    .where('raised_by', '=', unit.who.accountId)
    .where('state', 'not in', ['closed', 'withdrawn'])
    .executeTakeFirst()
  if (!standing) throw refusal(readingErrors, 'LB_READING_RISK', { field: 'risk.feared' })
  return []
}

/** The learner's score before this answer can teach it. */
async function marginOf({ db }: UnitOfWork, caseId: number): Promise<number | null> {
  const row = await db
    .selectFrom('worklist')
    .select('margin')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row?.margin ?? null
}

/** This officer's own first; of others' those row security shows, which keeps first readings blind. */
export async function readingsOf(
  { db, who }: UnitOfWork,
  caseId: number,
): Promise<readonly ReadingView[]> {
  const { rows } = await sql<{
    account: string
    by: string
    ordinal: Ordinal
    at: Date
    questions: string
    answers: Readonly<Record<string, string>>
    note: string
    superseded: boolean
  }>`
    select r.account_id as account, coalesce(n.name, r.account_id) as by, r.ordinal,
      r.submitted_at as at, r.question_set as questions, r.answers, r.note,
      exists (select from reading_head h where h.supersedes = r.id) as superseded
    from reading r left join account_name n on n.id = r.account_id
    where r.case_id = ${caseId}
    order by (r.account_id = ${who.accountId}) desc, r.id desc`.execute(db)
  return rows.map(({ account, by, ordinal, at, questions, answers, note, superseded }) => ({
    by,
    own: account === who.accountId,
    ordinal,
    at: at.toISOString(),
    answers: answersInWords(questions, answers),
    note,
    superseded,
  }))
}

function answersInWords(setId: string, answers: Readonly<Record<string, string>>) {
  const asked = questionSet(setId)?.questions ?? []
  // A stored object keeps no order: answers come in the order asked.
  const place = (id: string) => asked.findIndex((one) => one.id === id)
  const inOrder = Object.entries(answers).toSorted(([a], [b]) => place(a) - place(b))
  return inOrder.map(([id, value]) => {
    const question = asked.find((one) => one.id === id)
    const answer = question?.answers.find((one) => one.value === value)
    return { id, question: question?.text ?? id, value, answer: answer?.label ?? value }
  })
}
