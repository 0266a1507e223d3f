import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, defineLongAct, fields, type UnitOfWork } from '../access/index.ts'
import {
  caseColumns,
  caseCopies,
  caseMentions,
  casePeople,
  caseRow,
  caseWording,
  consulted,
  documentTexts,
  earlierPartsOf,
  factRows,
  findingsOf,
  foundRows,
  isBeingRead,
  markedDocuments,
  namedInCase,
  noCopies,
  readTold,
  type StoredCase,
  timelineOf,
} from '../cases/index.ts'
import { decisionOf, itemsOfCase, mayPropose } from '../casework/index.ts'
import { victimContacts } from '../contact/index.ts'
import { everStated, readStated } from '../facts/index.ts'
import { groupsOfCase } from '../people/index.ts'
import {
  alreadyRead,
  currentQuestions,
  deskOf,
  flagsOf,
  type LearntScore,
  learner,
  type NextReading,
  nextReading,
  readingsOf,
} from '../reading/index.ts'
import { recordedDate } from '../store/index.ts'
import { type CaseHolds, caseHolds } from './case-holds.ts'
import { type CaseView, caseViewSchema } from './contract.ts'

/** Of what is proposed the page of the case shows these; its own page has all. */
const mostProposed = 5

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
    const view = await enter(
      async (unit) => {
        const opened = await consulted(unit, caseId, 'case')
        return opened && { ...(await viewOf(unit, caseId)), openedFor: opened.purpose }
      },
      { often: true },
    )
    if (!view || view.learnt || view.place === null || view.state !== 'unread') return view
    // The order keeps the learner's word for its first cases only: of others it is asked here.
    return { ...view, learnt: await service(learner).explain(caseId) }
  },
})

/** Null until this session has said why it opens the case. What is printed leaves the building: that is an entry of its own. */
export const printCase = defineAct({
  name: 'review.printCase',
  kind: 'read',
  about:
    'A case to be printed, with its readings and its decision; null before this session gave a purpose',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: caseViewSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation', 'disclosure'],
  async run(unit, { caseId }): Promise<CaseView | null> {
    const opened = await consulted(unit, caseId, 'case')
    if (!opened) return null
    const view = { ...(await viewOf(unit, caseId)), openedFor: opened.purpose }
    const details = { part: 'print', documents: view.documents.length }
    unit.note({ action: 'disclosure', subject: `case:${caseId}`, purpose: opened.purpose, details })
    return view
  },
})

interface Stored extends StoredCase, CaseHolds {
  readonly agency: string
  readonly unit: string | null
  readonly area: string | null
  readonly occurred: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly flags: CaseView['flags']
  readonly place: number | null
  readonly reasons: readonly string[] | null
  readonly learnt: LearntScore | null
  readonly isBeingRead: boolean
}

/** The whole of a case as whoever asks may see it; notes nothing. */
export async function viewOf(
  unit: UnitOfWork,
  caseId: number,
): Promise<Omit<CaseView, 'openedFor'>> {
  const storing = storedCase(unit, caseId)
  const texting = documentTexts(unit, caseId)
  const copying = texting.then((documents) =>
    documents.length > 0 ? caseCopies(unit, caseId) : noCopies,
  )
  const whereIt = <T>(has: keyof CaseHolds, read: () => Promise<T>, none: T): Promise<T> =>
    storing.then((stored) => (stored[has] ? read() : none))
  const linked = async () => {
    const [{ occurred }, mentions] = await Promise.all([storing, caseMentions(unit, caseId)])
    const [people, timeline] = await Promise.all([
      casePeople(unit, caseId, occurred, mentions),
      timelineOf(unit, caseId, mentions),
    ])
    return { mentions, people, timeline }
  }
  const earlierParts = earlierPartsOf(unit, caseId)
  const coming = nextReading(unit, caseId, earlierParts)
  // What can be asked for at once is: a server answers it all in three waits.
  const [
    stored,
    decision,
    next,
    desk,
    findings,
    groups,
    readings,
    proposing,
    texts,
    copies,
    links,
    items,
    contacts,
    earlier,
    named,
    read,
    proposed,
  ] = await Promise.all([
    storing,
    whereIt('hasDecisions', () => decisionOf(unit, caseId), null),
    coming,
    coming.then((reading) => deskOf(unit, caseId, reading)),
    findingsOf(unit, caseId),
    whereIt('inGroups', () => groupsOfCase(unit, caseId), []),
    whereIt('hasReadings', () => readingsOf(unit, caseId), []),
    mayPropose(unit, caseId, earlierParts),
    texting,
    copying,
    linked(),
    itemsOfCase(unit, caseId),
    victimContacts(unit, [caseId]),
    earlierParts,
    namedInCase(unit, caseId),
    readStated(unit, everStated, [caseId]),
    texting.then((documents) => proposedIn(unit, caseId, documents, copying)),
  ])
  const { mentions, people, timeline } = links
  return {
    ...caseRow(stored),
    ...asTold(stored, next),
    agency: stored.agency,
    unit: stored.unit,
    area: stored.area,
    occurred: stored.occurred,
    flags: stored.flags,
    named,
    learnt: stored.learnt,
    facts: factRows(stored.facts),
    found: foundRows(stored.facts, read.get(caseId) ?? {}),
    contacts: contacts.get(caseId) ?? [],
    people,
    timeline: timeline.entries,
    timelineLeft: timeline.left,
    proposed,
    documents: markedDocuments(texts, mentions, copies),
    wording: caseWording(texts),
    findings,
    groups,
    questions: currentQuestions(),
    readings,
    desk,
    mayRead: next !== null,
    decision,
    items,
    mayPropose: proposing,
    earlierParts: earlier.get(unit.who.accountId) ?? [],
    maySettle: decision?.maySettle ?? false,
  }
}

/** What its documents tell and nobody has answered yet. */
async function proposedIn(
  unit: UnitOfWork,
  caseId: number,
  documents: Awaited<ReturnType<typeof documentTexts>>,
  copying: ReturnType<typeof caseCopies>,
): Promise<CaseView['proposed']> {
  if (documents.length === 0) return { count: 0, first: [] }
  const { proposed } = await readTold(unit, caseId, documents, (await copying).firstOf)
  return { count: proposed.length, first: proposed.slice(0, mostProposed) }
}

async function storedCase({ db }: UnitOfWork, caseId: number): Promise<Stored> {
  const { rows } = await sql<Stored>`
    select ${caseColumns}, s.agency, c.unit, c.area,
      ${recordedDate('occurred')} as occurred, c.facts, ${flagsOf} as flags, w.place, w.reasons,
      w.explanation as learnt, ${isBeingRead} as "isBeingRead", ${caseHolds}
    from case_file c join source s on s.id = c.source_id left join worklist w on w.case_id = c.id
    where c.id = ${caseId}`.execute(db)
  return rows[0]!
}

/**
 * A case taken for a second reading looks like one taken for a first: its page does not say that
 * somebody has read it. The place is of no more use once a case is taken, and would tell.
 */
function asTold(
  { state, isBeingRead, place, reasons }: Stored,
  next: NextReading | null,
): Pick<CaseView, 'state' | 'place' | 'reasons'> {
  const blind = isBeingRead && next?.ordinal === 'second' && next.supersedes === null
  const shown = blind ? 'beingRead' : state
  return {
    state: shown,
    place: shown === 'beingRead' ? null : place,
    reasons: (reasons ?? []).filter((reason) => !blind || reason !== alreadyRead),
  }
}
