import { scorer } from '../memory/score/pair-scorer.ts'
import { rarityAt } from '../memory/score/term-frequency-table.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { evidenceOf, type PairColumns } from '../score/evidence.ts'
import { packBase } from '../sql/score-pairs.ts'
import { eachCandidate, type Looked } from './candidates.ts'
import { scoredFor } from './mention-bounds.ts'
import type { LinkIndex } from './mention-index.ts'

export interface OneScored extends Looked {
  /** At or above the settings' `keep`, best first. */
  readonly pairs: readonly ScoredPair[]
}

/** Pairs kept, as they are found: the place and its outcomes, one row of `comparisons` each. */
interface Found {
  readonly places: number[]
  readonly outcomes: number[]
}

/**
 * Scores one record against the index: the pairs, weights and evidence `link` would give with the
 * same model over the same records. The record's own id need not be new: it is paired with every
 * record but one of the same id. `most` bounds the records looked at; what that cut is told.
 */
export function scoreOne(
  index: LinkIndex,
  record: LinkRecord,
  options: { readonly most?: number } = {},
): OneScored {
  const { ids, held } = index.standing
  const { sources } = held
  const { keep, between } = index.plan.settings
  const across = between === 'sources'
  return holding(index, record, (own) => {
    const scored = scoredFor(index, own)
    const { found, consider } = collector(index, own, scored, { keep, prune: true })
    const take = (place: number) => {
      const id = ids[place]!
      if (id === record.id || (across && sources[place] === sources[own])) return
      if (record.id < id) consider(own, place)
      else consider(place, own)
    }
    const most = options.most ?? Number.POSITIVE_INFINITY
    const looked = eachCandidate(index, own, scored, most, take)
    const pairs = explain(index, record, own, found)
    return {
      pairs: pairs.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b),
      ...looked,
    }
  })
}

/**
 * What each comparison says of the record and the one with this id, whether or not any rule would
 * propose the pair and however little it weighs; null where the index holds no such record.
 */
export function scorePair(index: LinkIndex, record: LinkRecord, id: number): ScoredPair | null {
  const place = placeOf(index, id)
  if (place === null) return null
  return holding(index, record, (own) => {
    const all = { keep: Number.NEGATIVE_INFINITY, prune: false }
    const { found, consider } = collector(index, own, scoredFor(index, own), all)
    if (record.id < id) consider(own, place)
    else consider(place, own)
    return explain(index, record, own, found)[0]!
  })
}

/** The record of an id as the index holds it: the fields the settings read. */
export function recordOf(index: LinkIndex, id: number): LinkRecord | null {
  const place = placeOf(index, id)
  return place === null ? null : index.standing.recordAt(place)
}

/** The record is held behind those that stand, with how rare its values are, while `use` runs. */
const holding = <T>(index: LinkIndex, record: LinkRecord, use: (own: number) => T): T =>
  index.standing.holding(record, (own) => {
    for (const learn of index.ownRarities) learn(own)
    return use(own)
  })

function collector(
  { plan, weights }: LinkIndex,
  own: number,
  scored: ReturnType<typeof scoredFor>,
  bounds: { readonly keep: number; readonly prune: boolean },
) {
  const found: Found = { places: [], outcomes: [] }
  const take = (left: number, right: number, outcomes: Uint8Array) => {
    found.places.push(left === own ? right : left)
    for (const outcome of outcomes) found.outcomes.push(outcome)
  }
  return { found, consider: scorer(plan, weights, scored, { ...bounds, take }) }
}

/** As the pairs of a whole linkage are explained: the one with the smaller id stands left. */
function explain(
  index: LinkIndex,
  mention: LinkRecord,
  own: number,
  found: Found,
): readonly ScoredPair[] {
  const { plan, rarities, standing } = index
  const count = plan.comparisons.length
  const places = [own, ...found.places]
  const left = new Int32Array(found.places.length)
  const right = new Int32Array(found.places.length)
  const outcomes = new BigInt64Array(found.places.length)
  // Of 0 the mention, of n the nth record found.
  found.places.forEach((place, at) => {
    const first = mention.id < standing.ids[place]!
    left[at] = first ? 0 : at + 1
    right[at] = first ? at + 1 : 0
    for (let each = count - 1; each >= 0; each--) {
      outcomes[at] = outcomes[at]! * BigInt(packBase) + BigInt(found.outcomes[at * count + each]!)
    }
  })
  const columns: PairColumns = {
    ...{ left, right, outcomes },
    adjustments: rarities.map(
      (rarity) => rarity && Float64Array.from(places, (place) => rarityAt(rarity, place)),
    ),
  }
  const records = [mention, ...found.places.map((place) => standing.recordAt(place))]
  return evidenceOf(columns, (at) => records[at]!, plan, index)
}

function placeOf({ standing: { ids }, order }: LinkIndex, id: number): number | null {
  const placeAt = (at: number) => (order ? order[at]! : at)
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ids[placeAt(middle)]! < id) low = middle + 1
    else high = middle
  }
  return low < ids.length && ids[placeAt(low)] === id ? placeAt(low) : null
}
