import { type ShareInterval, shareInterval } from '../../estimates/index.ts'
import { readWording } from '../../wording/index.ts'
import type { DocumentOfCase } from './documents-of-cases.ts'
import type { TrueWording } from './truth.ts'

/** Words found in documents that may have led to a decision, against what a made-up world wrote into them. */
export interface WordingScore {
  /** Documents in which their writer puts it on the child, and those that quote somebody. */
  readonly told: number
  readonly quoted: number
  /** Of what is found as the writer’s own words, the share that is so, with what chance allows at 95 in 100. */
  readonly precision: ShareInterval | null
  /** Of what was told, the share found; the list knows no term for `unlisted` of it. */
  readonly recall: ShareInterval | null
  readonly unlisted: number
  /** Of what is quoted, the share told apart as quoted. */
  readonly toldApart: ShareInterval | null
}

const keyOf = (at: { readonly source: string; readonly ref: string }, term: string) =>
  [at.source, at.ref, term].join('\u0000')

export function judgeWording(
  documents: readonly DocumentOfCase[],
  truly: readonly TrueWording[],
): WordingScore {
  const found = documents.flatMap(({ source, ref, text }) =>
    readWording(text).passages.map(({ term, quoted }) => ({
      key: keyOf({ source, ref }, term),
      quoted,
    })),
  )
  const own = truly.filter(({ quoted }) => quoted === 'N')
  const said = truly.filter(({ quoted }) => quoted === 'Y')
  const keys = (some: readonly TrueWording[]) => new Set(some.map((one) => keyOf(one, one.term)))
  const [ownKeys, saidKeys] = [keys(own), keys(said)]
  const foundOwn = found.filter(({ quoted }) => !quoted)
  const ownFound = new Set(foundOwn.map(({ key }) => key))
  const saidFound = new Set(found.filter(({ quoted }) => quoted).map(({ key }) => key))
  return {
    told: own.length,
    quoted: said.length,
    precision: shareInterval(
      foundOwn.filter(({ key }) => ownKeys.has(key)).length,
      foundOwn.length,
    ),
    recall: shareInterval(
      own.filter((one) => ownFound.has(keyOf(one, one.term))).length,
      own.length,
    ),
    unlisted: own.filter(({ term }) => term === '').length,
    toldApart: shareInterval(
      [...saidKeys].filter((key) => saidFound.has(key)).length,
      saidKeys.size,
    ),
  }
}
