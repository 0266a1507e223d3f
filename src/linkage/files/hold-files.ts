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
  let row = 0
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) break
    const rows = chunk.getColumnVector(0) as DuckDBBlobVector
    const ids = chunk.getColumnVector(1) as DuckDBIntegerVector
    const { rowCount } = chunk
    for (let at = 0; at < rowCount; at++, row++) {
      // A file that changes while it is read would put one record's words to another's name.
      if (ids.getItem(at) !== digests[row]) throw changed()
      readRow(rows.getItem(at)!.bytes, fields, places[row]!)
    }
  }
  if (row < places.length) throw changed()
  return holder.close()
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

function readRow(bytes: Uint8Array, fields: readonly Field[], place: number): void {
  let at = 0
  const number = () => {
    let value = 0
    while (bytes[at] !== colon) value = value * 10 + bytes[at++]! - nought
    at++
    return value
  }
  for (const field of fields) {
    if (field.list) field.begin(place)
    if (bytes[at] === nothing) at++
    else if (!field.list) {
      const length = number()
      field.setBytes(place, bytes, at, at + length)
      at += length
    } else {
      for (let items = number(); items > 0; items--) {
        if (bytes[at] === nothing) at++
        else {
          const length = number()
          field.item(bytes, at, at + length)
          at += length
        }
      }
    }
    if (field.list) field.end(place)
  }
}
