import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Tie } from '../../definitions/index.ts'
import { eventDate } from '../../store/index.ts'

const shows: Readonly<Record<Tie['fact'], string>> = {
  suspectsAssociated: 'Two of the suspects knew one another',
  suspectsShareVictim: 'Two of the suspects are suspected of harming one other child',
  suspectsSharePlace: 'Two of the suspects lived at one address',
  suspectsSharePhone: 'Two of the suspects used one telephone',
  suspectsShareVehicle: 'Two of the suspects used one vehicle',
  suspectsHarmedOthers: 'A suspect is suspected of harming another child',
  missingEpisodes: 'A victim was reported missing',
  earlierCrimes: 'A crime against a victim was recorded earlier',
  earlierReferrals: 'A victim was referred earlier',
  events: 'Something else befell the child',
}

/** A sentence for each fact the findings take from other records, by the fact. */
export async function shownBy(
  unit: UnitOfWork,
  ties: readonly Tie[],
): Promise<ReadonlyMap<Tie['fact'], string>> {
  const names = await namesOf(unit, [...new Set(ties.flatMap(({ records }) => records))])
  return new Map(
    [...Map.groupBy(ties, ({ fact }) => fact)].map(([fact, all]) => {
      const records = [...new Set(all.flatMap((tie) => tie.records))]
      const named = [...new Set(records.flatMap((record) => names.get(record) ?? []))].sort()
      const hidden = records.some((record) => !names.has(record))
      const told = [...named, ...(hidden ? ['records you may not see'] : [])]
      return [fact, `${shows[fact]}: ${told.join(', ')}.`]
    }),
  )
}

/** The case a record is about, or else its source's number or its day; what row security hides has no name. */
async function namesOf(
  { db }: UnitOfWork,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: string) =>
    records.flatMap((record) =>
      record.startsWith(`${kind}:`) ? Number(record.slice(kind.length + 1)) : [],
    )
  if (records.length === 0) return new Map()
  const { rows } = await sql<{ record: string; name: string }>`
    select 'case:' || c.id as record, 'case ' || c.ref as name
    from case_file c where c.id = any(${ids('case')}::bigint[])
    union all
    select 'mention:' || m.id, coalesce('case ' || c.ref, m.source_id || ' ' || m.ref)
    from mention m left join case_file c on c.id = m.case_id
    where m.id = any(${ids('mention')}::bigint[])
    union all
    select 'event:' || e.id, e.source_id || ' on ' || ${eventDate('starts')}
    from event e where e.id = any(${ids('event')}::bigint[])`.execute(db)
  return new Map(rows.map(({ record, name }) => [record, name]))
}
