import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { Tie } from '../../definitions/index.ts'
import { eventDate, sourceName } from '../../store/index.ts'
import type { ShownBy } from '../contract.ts'

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

/** What each fact that the findings take from other records says, by the fact, and the records it stands in. */
export async function shownBy(
  unit: UnitOfWork,
  ties: readonly Tie[],
): Promise<ReadonlyMap<Tie['fact'], ShownBy>> {
  const named = await recordsNamed(unit, [...new Set(ties.flatMap(({ records }) => records))])
  return new Map(
    [...Map.groupBy(ties, ({ fact }) => fact)].map(([fact, all]) => {
      const ids = [...new Set(all.flatMap((tie) => tie.records))]
      const byWords = new Map(
        ids.flatMap((id) => {
          const record = named.get(id)
          return record ? [[record.words, record] as const] : []
        }),
      )
      const records = [...byWords.values()].sort((a, b) => (a.words < b.words ? -1 : 1))
      const hidden = ids.some((id) => !named.has(id))
      return [
        fact,
        {
          words: shows[fact],
          records: hidden
            ? [...records, { caseId: null, words: 'records you may not see' }]
            : records,
        },
      ]
    }),
  )
}

type NamedRecord = ShownBy['records'][number]

/** The case a record is about, or else its source's number or its day; what row security hides has no name. */
async function recordsNamed(
  { db }: UnitOfWork,
  records: readonly string[],
): Promise<ReadonlyMap<string, NamedRecord>> {
  const ids = (kind: string) =>
    records.flatMap((record) =>
      record.startsWith(`${kind}:`) ? Number(record.slice(kind.length + 1)) : [],
    )
  if (records.length === 0) return new Map()
  const { rows } = await sql<{ record: string } & NamedRecord>`
    select 'case:' || c.id as record, c.id as "caseId", 'case ' || c.ref as words
    from case_file c where c.id = any(${ids('case')}::bigint[])
    union all
    select 'mention:' || m.id, c.id,
      coalesce('case ' || c.ref, ${sourceName('m.source_id')} || ', number ' || m.ref)
    from mention m left join case_file c on c.id = m.case_id
    where m.id = any(${ids('mention')}::bigint[])
    union all
    select 'event:' || e.id, null, ${sourceName('e.source_id')} || coalesce(' on ' || ${eventDate('starts')}, ', no day')
    from event e where e.id = any(${ids('event')}::bigint[])`.execute(db)
  return new Map(rows.map(({ record, caseId, words }) => [record, { caseId, words }]))
}
