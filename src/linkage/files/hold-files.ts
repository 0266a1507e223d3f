import type { DuckDBBlobVector, DuckDBIntegerVector } from '@duckdb/node-api'
import { refusal } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { linkageErrors } from '../errors.ts'
import type { Field } from '../held/field.ts'
import { type HeldRecords, RecordHolder } from '../held/hold-records.ts'
import type { Plan } from '../plan.ts'
import { digestOf, type RecordOrder } from './order-records.ts'

/**
 * Reads the view given into held records, in the order of their ids. Each row comes as one run of
 * bytes, every text with its length before it, so that no text becomes a string that is known already.
 */
export async function holdFiles(
  engine: Engine,
  plan: Plan,
  { places, sources, digests }: RecordOrder,
): Promise<HeldRecords> {
  const holder = new RecordHolder(plan, places.length)
  holder.sources.set(sources)
  const fields = [...holder.fields.values()]
  const written = [...plan.columns.fields.values()].map(({ raw, list }) =>
    list ? writtenList(raw) : writtenText(raw),
  )
  const result = await engine.connection.stream(
    `SELECT encode(${written.join(' || ')}) AS row, ${digestOf('id')} FROM given`,
  )
  const take = chunkReader(fields, places)
  let row = 0
  // The engine makes the next rows while these are taken in.
  let next = result.fetchChunk()
  try {
    for (;;) {
      const chunk = await next
      if (!chunk || chunk.rowCount === 0) break
      next = result.fetchChunk()
      const { rowCount } = chunk
      const ids = chunk.getColumnVector(1) as DuckDBIntegerVector
      for (let at = 0; at < rowCount; at++) {
        // A file that changes while it is read would put one record's words to another's name.
        if (ids.getItem(at) !== digests[row + at]) throw changed()
      }
      take(chunk.getColumnVector(0) as DuckDBBlobVector, rowCount, row)
      row += rowCount
    }
  } finally {
    await next.catch(() => null)
  }
  if (row < places.length) throw changed()
  return holder.close()
}

/** Takes in rows, one field of all of them after the other, so that what is known of a field stays near. */
function chunkReader(fields: readonly Field[], places: Int32Array) {
  const bytes: Uint8Array[] = []
  const read: number[] = []
  return (rows: DuckDBBlobVector, count: number, first: number): void => {
    for (let at = 0; at < count; at++) {
      bytes[at] = rows.getItem(at)!.bytes
      read[at] = 0
    }
    for (const field of fields) {
      const readField = field.list ? readList : readText
      for (let at = 0; at < count; at++) {
        read[at] = readField(field, places[first + at]!, bytes[at]!, read[at]!)
      }
    }
  }
}

const changed = () =>
  refusal(
    linkageErrors,
    'LB_LINKAGE_INPUT',
    'An input could not be read twice alike: it changed meanwhile.',
  )

const writtenText = (text: string) => `coalesce(strlen(${text}) || ':' || ${text}, '-')`

const writtenList = (list: string) =>
  `coalesce(len(${list}) || ':' || array_to_string(list_transform(${list}, lambda v: ${writtenText('v')}), ''), '-')`

const [nothing, colon, nought] = [0x2d, 0x3a, 0x30]

/** What stands before the colon; digits. */
function numberAt(bytes: Uint8Array, start: number): number {
  let value = 0
  for (let at = start; bytes[at] !== colon; at++) value = value * 10 + bytes[at]! - nought
  return value
}

function afterColon(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] !== colon) at++
  return at + 1
}

/** Reads one field from `start`; gives where the next begins. */
function readText(field: Field, place: number, bytes: Uint8Array, start: number): number {
  if (bytes[start] === nothing) return start + 1
  const length = numberAt(bytes, start)
  const from = afterColon(bytes, start)
  field.setBytes(place, bytes, from, from + length)
  return from + length
}

function readList(field: Field, place: number, bytes: Uint8Array, start: number): number {
  field.begin(place)
  let at = start + 1
  if (bytes[start] !== nothing) {
    at = afterColon(bytes, start)
    for (let items = numberAt(bytes, start); items > 0; items--) {
      if (bytes[at] === nothing) {
        at++
        continue
      }
      const length = numberAt(bytes, at)
      const from = afterColon(bytes, at)
      field.item(bytes, from, from + length)
      at = from + length
    }
  }
  field.end(place)
  return at
}
