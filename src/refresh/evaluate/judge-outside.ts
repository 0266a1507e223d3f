import type { UnitOfWork } from '../../access/index.ts'
import { at, type TrueReferral } from './truth.ts'

/** What became of referrals from outside and of what was promised about them. */
export interface OutsideScore {
  readonly referrals: number
  /** Of them, those taken in. */
  readonly taken: number
  /** Of those taken in, those said to be about the case they are truly about, and about no other. */
  readonly aboutRight: number
  readonly promises: number
  /** Of the promises, those kept as an item with an owner. */
  readonly kept: number
  /** Of those, the ones whose item has ended with an answer. */
  readonly answered: number
}

export async function judgeOutside(
  { db }: Pick<UnitOfWork, 'db'>,
  truly: readonly TrueReferral[],
): Promise<OutsideScore> {
  const taken = await db.selectFrom('outside_referral').select(['id', 'title']).execute()
  const links = await db
    .selectFrom('outside_case')
    .innerJoin('case_file', 'case_file.id', 'outside_case.case_id')
    .select(['outside_case.referral_id as id', 'case_file.source_id as source', 'case_file.ref'])
    .execute()
  const promises = await db
    .selectFrom('outside_promise')
    .innerJoin('item', 'item.id', 'outside_promise.item_id')
    .select(['outside_promise.referral_id as id', 'outside_promise.words', 'item.state'])
    .execute()
  const idOf = new Map(taken.map(({ id, title }) => [title, id]))
  const aboutOf = Map.groupBy(links, ({ id }) => id)
  const found = truly.map((one) => ({ ...one, id: idOf.get(one.title) ?? null }))
  const promised = found.filter(({ promise }) => promise !== '')
  const keptOf = promised.flatMap(
    ({ id, promise }) => promises.find((one) => one.id === id && one.words === promise) ?? [],
  )
  return {
    referrals: truly.length,
    taken: found.filter(({ id }) => id !== null).length,
    aboutRight: found.filter(({ id, source, ref }) => {
      const about = id === null ? [] : (aboutOf.get(id) ?? [])
      return about.length === 1 && at(about[0]!.source, about[0]!.ref) === at(source, ref)
    }).length,
    promises: promised.length,
    kept: keptOf.length,
    answered: keptOf.filter(({ state }) => state === 'closed').length,
  }
}
