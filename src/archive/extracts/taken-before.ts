import type { Hash } from 'node:crypto'
import { type DateOrder, dateOrders } from '../../model/index.ts'
import type { DateOrderFound } from '../dates/decide-order.ts'
import { mapWithOrder, orderBy } from '../dates/read-orders.ts'
import { type FileBytes, piecesOf } from '../formats/bytes/pieces.ts'
import type { ImportMap } from '../maps/map-schema.ts'

/** Extracts the store has, by id, with how their dates were read. */
export type StandingExtracts = ReadonlyMap<string, DateOrderFound | null>

interface File {
  readonly bytes: FileBytes
  /** As they stand before the order of its dates is known. */
  readonly maps: readonly ImportMap[]
  /** What `--date-order` said. */
  readonly stated: DateOrder | undefined
  /** Where the hash of the file begins, read with these maps. */
  start(maps: readonly ImportMap[]): Hash
}

export interface TakenBefore {
  readonly hash: string
  readonly dates: DateOrderFound | null
}

/**
 * The extract a file was taken as before, where reading it again would find the same order of dates: what its dates show is
 * a matter of its content, so that it need not be read to know. Null: it is to be read.
 */
export async function takenBefore(
  file: File,
  standing: StandingExtracts,
): Promise<TakenBefore | null> {
  if (standing.size === 0) return null
  const orders = [null, ...dateOrders]
  const hashes = orders.map((order) =>
    file.start(file.maps.map((map) => mapWithOrder(map, { found: order && { order } }))),
  )
  for await (const piece of piecesOf(file.bytes)) for (const hash of hashes) hash.update(piece)
  for (const [at, order] of orders.entries()) {
    const hash = hashes[at]?.digest('hex') ?? ''
    const dates = standing.get(hash)
    if (dates !== undefined && isReadAlike(order, dates, file)) return { hash, dates }
  }
  return null
}

function isReadAlike(
  order: DateOrder | null,
  dates: DateOrderFound | null,
  { stated, maps }: File,
): boolean {
  if (dates === null || order === null) return dates === order
  if (dates.order !== order) return false
  if (dates.by === 'command' || stated !== undefined)
    return dates.by === 'command' && stated === order
  return dates.by === 'file' || maps.every((map) => orderBy(map) === order)
}
