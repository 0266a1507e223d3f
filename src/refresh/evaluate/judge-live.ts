import type { UnitOfWork } from '../../access/index.ts'
import { at, type TrueLiveCase } from './truth.ts'

/** Live cases about somebody in the review, against whom a made-up world wrote them about. */
export interface LiveScore {
  /** Taken in and compared, about somebody of the world. */
  readonly about: number
  /** Of them, those the review says are about somebody in it. */
  readonly found: number
  /** About nobody of the world, and said to be about somebody. */
  readonly wrong: number
}

export async function judgeLive(
  { db }: Pick<UnitOfWork, 'db'>,
  truly: readonly TrueLiveCase[],
): Promise<LiveScore> {
  const rows = await db
    .selectFrom('live_case')
    .select(['source', 'ref', 'about_review'])
    .where('compared_at', 'is not', null)
    .execute()
  const personOf = new Map(truly.map(({ source, ref, person }) => [at(source, ref), person]))
  const judged = rows.flatMap(({ source, ref, about_review }) => {
    const person = personOf.get(at(source, ref))
    return person === undefined ? [] : [{ about: person !== '', shown: about_review }]
  })
  return {
    about: judged.filter(({ about }) => about).length,
    found: judged.filter(({ about, shown }) => about && shown).length,
    wrong: judged.filter(({ about, shown }) => !about && shown).length,
  }
}
