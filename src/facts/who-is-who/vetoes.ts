import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { keptApart, peopleSettings } from '../../linkage/index.ts'
import { checkedSchemes, formerScheme, plainScheme } from '../../model/index.ts'
import { linkRecord } from './link-records.ts'
import { readMentions, type SourceRecord, sourceRecords } from './linked-records.ts'

/**
 * A test of whether two of these records are kept apart, as a refresh would keep them. A number that
 * too many people share is no evidence, so whoever has one of theirs is counted, wherever they are.
 */
export async function vetoesAmong(
  unit: UnitOfWork,
  records: readonly SourceRecord[],
): Promise<(a: number, b: number) => boolean> {
  const own = records.flatMap(({ mentions }) => mentions)
  const numbers = own.flatMap(({ person }) =>
    Object.entries(person.identifiers ?? {}).flatMap(([name, value]) => {
      const scheme = plainScheme(name)
      const places = [scheme, formerScheme(scheme, value)] as const
      return checkedSchemes.includes(scheme) ? places.map((place) => [place, value] as const) : []
    }),
  )
  const others = await readMentions(
    unit,
    sql`exists (select from unnest(
      ${numbers.map(([scheme]) => scheme)}::text[],
      ${numbers.map(([, value]) => value)}::text[]
    ) as own (scheme, value) where m.person->'identifiers'->>own.scheme = own.value)`,
  )
  const all = new Map([...others, ...own].map((mention) => [mention.id, mention]))
  const counted = sourceRecords([...all.values()]).map(linkRecord)
  return keptApart({ records: counted, settings: peopleSettings() })
}
