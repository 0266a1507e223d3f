import { randomFor } from '../random.ts'
import { addCircle } from './circles.ts'
import { type Filling, room } from './filling.ts'
import type { Shard } from './incidents.ts'
import { addCareBefore, addOrdinary } from './ordinary.ts'

/** Cases in one shard. A shard depends on the seed and its number alone, so memory stays bounded. */
export const shardSize = 600

/** About one case in eight belongs to a circle of offenders; a very small world has none or one. */
const circleShare = 0.12

export function makeShard(seed: number, number: number, wanted: number): Shard {
  const filling: Filling = {
    random: randomFor(seed, `shard ${number}`),
    name: `${number + 1}`,
    count: 0,
    households: 0,
    lapsed: [],
    incidents: 0,
    cases: [],
    missing: [],
    circles: [],
    families: [],
    adults: [],
    wanted,
  }
  while (room(filling) > 0 && filling.cases.length < Math.floor(wanted * circleShare)) {
    addCircle(filling)
  }
  let seen = 0
  while (room(filling) > 0) {
    addOrdinary(filling)
    for (; seen < filling.families.length; seen++) addCareBefore(filling, filling.families[seen]!)
  }
  // In the order a force would number them: nothing about a case shows in where it stands.
  filling.cases.sort((a, b) => a.incident.reported - b.incident.reported)
  filling.missing.sort((a, b) => a.day - b.day)
  return filling
}
