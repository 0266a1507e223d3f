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

export interface FieldCount extends Said {
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
  // Each case and each mention is read once, and what it says of its fields is taken apart beside it.
  const place = sql`c.source_id as source, c.unit as of_unit,
    extract(year from coalesce(c.occurred, c.opened))::integer as year`
  const { rows } = await sql<Row>`
    with stated as (
      select 'case' as of, s.field, ${place}, s.known, s.reason from case_file c cross join lateral (
        select f.key as field, (f.value->>'known')::boolean as known, f.value->>'reason' as reason
          from jsonb_each(c.facts) f
        union all
        select v.name, v.known, null from (values ${sql.join(
          columns.map((name) => sql`(${sql.lit(name)}, ${sql.ref(`c.${name}`)} is not null)`),
        )}) as v (name, known) where not c.facts ? v.name
        union all
        select '', true, null) s
      union all
      select 'person', s.field, ${place}, s.known, s.reason
        from mention m join case_file c on c.id = m.case_id cross join lateral (
          select f.key as field, (f.value->>'known')::boolean as known, f.value->>'reason' as reason
            from jsonb_each(m.person) f where jsonb_typeof(f.value) = 'object' and f.value ? 'known'
          union all
          select '', true, null) s
        where m.role in ('victim', 'subject', 'suspect')
      union all
      -- A page that nobody has read yet is not recorded, one that no machine can read is unreadable; the worst of a case counts.
      select 'case', 'wordsOfDocuments', ${place}, not (p.unreadable or p.waiting),
        case when p.unreadable then 'unreadable' end
        from case_file c join (
          select d.case_id, coalesce(bool_or(p.state = 'unreadable'), false) as unreadable,
            coalesce(bool_or(p.state = 'waiting'), false) as waiting
          from document d left join document_page p on p.document_id = d.id group by 1) p on p.case_id = c.id)
    select source, of_unit as unit, year, of, field,
      case when known then null else coalesce(reason, 'notRecorded') end as reason, count(*)::integer as count
    from stated group by 1, 2, 3, 4, 5, 6`.execute(db)
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
): readonly FieldCount[] {
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
    years.flatMap((year): FieldCount[] => {
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
    return years.flatMap((year): FieldCount[] => {
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
