import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, may, type UnitOfWork } from '../access/index.ts'
import {
  caseColumns,
  caseMentions,
  casePeople,
  caseRow,
  documentsOf,
  factRows,
  findingsOf,
  headingOf,
  isHeld,
  purposeOf,
  type StoredCase,
  timelineOf,
} from '../cases/index.ts'
import { decisionOf, mayPropose } from '../casework/index.ts'
import { groupsOfCase } from '../people/index.ts'
import {
  alreadyRead,
  currentQuestions,
  type LearntScore,
  learner,
  type NextReading,
  nextReading,
  readingsOf,
} from '../reading/index.ts'
import { recordedDate } from '../store/index.ts'
import { type CaseView, caseViewSchema } from './contract.ts'

/** Null until this session has said why it opens the case. */
export const caseView = defineLongAct({
  name: 'review.case',
  kind: 'read',
  about: 'A case as an officer sees it; null before this session gave a purpose',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: caseViewSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run({ enter, service }, { caseId }): Promise<CaseView | null> {
    const view = await enter(async (unit) => {
      await headingOf(unit, caseId)
      const subject = `case:${caseId}`
      const purpose = await purposeOf(unit, unit.session, caseId)
      const part = purpose === null ? 'purpose asked' : 'case'
      unit.note({ action: 'consultation', subject, ...(purpose && { purpose }), details: { part } })
      return purpose === null ? null : viewOf(unit, caseId)
    })
    if (!view || view.learnt || view.place === null || view.state !== 'unread') return view
    // The order keeps the learner's word for its first cases only: of others it is asked here.
    return { ...view, learnt: await service(learner).explain(caseId) }
  },
})

interface Stored extends StoredCase {
  readonly agency: string
  readonly unit: string | null
  readonly area: string | null
  readonly occurred: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly place: number | null
  readonly reasons: readonly string[] | null
  readonly learnt: LearntScore | null
  readonly held: boolean
}

async function viewOf(unit: UnitOfWork, caseId: number): Promise<CaseView> {
  const { rows } = await sql<Stored>`
    select ${caseColumns}, s.agency, c.unit, c.area,
      ${recordedDate('occurred')} as occurred, c.facts, w.place, w.reasons,
      w.explanation as learnt, ${isHeld} as held
    from case_file c join source s on s.id = c.source_id left join worklist w on w.case_id = c.id
    where c.id = ${caseId}`.execute(unit.db)
  const stored = rows[0]!
  const mentions = await caseMentions(unit, caseId)
  const decision = await decisionOf(unit, caseId)
  const next = may(unit.who.role, 'submitReading') ? await nextReading(unit, caseId) : null
  const told = asTold(stored, next)
  return {
    ...caseRow(stored),
    ...told,
    agency: stored.agency,
    unit: stored.unit,
    area: stored.area,
    occurred: stored.occurred,
    learnt: stored.learnt,
    facts: factRows(stored.facts),
    people: await casePeople(unit, caseId, stored.occurred, mentions),
    timeline: await timelineOf(unit, caseId, mentions),
    documents: await documentsOf(unit, caseId, mentions),
    findings: await findingsOf(unit, caseId),
    groups: await groupsOfCase(unit, caseId),
    questions: currentQuestions(),
    readings: await readingsOf(unit, caseId),
    mayRead: next !== null,
    decision,
    mayPropose: await mayPropose(unit, caseId),
    maySettle: decision?.maySettle ?? false,
  }
}

/**
 * A case taken for a second reading looks like one taken for a first: its page does not say that
 * somebody has read it. The place is of no more use once a case is taken, and would tell.
 */
function asTold(
  { state, held, place, reasons }: Stored,
  next: NextReading | null,
): Pick<CaseView, 'state' | 'place' | 'reasons'> {
  const blind = held && next?.ordinal === 'second' && next.supersedes === null
  const shown = blind ? 'beingRead' : state
  return {
    state: shown,
    place: shown === 'beingRead' ? null : place,
    reasons: (reasons ?? []).filter((reason) => !blind || reason !== alreadyRead),
  }
}
