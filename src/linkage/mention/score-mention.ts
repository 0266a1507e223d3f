import { pairScorer, type ScoredComparison } from '../memory/score/pair-scorer.ts'
import { adjustmentAt } from '../memory/score/term-frequency-table.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { evidenceOf } from '../score/evidence.ts'
import { packOutcomes } from '../score/packed-outcomes.ts'
import { type CandidatesMet, eachCandidate } from './candidates.ts'
import { scoredFor } from './mention-bounds.ts'
import type { LinkIndex } from './mention-index.ts'

export interface MentionScored extends CandidatesMet {
  /** At or above the settings' `keep`, best first. */
  readonly pairs: readonly ScoredPair[]
}

/** A pair kept: the place of the record met, and the outcomes packed. */
interface FoundPair {
  readonly place: number
  readonly outcomes: bigint
}

/**
 * Scores one record against the index: the pairs, weights and evidence `link` would give with the
 * same model over the same records. The record's own id need not be new: it is paired with every
 * record but one of the same id. `most` bounds the records looked at, and what that cut is counted.
 */
export function scoreOne(
  index: LinkIndex,
  record: LinkRecord,
  options: { readonly most?: number } = {},
): MentionScored {
  const { ids, records } = index.standing
  const { sources } = records
  const { keep, between } = index.plan.settings
  const across = between === 'sources'
  return withMention(index, record, (own) => {
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
  return withMention(index, record, (own) => {
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

/** The record is in its place behind the others, with how frequent its values are, while `use` runs. */
const withMention = <T>(index: LinkIndex, record: LinkRecord, use: (own: number) => T): T =>
  index.standing.withMention(record, (own) => {
    for (const write of index.mentionFrequencies) write(own)
    return use(own)
  })

function collector(
  { plan, weights }: LinkIndex,
  own: number,
  scored: readonly ScoredComparison[],
  bounds: { readonly keep: number; readonly prune: boolean },
) {
  const found: FoundPair[] = []
  const take = (left: number, right: number, outcomes: Uint8Array) => {
    found.push({ place: left === own ? right : left, outcomes: packOutcomes(outcomes) })
  }
  return { found, consider: pairScorer(plan, weights, scored, { ...bounds, take }) }
}

/** As the pairs of a whole linkage are explained: the one with the smaller id stands left. */
function explain(
  { plan, weights, frequencies, standing }: LinkIndex,
  mention: LinkRecord,
  own: number,
  found: readonly FoundPair[],
): readonly ScoredPair[] {
  const places = [own, ...found.map(({ place }) => place)]
  // Of 0 the mention, of n the nth record found.
  const isFirst = found.map(({ place }) => mention.id < standing.ids[place]!)
  const pairs = {
    left: Int32Array.from(isFirst, (first, at) => (first ? 0 : at + 1)),
    right: Int32Array.from(isFirst, (first, at) => (first ? at + 1 : 0)),
    outcomes: BigInt64Array.from(found, ({ outcomes }) => outcomes),
    adjustments: frequencies.map(
      (table) => table && Float64Array.from(places, (place) => adjustmentAt(table, place)),
    ),
  }
  const records = [mention, ...found.map(({ place }) => standing.recordAt(place))]
  // Said at once: what the index holds may be another's when it is asked for.
  return evidenceOf(plan, weights, pairs, (at) => records[at]!).map((pair) => ({
    ...pair,
    evidence: pair.evidence,
  }))
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
