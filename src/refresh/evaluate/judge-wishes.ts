import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { at, type TrueWish, type Truth } from './truth.ts'

/** How victims of a made-up world wish to be reached, against the plans that are kept. */
export interface WishesScore {
  readonly wishes: number
  /** Of them, those a plan of that very person says. */
  readonly planned: number
  /** Plans that ask for something of which nobody of their records has said it: kept for the wrong person. */
  readonly wrong: number
}

interface Planned {
  readonly wish: TrueWish['wish'] | null
  readonly records: readonly { readonly source: string; readonly ref: string }[]
}

export async function judgeWishes(
  { db }: Pick<UnitOfWork, 'db'>,
  { wishes, personOf }: Pick<Truth, 'wishes' | 'personOf'>,
): Promise<WishesScore> {
  const truly = wishes ?? []
  const { rows } = await sql<Planned>`
    select case when p.do_not_contact = 'anyContact' then 'noContact'
        when p.do_not_contact = 'throughAdvocate' then 'throughAdvocate'
        when p.channels ->> 'call' = 'noMessage' then 'noMessage' end as wish,
      (select json_agg(json_build_object('source', m.source_id, 'ref', m.ref)) from mention m
        where m.id = any(p.mentions) and m.ref is not null) as records
    from contact_plan p where p.state <> 'returned'`.execute(db)
  const said = rows.map(({ wish, records }) => ({
    wish,
    people: new Set(
      (records ?? []).flatMap(({ source, ref }) => personOf.get(at(source, ref)) ?? []),
    ),
  }))
  return {
    wishes: truly.length,
    planned: truly.filter(({ person, wish }) =>
      said.some((one) => one.wish === wish && one.people.has(person)),
    ).length,
    wrong: said.filter(
      ({ wish, people }) =>
        wish !== null && !truly.some((one) => one.wish === wish && people.has(one.person)),
    ).length,
  }
}
