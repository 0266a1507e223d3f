import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { MailThread } from '../../mails/index.ts'
import { nameOf, recordedValue } from '../../model/index.ts'
import { readWording } from '../../wording/index.ts'
import type { CaseDocument } from '../contract.ts'
import { stateOfPage } from '../state-of-page.ts'
import type { CaseMention } from './case-people.ts'
import { type CaseCopies, copyOf } from './copies.ts'
import { caseThreads } from './mails.ts'
import { type MarkedPart, type Term, textMarker } from './mark-text.ts'

/** Words in the files that a clause of the shipped definitions turns on. */
const definitionTerms: readonly (readonly [string, readonly string[]])[] = [
  ['Term: exchange or gain', ['gift', 'gifts', 'money', 'cash', 'alcohol', 'payment', 'paid']],
  [
    'Term: associates',
    ['associate', 'associates', 'second person', 'second male', 'together with'],
  ],
  ['Term: missing', ['missing', 'whereabouts', 'return interview']],
  [
    'Term: line of enquiry',
    ['line of enquiry', 'lines of enquiry', 'not pursued', 'not followed', 'not completed'],
  ],
  ['Term: risk', ['at risk', 'remaining risk', 'safeguarding']],
  ['Term: institution', ['hotel', 'takeaway', 'taxi', 'school', 'placement']],
]

/** A document of the case as it was kept. */
export interface DocumentText {
  readonly id: number
  readonly name: string
  readonly media_type: string
  readonly text: string
  readonly attachedTo: CaseDocument['attachedTo']
  /** Of a mail whose head gives its number, and those of what it answers. */
  readonly message_id: string | null
  readonly refers_to: string | null
  readonly pages: CaseDocument['pages']
}

export const documentTexts = (
  { db }: UnitOfWork,
  caseId: number,
): Promise<readonly DocumentText[]> =>
  db
    .selectFrom('document')
    .select((row) => [
      'id',
      'name',
      'media_type',
      'text',
      'message_id',
      'refers_to',
      sql<CaseDocument['attachedTo']>`(select jsonb_build_object('documentId', o.id, 'name', o.name)
        from document o where o.id = ${row.ref('document.attached_to')})`.as('attachedTo'),
      sql<CaseDocument['pages']>`coalesce((select jsonb_agg(jsonb_build_object(
          'page', p.page, 'state', ${stateOfPage}, 'isDoubtful', p.doubtful) order by p.page)
        from document_page p where p.document_id = ${row.ref('document.id')} and p.state <> 'typed'), '[]')`.as(
        'pages',
      ),
    ])
    .where('case_id', '=', caseId)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Documents with what speaks in them of the people of the case or of a definition's terms; copies follow the one that is read for them. */
export function markedDocuments(
  documents: readonly DocumentText[],
  mentions: readonly CaseMention[],
  copies: CaseCopies,
): readonly CaseDocument[] {
  if (documents.length === 0) return []
  const marked = textMarker([...peopleTerms(mentions), ...termsOfDefinitions])
  const byId = new Map(documents.map((one) => [one.id, one]))
  const threads = caseThreads(documents)
  /** The one that is read for it; a copy stands with what it is a copy of. */
  const readFor = (id: number) => copies.firstOf.get(id) ?? threads.get(id)?.contained.get(id)
  const withThose = (one: DocumentText): readonly DocumentText[] => [
    one,
    ...documents.filter(({ id }) => readFor(id) === one.id).flatMap(withThose),
  ]
  const inOrder = documents.filter(({ id }) => readFor(id) === undefined).flatMap(withThose)
  return inOrder.map((document) => {
    const { id, name, media_type, text, attachedTo, pages } = document
    const first = byId.get(copies.firstOf.get(id) ?? id)
    return {
      documentId: id,
      name,
      mediaType: media_type,
      attachedTo,
      ...inThread(threads.get(id), id, byId),
      copyOf: first && first.id !== id ? copyOf(document, first) : null,
      copiesElsewhere: copies.elsewhere.get(id)?.some ?? [],
      copiesElsewhereInAll: copies.elsewhere.get(id)?.inAll ?? 0,
      pages,
      marked: withWording(text, marked),
    }
  })
}

function inThread(
  thread: MailThread | undefined,
  id: number,
  byId: ReadonlyMap<number, DocumentText>,
): Pick<CaseDocument, 'containedIn' | 'thread' | 'sameNumber'> {
  const holder = byId.get(thread?.contained.get(id) ?? id)
  return {
    containedIn: holder && holder.id !== id ? { documentId: holder.id, name: holder.name } : null,
    thread:
      thread && holder?.id === id
        ? { mails: thread.mails.length, toRead: thread.toRead.length }
        : null,
    sameNumber: (thread?.sameNumber.get(id) ?? []).map((other) => ({
      documentId: other,
      name: byId.get(other)!.name,
    })),
  }
}

/** How the mark of words that may have led to a decision begins. */
export const wordingMark = 'Words that may have led to a decision'

/** Such words are marked whole, whatever else stands in them. */
function withWording(
  text: string,
  marked: (text: string) => readonly MarkedPart[],
): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let after = 0
  for (const { from, to, quoted } of readWording(text).passages) {
    parts.push(...marked(text.slice(after, from)))
    parts.push({ text: text.slice(from, to), mark: `${wordingMark}${quoted ? ', quoted' : ''}` })
    after = to
  }
  return [...parts, ...marked(text.slice(after))]
}

const termsOfDefinitions: readonly Term[] = definitionTerms.flatMap(([mark, words]) =>
  words.map((text) => ({ text, mark })),
)

const peopleTerms = (mentions: readonly CaseMention[]): readonly Term[] =>
  mentions.flatMap(({ role, person }) => {
    const family = recordedValue(person.familyName)
    const names = [nameOf(person), ...(person.aliases ?? []), ...(family ? [family] : [])]
    return [
      ...names
        .filter((name) => name !== 'Name not recorded')
        .map((text) => ({ text, mark: `Name: ${role}` })),
      ...(person.phones ?? []).map((text) => ({ text, mark: `Telephone: ${role}` })),
      ...(person.vehicles ?? []).map((text) => ({ text, mark: `Vehicle: ${role}` })),
    ]
  })
