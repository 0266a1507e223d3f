import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { hashOfFields } from '../formats/hash-of-fields.ts'
import type { MappedRow } from '../rows/mapped-row.ts'

/** The current record of a key. */
export interface StandingRecord {
  readonly id: number
  readonly hash: string
  readonly mapHash: string | null
  readonly version: number
  /** When its return was handed in. */
  readonly submitted: string | null
  /** A row of a return that was submitted earlier is kept as a version of it. */
  readonly isVersion: boolean
  /** Taken by an earlier row of this batch. */
  readonly taken: boolean
}

export const nameOf = (kind: string, key: string): string => `${kind}|${key}`

export const keyWithName = ({ key, unnumbered = null }: MappedRow): string | null =>
  key === null || unnumbered === null ? null : `${key}|${unnumbered}`

/** What a row may stand under. */
export const namesOf = (row: MappedRow): readonly string[] =>
  [row.key, keyWithName(row)].flatMap((key) => (key === null ? [] : [nameOf(row.kind, key)]))

/**
 * The current records of the keys of a batch, by `nameOf`: one statement, before anything of the rows is read, that looks each
 * key up by itself (`offset 0`), however few rows the planner believes the table to hold.
 */
export async function standingRecords(
  { db }: UnitOfWork,
  source: string,
  rows: readonly MappedRow[],
): Promise<Map<string, StandingRecord>> {
  const wanted = rows.flatMap((row) =>
    [row.key, keyWithName(row)].flatMap((key) => (key === null ? [] : [{ row, key }])),
  )
  const found = await sql<
    Omit<StandingRecord, 'taken' | 'isVersion'> & { kind: string; key: string }
  >`
    select r.id, k.kind, k.key, r.hash, r.map_hash as "mapHash", r.version, r.raw ->> k."by" as submitted
    from unnest(${wanted.map(({ row }) => row.kind)}::text[], ${wanted.map(({ key }) => key)}::text[],
        ${wanted.map(({ row }) => row.submission?.column ?? null)}::text[]) as k (kind, key, "by")
      cross join lateral (select id, hash, map_hash, version, raw from record
        where source_id = ${source} and kind = k.kind and key = k.key and current offset 0) r`.execute(
    db,
  )
  const standing = new Map(
    found.rows.map(({ kind, key, ...one }) => [
      nameOf(kind, key),
      { ...one, taken: false, isVersion: false },
    ]),
  )
  const earlier = wanted.filter(({ row, key }) => {
    const before = standing.get(nameOf(row.kind, key))
    return before !== undefined && isOutranked(before, row)
  })
  for (const name of await versionsAmong(db, source, earlier)) {
    const before = standing.get(name)
    if (before) standing.set(name, { ...before, isVersion: true })
  }
  return standing
}

/** Those of which the store keeps a version that says the same. */
async function versionsAmong(
  db: UnitOfWork['db'],
  source: string,
  rows: readonly { readonly row: MappedRow; readonly key: string }[],
): Promise<readonly string[]> {
  if (rows.length === 0) return []
  const { rows: found } = await sql<{ kind: string; key: string }>`
    select k.kind, k.key
    from unnest(${rows.map(({ row }) => row.kind)}::text[], ${rows.map(({ key }) => key)}::text[],
        ${rows.map(({ row }) => hashOfFields(row.raw.fields))}::text[]) as k (kind, key, hash)
    where exists (select from record o where o.source_id = ${source} and o.kind = k.kind
      and o.key = k.key and o.hash = k.hash)`.execute(db)
  return found.map(({ kind, key }) => nameOf(kind, key))
}

/** Records kept before they said which map read them count as read by any. */
export const readAlike = (before: StandingRecord, row: MappedRow): boolean =>
  before.mapHash === null || before.mapHash === row.mapHash

/** The standing record is of a later submission of the same return. */
export const isOutranked = (
  { submitted }: Pick<StandingRecord, 'submitted'>,
  { submission }: MappedRow,
): boolean => submitted !== null && submission != null && submission.at < submitted

export const isSameBut = (before: StandingRecord, { raw, submission }: MappedRow): boolean =>
  before.hash ===
  hashOfFields({
    ...raw.fields,
    ...(submission && { [submission.column]: before.submitted ?? '' }),
  })
