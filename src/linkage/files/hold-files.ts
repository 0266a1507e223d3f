import type { DuckDBDataChunk } from '@duckdb/node-api'
import { refusal } from '../../model/index.ts'
import type { Engine } from '../engine.ts'
import { linkageErrors } from '../errors.ts'
import type { RecordHolder } from '../held/hold-records.ts'
import type { Plan } from '../plan.ts'
import { digestOf } from './order-records.ts'
import { takeLists, takeTexts } from './text-vectors.ts'

/**
 * Has the holder take in the rows of the view given, as they come. Files whose columns lie apart are read a field at
 * a time, which keeps what is known of the texts of one field only; others once, all fields beside each other.
 */
export async function holdFiles(
  engine: Engine,
  plan: Plan,
  holder: RecordHolder,
  read: { readonly digests: Int32Array; readonly apart: boolean },
): Promise<void> {
  const readings = read.apart ? holder.names.map((name) => [name]) : [holder.names]
  for (const names of readings) await readFields(engine, plan, holder, names, read.digests)
}

async function readFields(
  engine: Engine,
  plan: Plan,
  holder: RecordHolder,
  names: readonly string[],
  digests: Int32Array,
): Promise<void> {
  const fields = names.map((name) => holder.begin(name))
  const columns = names.map((name) => plan.columns.fields.get(name)!.raw)
  let row = 0
  await eachChunk(
    engine,
    `SELECT ${[...columns, digestOf('id')].join(', ')} FROM given`,
    (chunk) => {
      const { rowCount } = chunk
      const ids = chunk.getColumnVector(columns.length)
      for (let at = 0; at < rowCount; at++) {
        // A file that changes while it is read would put one record's words to another's name.
        if (ids.getItem(at) !== digests[row + at]) throw changed()
      }
      fields.forEach((field, at) => {
        const take = field.list ? takeLists : takeTexts
        take(field, chunk, at, row)
      })
      row += rowCount
    },
  )
  if (row < digests.length) throw changed()
  for (const field of fields) holder.end(field)
}

/** The engine makes the next rows while these are taken in. */
async function eachChunk(engine: Engine, query: string, take: (chunk: DuckDBDataChunk) => void) {
  const result = await engine.connection.stream(query)
  let next = result.fetchChunk()
  try {
    for (;;) {
      const chunk = await next
      if (!chunk || chunk.rowCount === 0) return
      next = result.fetchChunk()
      take(chunk)
    }
  } finally {
    await next.catch(() => null)
  }
}

const changed = () =>
  refusal(
    linkageErrors,
    'LB_LINKAGE_INPUT',
    'An input could not be read twice alike: it changed meanwhile.',
  )
