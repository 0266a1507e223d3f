import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PersonStatements } from '../../model/index.ts'

/** One person record of a source: every mention it makes under one number of its own. */
export interface SourceRecord {
  /** The smallest of its mentions: what linkage and `link` know it by. */
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly mentions: readonly StoredMention[]
}

export interface StoredMention {
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly caseId: number | null
  readonly role: string
  readonly person: PersonStatements
}

/** Mentions of the source's own number are one record; a source is believed about its numbers. */
export function sourceRecords(mentions: readonly StoredMention[]): readonly SourceRecord[] {
  const byNumber = Map.groupBy(mentions, ({ source, ref }) => `${source}\u0000${ref}`)
  return [...byNumber.values()].map((same) => ({
    id: Math.min(...same.map(({ id }) => id)),
    source: same[0]!.source,
    ref: same[0]!.ref,
    mentions: same,
  }))
}

const ownSchemes = /^(nominal|child|misper):/

/** The source's own number for a person, with its scheme. */
export function ownNumber({ mentions }: SourceRecord): string | null {
  for (const { person } of mentions) {
    for (const [scheme, value] of Object.entries(person.identifiers ?? {})) {
      if (ownSchemes.test(scheme)) return `${scheme}:${value}`
    }
  }
  return null
}

/** Whole records, by any one mention of each. */
export async function readRecords(
  { db }: UnitOfWork,
  mentionIds: readonly number[],
): Promise<readonly SourceRecord[]> {
  const { rows } = await sql<StoredMention>`
    with named as (select distinct source_id, ref from mention
      where id = any(${[...mentionIds]}::bigint[]))
    select m.id, m.source_id as source, m.ref, m.case_id as "caseId", m.role, m.person
    from named join mention m on m.source_id = named.source_id and m.ref = named.ref
    order by m.id`.execute(db)
  return sourceRecords(rows)
}

/** `where` is a condition on `mention m`. */
export async function readMentions(
  { db }: UnitOfWork,
  where: ReturnType<typeof sql>,
): Promise<readonly StoredMention[]> {
  const { rows } = await sql<StoredMention>`
    select m.id, m.source_id as source, m.ref, m.case_id as "caseId", m.role, m.person
    from mention m where ${where} order by m.id`.execute(db)
  return rows
}
