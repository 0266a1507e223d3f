import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { currentPerson } from '../../facts/index.ts'
import type { GroupTie } from '../../network/index.ts'

/** As kept by refresh (`network_group.basis`); people by the ids they had then. */
export interface GroupBasis {
  readonly ties: readonly GroupTie[]
}

interface WithTies {
  readonly groupId: string
  readonly basis: GroupBasis
}

/** `case:7`, `event:12`, `mention:3`. */
const recordOf = (record: string): readonly [string, number] | null => {
  const [, kind, id] = /^(case|event|mention):(\d+)$/.exec(record) ?? []
  return kind === undefined ? null : [kind, Number(id)]
}

/**
 * The ties of each group between people the asker may see that rest on records they may see whole; people by the ids
 * they have now.
 */
export async function tiesShown(
  { db }: UnitOfWork,
  groups: readonly WithTies[],
): Promise<ReadonlyMap<string, readonly GroupTie[]>> {
  const ties = groups.flatMap(({ basis }) => basis.ties)
  const people = [...new Set(ties.flatMap(({ a, b }) => [a, b]))]
  const records = [...new Set(ties.flatMap((tie) => tie.records))]
  const ids = (wanted: string) =>
    records.flatMap((record) => {
      const [kind, id] = recordOf(record) ?? []
      return kind === wanted && id !== undefined ? [id] : []
    })
  const { rows: seen } = await sql<{ record: string }>`
    select 'case:' || id as record from case_file where id = any(${ids('case')}::bigint[])
    union all select 'event:' || id from event where id = any(${ids('event')}::bigint[])
    union all select 'mention:' || id from mention where id = any(${ids('mention')}::bigint[])`.execute(
    db,
  )
  const { rows: now } = await sql<{ was: string; person: string | null }>`
    select w.was, ${currentPerson('w.was')} as person from unnest(${people}::text[]) as w (was)`.execute(
    db,
  )
  const shown = new Set(seen.map(({ record }) => record))
  const personOf = new Map(now.map(({ was, person }) => [was, person]))
  return new Map(
    groups.map(({ groupId, basis }) => [
      groupId,
      basis.ties.flatMap((tie) => {
        const [a, b] = [personOf.get(tie.a), personOf.get(tie.b)]
        if (!a || !b || a === b) return []
        return tie.records.every((record) => recordOf(record) === null || shown.has(record))
          ? [{ ...tie, a, b }]
          : []
      }),
    ]),
  )
}

const personIds = /\bP\d+\b/g

/** A piece of what ties two people; a case that is named can be followed. */
export interface TiePart {
  readonly text: string
  readonly caseId: number | null
}

/** What each tie says, with names for ids; a person who is closed to the asker stays somebody. */
export async function tieParts(
  { db }: UnitOfWork,
  ties: readonly GroupTie[],
): Promise<readonly (readonly TiePart[])[]> {
  const people = [...new Set(ties.flatMap(({ words }) => words.match(personIds) ?? []))]
  const { rows: named } = await sql<{ was: string; name: string }>`
    select w.was, p.display_name as name from unnest(${people}::text[]) as w (was)
      join person p on p.id = ${currentPerson('w.was')}`.execute(db)
  const caseIds = new Set(
    ties.flatMap(({ words }) => [...words.matchAll(namedCases)].map(([, id]) => Number(id))),
  )
  const { rows: cases } = await sql<{ id: number; ref: string }>`
    select id, ref from case_file where id = any(${[...caseIds]}::bigint[])`.execute(db)
  const names = new Map(named.map(({ was, name }) => [was, name]))
  const refs = new Map(cases.map(({ id, ref }) => [String(id), ref]))
  return ties.map(({ words }) =>
    words.split(eachCase).flatMap((piece): TiePart | [] => {
      const id = onlyCase.exec(piece)?.[1]
      const ref = id && refs.get(id)
      if (ref) return { text: `case ${ref}`, caseId: Number(id) }
      const text = piece.replaceAll(personIds, (person) => names.get(person) ?? 'somebody')
      return text === '' ? [] : { text, caseId: null }
    }),
  )
}

const namedCases = /\bcase (\d+)/g
const eachCase = /(\bcase \d+)/
const onlyCase = /^case (\d+)$/
