import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { birthWords, nameOf, recordedValue } from '../../model/index.ts'
import { inParts } from '../../store/index.ts'
import { type SourceRecord, type StoredMention, sourceRecords } from './linked-records.ts'

/** A record without what it says of the person but what the person is called by: a tenth of its size. */
export interface BriefRecord extends Pick<SourceRecord, 'id' | 'source' | 'ref'> {
  readonly mentions: readonly BriefMention[]
}

interface BriefMention extends Pick<StoredMention, 'id' | 'caseId'> {
  readonly name: string
  /** In words; empty where none is recorded. */
  readonly birth: string
}

export const briefly = ({ id, source, ref, mentions }: SourceRecord): BriefRecord => ({
  id,
  source,
  ref,
  mentions: mentions.map(({ id, caseId, person }) => ({
    id,
    caseId,
    name: nameOf(person),
    birth: birthWords(recordedValue(person.birth)) ?? '',
  })),
})

const mentionsTogether = 10_000

const mentionRows = sql`
  select m.id, m.source_id as source, m.ref, m.case_id as "caseId", m.role, m.person from mention m`

/**
 * Every record of every source, by source and number.
 * @param part mentions read at once
 */
export async function* eachRecord(
  { db }: UnitOfWork,
  part = mentionsTogether,
): AsyncGenerator<SourceRecord> {
  // The last number of a part may go on in the next.
  let open: readonly StoredMention[] = []
  // Each row comes with a copy of its own: of a source's name one is held.
  const sources = new Map<string, string>()
  const onlyOne = (source: string) => {
    const held = sources.get(source)
    if (held === undefined) sources.set(source, source)
    return held ?? source
  }
  const parts = inParts<StoredMention>(async (last) => {
    const { rows } = await sql<StoredMention>`${mentionRows}
      where (m.source_id, m.ref, m.id) > (${last?.source ?? ''}, ${last?.ref ?? ''}, ${last?.id ?? 0})
      order by m.source_id, m.ref, m.id limit ${part}`.execute(db)
    return rows.map((row) => ({ ...row, source: onlyOne(row.source) }))
  })
  for await (const rows of parts) {
    const { closed, rest } = parted([...open, ...rows], rows.at(-1)!)
    open = rest
    yield* sourceRecords(closed)
  }
  yield* sourceRecords(open)
}

function parted(mentions: readonly StoredMention[], last: StoredMention) {
  const from = mentions.findIndex(({ source, ref }) => source === last.source && ref === last.ref)
  return { closed: mentions.slice(0, from), rest: mentions.slice(from) }
}

/**
 * Every mention by its number.
 * @param part mentions read at once
 */
export const eachMention = (
  { db }: UnitOfWork,
  part = mentionsTogether,
): AsyncGenerator<readonly StoredMention[]> =>
  inParts(async (last) => {
    const { rows } = await sql<StoredMention>`${mentionRows}
      where m.id > ${last?.id ?? 0} order by m.id limit ${part}`.execute(db)
    return rows
  })
