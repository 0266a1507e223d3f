import { sql } from 'kysely'
import type { UnitOfWork, Work } from '../../access/index.ts'
import { groundOfRecords } from '../../facts/index.ts'
import type { CompletenessFilter, FieldCompleteness } from './contract.ts'

/** How many cases, or people they name, of one source, unit and year say one thing of one field. */
interface Said {
  readonly of: FieldCompleteness['of']
  readonly field: string
  /** Null: recorded. */
  readonly reason: string | null
}
/** Where it is counted: one source, unit and year. */
interface Place {
  readonly source: string
  readonly unit: string | null
  /** Of the offence or concern. */
  readonly year: number | null
  readonly cases: number
  readonly people: number
}

/** All cases counted once, so that every question of source, unit and year is a sum. */
export interface FieldCube {
  readonly places: readonly Place[]
  readonly said: readonly Said[]
  /** Of places and what is said, by their place in those lists: how many. */
  readonly counts: readonly (readonly [place: number, said: number, count: number])[]
}

export interface Counted extends Said {
  readonly year: number | null
  readonly count: number
}

/** Columns of a case, counted where no statement says more of them. */
const columns = ['opened', 'closed', 'occurred', 'category', 'outcome', 'unit', 'area'] as const

export const completenessOfAll: Work<FieldCube> = {
  what: 'completeness',
  subject: 'data quality',
  ground: groundOfRecords,
  workOut: countFields,
}

async function countFields({ db }: UnitOfWork): Promise<FieldCube> {
  const { rows } = await sql<Omit<Place, 'cases' | 'people'> & Said & { count: number }>`
    with cases as materialized (
      select id, facts, source_id as source, unit as of_unit, extract(year from coalesce(occurred, opened))::integer as year,
        ${sql.join(columns.map((name) => sql.ref(name)))}
      from case_file),
    people as materialized (
      select m.person, c.source, c.of_unit, c.year from mention m join cases c on c.id = m.case_id
      where m.role in ('victim', 'subject', 'suspect')),
    -- A page that nobody has read yet is not recorded, one that no machine can read is unreadable; the worst of a case counts.
    pages as (
      select c.id, c.source, c.of_unit, c.year, bool_or(p.state = 'unreadable') as unreadable, bool_or(p.state = 'waiting') as waiting
      from cases c join document d on d.case_id = c.id left join document_page p on p.document_id = d.id
      group by 1, 2, 3, 4),
    stated as (
      select 'case' as of, f.key as field, c.source, c.of_unit, c.year, (f.value->>'known')::boolean as known, f.value->>'reason' as reason
        from cases c, jsonb_each(c.facts) f
      union all
      select 'person', f.key, p.source, p.of_unit, p.year, (f.value->>'known')::boolean, f.value->>'reason'
        from people p, jsonb_each(p.person) f where jsonb_typeof(f.value) = 'object' and f.value ? 'known'
      union all
      select 'case', 'wordsOfDocuments', source, of_unit, year, not (coalesce(unreadable, false) or coalesce(waiting, false)),
        case when unreadable then 'unreadable' end from pages
      union all
      ${sql.join(
        columns.map(
          (
            name,
          ) => sql`select 'case', ${sql.lit(name)}, source, of_unit, year, ${sql.ref(name)} is not null, null
            from cases where not facts ? ${sql.lit(name)}`,
        ),
        sql` union all `,
      )})
    select source, of_unit as unit, year, of, field,
      case when known then null else coalesce(reason, 'notRecorded') end as reason, count(*)::integer as count
    from stated group by 1, 2, 3, 4, 5, 6
    union all
    select source, of_unit, year, 'case', '', null, count(*)::integer from cases group by 1, 2, 3
    union all
    select source, of_unit, year, 'person', '', null, count(*)::integer from people group by 1, 2, 3`.execute(
    db,
  )
  return cubeOf(rows)
}

type Row = Omit<Place, 'cases' | 'people'> & Said & { readonly count: number }

function cubeOf(rows: readonly Row[]): FieldCube {
  const places = new Map<string, { -readonly [K in keyof Place]: Place[K] } & { at: number }>()
  const said = new Map<string, Said & { readonly at: number }>()
  const counts: (readonly [number, number, number])[] = []
  for (const { source, unit, year, of, field, reason, count } of rows) {
    const where = JSON.stringify([source, unit, year])
    const place = places.get(where) ?? { source, unit, year, cases: 0, people: 0, at: places.size }
    places.set(where, place)
    // Without a field: how many there are, whatever is said of them.
    if (field === '') place[of === 'case' ? 'cases' : 'people'] = count
    else {
      const what = JSON.stringify([of, field, reason])
      const one = said.get(what) ?? { of, field, reason, at: said.size }
      said.set(what, one)
      counts.push([place.at, one.at, count])
    }
  }
  const bare = <T extends { readonly at: number }>({ at: _, ...rest }: T) => rest
  return { places: [...places.values()].map(bare), said: [...said.values()].map(bare), counts }
}

/** By year, what is said of each field in the places asked for; `absent`: the records have no place for it. */
export function countedIn(
  { places, said, counts }: FieldCube,
  { source, unit, year }: CompletenessFilter,
): readonly Counted[] {
  const asked = places.map(
    (place) =>
      (source === null || place.source === source) &&
      (unit === null || place.unit === unit) &&
      (year === null || place.year === year),
  )
  const chosen = places.filter((_, at) => asked[at])
  const years = [...new Set(chosen.map((place) => place.year))]
  const sums = new Map<string, number>()
  for (const [place, what, count] of counts) {
    if (!asked[place]) continue
    const key = `${what} ${places[place]!.year}`
    sums.set(key, (sums.get(key) ?? 0) + count)
  }
  const present = said.flatMap((one, what) =>
    years.flatMap((year): Counted[] => {
      const count = sums.get(`${what} ${year}`)
      return count === undefined ? [] : [{ ...one, year, count }]
    }),
  )
  const sizeOf = (of: Said['of'], year: number | null) =>
    chosen
      .filter((place) => place.year === year)
      .reduce((sum, { cases, people }) => sum + (of === 'case' ? cases : people), 0)
  const sizes = new Map(
    (['case', 'person'] as const).flatMap((of) =>
      years.map((year) => [`${of} ${year}`, sizeOf(of, year)] as const),
    ),
  )
  const fields = [...Map.groupBy(present, ({ of, field }) => `${of} ${field}`).values()]
  const absent = fields.flatMap((rows) => {
    const { of, field } = rows[0]!
    const counted = new Map<number | null, number>()
    for (const row of rows) counted.set(row.year, (counted.get(row.year) ?? 0) + row.count)
    return years.flatMap((year): Counted[] => {
      const count = sizes.get(`${of} ${year}`)! - (counted.get(year) ?? 0)
      return count > 0 ? [{ of, field, reason: 'absent', year, count }] : []
    })
  })
  return [...present, ...absent]
}

/** Units with cases, of a source or of all, those with most first. */
export function unitsOf({ places }: FieldCube, source: string | null): readonly string[] {
  const cases = new Map<string, number>()
  for (const place of places) {
    if (place.unit === null || (source !== null && place.source !== source)) continue
    cases.set(place.unit, (cases.get(place.unit) ?? 0) + place.cases)
  }
  return [...cases]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([unit]) => unit)
}

export const yearsOf = ({ places }: FieldCube): readonly number[] =>
  [...new Set(places.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
