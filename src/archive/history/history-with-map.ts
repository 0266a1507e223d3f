import { readFile } from 'node:fs/promises'
import type { UnitOfWork } from '../../access/index.ts'
import type { AsOf, HeldBatch, LinkedPeople } from '../../model/index.ts'
import { parseMap } from '../maps/parse-map.ts'
import { heldThen } from './held-then.ts'

type History = (
  unit: UnitOfWork,
  points: readonly AsOf[],
  linked?: LinkedPeople,
) => Promise<() => AsyncGenerator<HeldBatch>>

/**
 * `heldThen` with an import map of one's own, for records whose map the store has not kept.
 *
 * @param path of the map; undefined: none
 * @throws LB_MAP_INVALID
 */
export async function historyWithMap(path: string | undefined): Promise<History> {
  if (path === undefined) return heldThen
  const named = [parseMap(await readFile(path, 'utf8'), path)]
  return (unit, points, linked) => heldThen(unit, points, linked, named)
}
