import { readFile } from 'node:fs/promises'
import type { UnitOfWork } from '../../access/index.ts'
import type { ArchiveBatch, AsOf, LinkedPeople } from '../../model/index.ts'
import { parseMap } from '../maps/parse-map.ts'
import { archiveAsOf } from './archive-as-of.ts'

type History = (
  unit: UnitOfWork,
  points: readonly AsOf[],
  linked?: LinkedPeople,
) => Promise<() => AsyncGenerator<ArchiveBatch>>

/**
 * `archiveAsOf` with an import map of one's own, for records whose map the store has not kept.
 *
 * @param path of the map; undefined: none
 * @throws LB_MAP_INVALID
 */
export async function historyWithMap(path: string | undefined): Promise<History> {
  if (path === undefined) return archiveAsOf
  const named = [parseMap(await readFile(path, 'utf8'), path)]
  return (unit, points, linked) => archiveAsOf(unit, points, linked, named)
}
