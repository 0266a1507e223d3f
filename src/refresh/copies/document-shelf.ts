import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type AlikeTexts,
  type CopyShelf,
  ownText,
  type SettledCopy,
  type ShelvedText,
} from '../../copies/index.ts'
import { insertRows } from '../../store/index.ts'

interface Stored extends ShelvedText {
  readonly bands: readonly number[]
}

const columns = sql`document_id as id, digest, signature, bands, copy_of as "copyOf"`

/** The documents of the archive with their sketches. */
export function documentShelf({ db }: Pick<UnitOfWork, 'db'>): CopyShelf {
  const stored = async (ids: readonly number[]): Promise<readonly Stored[]> => {
    const { rows } = await sql<Stored>`
      select ${columns} from document_sketch where document_id = any(${[...ids]}::bigint[])`.execute(
      db,
    )
    return rows
  }
  /** One look at the index for all of them; which is like which is told by the bands. */
  const alike = async (
    ids: readonly number[],
    condition: ReturnType<typeof sql<boolean>>,
    isAsked: (other: ShelvedText, id: number) => boolean,
  ): Promise<AlikeTexts> => {
    const own = await stored(ids)
    const bands = [...new Set(own.flatMap((one) => one.bands))]
    if (bands.length === 0) return new Map()
    const { rows } = await sql<Stored>`
      with sharing as materialized (
        select distinct document_id from unnest(${bands}::integer[]) asked (band) join document_band using (band))
      select ${columns} from sharing join document_sketch using (document_id)
      where ${condition}`.execute(db)
    const sharing = new Map<number, Set<Stored>>()
    for (const row of rows)
      for (const band of row.bands) {
        const here = sharing.get(band)
        if (here) here.add(row)
        else sharing.set(band, new Set([row]))
      }
    return new Map(
      own.map(({ id, bands: ofOne }) => {
        const others = new Set(ofOne.flatMap((band) => [...(sharing.get(band) ?? [])]))
        return [id, [...others].filter((other) => isAsked(other, id))]
      }),
    )
  }
  /** The highest of which somebody has said what it is: where all are new, none is later than those that are asked about. */
  let last: number | null = null
  const lastSettled = async (): Promise<number> => {
    const { rows } = await sql<{ last: number | null }>`
      select max(document_id) as last from document_sketch where copy_of is not null`.execute(db)
    return Number(rows[0]?.last ?? 0)
  }
  return {
    shelved: stored,
    texts: async (ids) => {
      const { rows } = await sql<{ id: number; mediaType: string; text: string }>`
        select id, media_type as "mediaType", text from document
        where id = any(${[...ids]}::bigint[])`.execute(db)
      return new Map(rows.map(({ id, mediaType, text }) => [id, ownText(mediaType, text)]))
    },
    before: (ids) =>
      alike(
        ids,
        sql<boolean>`copy_of = document_id or document_id = any(${[...ids]}::bigint[])`,
        (other, id) => other.id < id,
      ),
    after: async (ids) => {
      last ??= await lastSettled()
      const earlier = ids.filter((id) => id < (last ?? 0))
      if (earlier.length === 0) return new Map()
      return alike(
        earlier,
        sql<boolean>`document_id > ${Math.min(...earlier)} and copy_of is not null`,
        (other, id) => other.id > id,
      )
    },
    keep: async (settled: readonly SettledCopy[]) => {
      last = settled.reduce(
        (highest, { id }) => Math.max(highest, id),
        last ?? (await lastSettled()),
      )
      await sql`
        update document_sketch s set copy_of = now.copy_of, likeness = now.likeness
        from unnest(${settled.map(({ id }) => id)}::bigint[], ${settled.map(({ copyOf }) => copyOf)}::bigint[],
          ${settled.map(({ likeness }) => likeness)}::double precision[]) as now (id, copy_of, likeness)
        where s.document_id = now.id`.execute(db)
      const also = settled.flatMap(({ id, also: others }) =>
        others.map(({ copyOf, likeness }) => ({ document_id: id, copy_of: copyOf, likeness })),
      )
      if (also.length > 0) await insertRows(db, 'document_also', also)
    },
    unsettle: async (ids) => {
      if (ids.length === 0) return []
      const { rows } = await sql<{ id: number }>`
        update document_sketch set copy_of = null, likeness = null
        where document_id = any(${[...ids]}::bigint[])
          or (copy_of <> document_id and copy_of = any(${[...ids]}::bigint[]))
        returning document_id as id`.execute(db)
      const all = rows.map(({ id }) => id)
      await sql`delete from document_also
        where document_id = any(${all}::bigint[]) or copy_of = any(${all}::bigint[])`.execute(db)
      return all
    },
  }
}
