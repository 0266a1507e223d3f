import type { ArchiveAsOf, AsOf } from '../../model/index.ts'
import { compareRank } from '../keep/rank.ts'
import { bareCase, Gathering, type HandOffSources, type StoreIds } from './gather.ts'
import { begins, standingOn, type Version } from './versions.ts'

/**
 * What the records of all chains of versions held, put together in their order of rank.
 *
 * @param chains the versions of each record, oldest first
 * @param handOffs the sources that were known to record hand-offs
 */
export function recordsAsOf(
  chains: readonly (readonly Version[])[],
  asOf: AsOf,
  ids: StoreIds,
  handOffs: HandOffSources = new Set(),
): ArchiveAsOf {
  const day = asOf.onRecord
  const standing = chains.map((versions) => ({
    last: versions.at(-1),
    ...standingOn(versions, day),
  }))
  standing.sort((a, b) => (a.last && b.last ? compareRank(a.last, b.last) : 0))
  const atMost = new Gathering(handOffs)
  for (const { atMost: version } of standing) if (version) atMost.add(version.source, version.items)
  if (day === null) {
    const numbered = atMost.numberedRefs()
    const held = atMost.held(ids, asOf, numbered, 'atMost')
    if (asOf.trueOn === null || !atMost.hasOpenDates) return { surely: held, atMost: held }
    return { surely: atMost.held(ids, asOf, numbered, 'surely'), atMost: held }
  }
  const surely = new Gathering(handOffs)
  for (const { surely: sure, atMost: maybe } of standing) {
    if (sure) surely.add(sure.source, sure.items)
    // That a case was opened is dated by its own opening, whatever is known of its content.
    else if (maybe && begins(maybe)) surely.add(maybe.source, bareCase(maybe.items))
  }
  const numbered = atMost.numberedRefs()
  return {
    surely: surely.held(ids, asOf, numbered, 'surely'),
    atMost: atMost.held(ids, asOf, numbered, 'atMost'),
  }
}
