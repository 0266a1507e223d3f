import type { SourceRecord } from '../../facts/index.ts'
import { plainScheme, recordedValue } from '../../model/index.ts'
import { at, type TrueChildRecord } from './truth.ts'

/** Whether records of one child in care are held to be of one person, and by what. */
export interface ChildLinksScore {
  /** Pairs of records that two sources made of one child. */
  readonly pairs: number
  /** Of them, those the review holds to be of one person. */
  readonly joined: number
  /** Of those joined, by what both records state beside names and birth: a number, else a postcode, else nothing. */
  readonly sharing: { readonly number: number; readonly postcode: number; readonly neither: number }
  /** Pairs of records of two children that it holds to be of one person. */
  readonly wrong: number
}

/** Records of which the truth says nothing are not judged. */
export function judgeChildLinks(
  records: readonly SourceRecord[],
  memberOf: ReadonlyMap<number, { readonly personId: string }>,
  truly: readonly TrueChildRecord[],
): ChildLinksScore {
  const humanOf = new Map(truly.map(({ source, ref, person }) => [at(source, ref), person]))
  const judged = records.flatMap((record) => {
    const human = humanOf.get(at(record.source, record.ref))
    const person = memberOf.get(record.id)?.personId
    return human === undefined || person === undefined ? [] : { ...saidOf(record), human, person }
  })
  const score = { pairs: 0, joined: 0, number: 0, postcode: 0, neither: 0 }
  for (const [one, other] of pairsWithin(judged, ({ human }) => human)) {
    if (one.source === other.source) continue
    score.pairs += 1
    if (one.person !== other.person) continue
    score.joined += 1
    score[sharedBy(one, other)] += 1
  }
  const { pairs, joined, ...sharing } = score
  const together = pairsWithin(judged, ({ person }) => person)
  return { pairs, joined, sharing, wrong: together.filter(([a, b]) => a.human !== b.human).length }
}

interface Said {
  readonly source: string
  readonly numbers: ReadonlySet<string>
  readonly postcodes: ReadonlySet<string>
}

const saidOf = ({ source, mentions }: SourceRecord): Said => ({
  source,
  numbers: new Set(
    mentions.flatMap(({ person }) =>
      Object.entries(person.identifiers ?? {}).map(
        ([scheme, id]) => `${plainScheme(scheme)}:${id}`,
      ),
    ),
  ),
  postcodes: new Set(mentions.flatMap(({ person }) => recordedValue(person.postcode) ?? [])),
})

const sharedBy = (one: Said, other: Said): keyof ChildLinksScore['sharing'] => {
  if (overlap(one.numbers, other.numbers)) return 'number'
  return overlap(one.postcodes, other.postcodes) ? 'postcode' : 'neither'
}

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((each) => other.has(each))

/** Every two of those of one key. */
function pairsWithin<T>(all: readonly T[], key: (one: T) => string): readonly (readonly [T, T])[] {
  return [...Map.groupBy(all, key).values()].flatMap((same) =>
    same.flatMap((one, place) => same.slice(place + 1).map((other) => [one, other] as const)),
  )
}
