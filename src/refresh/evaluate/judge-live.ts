import type { UnitOfWork } from '../../access/index.ts'

/** A live case of a made-up world; `person` is whose record it is, '' for nobody of the world. */
export interface TrueLiveCase {
  readonly source: string
  readonly ref: string
  readonly person: string
}

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
  const personOf = new Map(
    truly.map(({ source, ref, person }) => [`${source}\u0000${ref}`, person]),
  )
  const judged = rows.flatMap(({ source, ref, about_review }) => {
    const person = personOf.get(`${source}\u0000${ref}`)
    return person === undefined ? [] : [{ about: person !== '', shown: about_review }]
  })
  return {
    about: judged.filter(({ about }) => about).length,
    found: judged.filter(({ about, shown }) => about && shown).length,
    wrong: judged.filter(({ about, shown }) => !about && shown).length,
  }
}
