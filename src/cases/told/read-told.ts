import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { nameOf, type PersonStatements } from '../../model/index.ts'
import {
  type Known,
  type NarrativeEvent,
  narrativeKinds,
  readNarrative,
} from '../../narratives/index.ts'
import type { AnsweredEvent, ProposedEvent } from './contract.ts'

/** A document of the case. */
export interface TextOfCase {
  readonly id: number
  readonly name: string
  readonly text: string
}

/** The same words, wherever they stand and however their lines are broken. */
const hashOf = (sentence: string): string =>
  createHash('sha256').update(sentence.replaceAll(/\s+/g, ' ')).digest('hex')

/** What the documents of a case tell, each sentence once, in the order of the days; what was answered is left out. */
export async function proposedEvents(
  unit: Pick<UnitOfWork, 'db'>,
  caseId: number,
  answered: ReadonlySet<string>,
  documents: readonly TextOfCase[],
): Promise<readonly ProposedEvent[]> {
  const known = await knownInCase(unit, caseId)
  const found = new Map<string, ProposedEvent>()
  for (const document of documents) {
    const pages = pagesOf(document.text)
    for (const event of readNarrative(document.text, known)) {
      const sentence = document.text.slice(event.from, event.to)
      const hash = hashOf(sentence)
      if (answered.has(hash) || found.has(hash)) continue
      found.set(hash, proposalOf(document, event, hash, pages))
    }
  }
  return [...found.values()].toSorted((a, b) => order(a.day) - order(b.day))
}

/** What tells no day comes last. */
const order = (day: string) => (day === '' ? Number.POSITIVE_INFINITY : Date.parse(day))

function proposalOf(
  { id, name, text }: TextOfCase,
  event: NarrativeEvent,
  hash: string,
  pages: readonly Page[],
): ProposedEvent {
  const page = pages.findLast(({ from }) => from <= event.from) ?? null
  const day = event.date?.day ?? ''
  return {
    hash,
    kind: event.kind,
    // A day without its year is no day of a timeline: whoever accepts it says the year.
    day: day.startsWith('--') ? '' : day,
    isWorkedOut: event.date?.isWorkedOut ?? false,
    sentence: text.slice(event.from, event.to),
    parts: partsOf(text, event),
    documentId: id,
    document: name,
    page: page?.page ?? null,
    begins: event.from,
    ends: event.to,
    isReadByMachine: page?.isMachine ?? false,
  }
}

const markWords = {
  telephone: 'Telephone',
  vehicle: 'Vehicle',
  place: 'Place',
  person: 'Name',
} as const

function partsOf(
  text: string,
  { from, to, date, things, cue, kind }: NarrativeEvent,
): ProposedEvent['parts'] {
  const marks = [
    ...(date ? [{ ...date, mark: 'Day' }] : []),
    ...things.map((thing) => ({ ...thing, mark: markWords[thing.kind] })),
    ...(cue ? [{ ...cue, mark: narrativeKinds[kind] }] : []),
  ].toSorted((a, b) => a.from - b.from)
  const parts: { text: string; mark: string | null }[] = []
  let at = from
  for (const one of marks) {
    if (one.from < at) continue
    if (one.from > at) parts.push({ text: text.slice(at, one.from), mark: null })
    parts.push({ text: text.slice(one.from, one.to), mark: one.mark })
    at = one.to
  }
  if (at < to) parts.push({ text: text.slice(at, to), mark: null })
  return parts
}

interface Page {
  readonly page: number
  readonly from: number
  readonly isMachine: boolean
}

/** As marks in the text say; a document without them has no pages to name. */
function pagesOf(text: string): readonly Page[] {
  return [
    ...text.matchAll(/\[Page (\d{1,5}) of \d{1,5}(, read by[^\]\n]{0,100})?[^\]\n]{0,100}\]/g),
  ].map(({ index, 1: page, 2: machine }) => ({
    page: Number(page),
    from: index,
    isMachine: machine !== undefined,
  }))
}

interface StoredName {
  readonly id: string
  readonly person: PersonStatements
}

/** Names of whoever stands in the case, all of theirs, and the places, telephones and vehicles its records name. */
async function knownInCase({ db }: Pick<UnitOfWork, 'db'>, caseId: number): Promise<Known> {
  const [{ rows: names }, { rows: things }] = await Promise.all([
    sql<StoredName>`
      with own as (select id from mention where case_id = ${caseId}),
      named as (
        select id from own
        union
        select o.mention_id from own join person_mention p on p.mention_id = own.id
          join person_mention o on o.person_id = p.person_id)
      select coalesce(p.person_id, 'M' || m.id) as id, m.person
      from named join mention m on m.id = named.id left join person_mention p on p.mention_id = m.id
      order by m.id limit 2000`.execute(db),
    sql<{ kind: string; id: string; value: string }>`
      with named as (
        select thing_id from thing_link where case_id = ${caseId}
        union
        select l.thing_id from mention m join thing_link l on l.mention_id = m.id where m.case_id = ${caseId})
      select t.kind, t.id::text as id, t.value from named join thing t on t.id = named.thing_id
      order by t.id limit 2000`.execute(db),
  ])
  const of = (...kinds: readonly string[]) => things.filter(({ kind }) => kinds.includes(kind))
  return {
    people: names.flatMap(({ id, person }) =>
      [nameOf(person), ...(person.aliases ?? [])]
        .filter((name) => name !== 'Name not recorded')
        .map((name) => ({ id, name })),
    ),
    places: of('place', 'address'),
    telephones: of('phone'),
    vehicles: of('vehicle'),
  }
}

/** The last word on each sentence. */
export async function answeredEvents(
  { db }: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<readonly AnsweredEvent[]> {
  const { rows } = await sql<Omit<AnsweredEvent, 'at'> & { at: Date }>`
    select * from (
      select distinct on (t.sentence_hash) t.sentence_hash as hash, t.kind, t.day, t.sentence, t.document_id as "documentId",
        t.document, t.page, t.begins, t.ends, t.answer, t.note, coalesce(n.name, t.answered_by) as by, t.answered_at as at
      from told_event t left join account_name n on n.id = t.answered_by
      where t.case_id = ${caseId} order by t.sentence_hash, t.number desc) t
    order by t.day = '', t.day, t.at`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
