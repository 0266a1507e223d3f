import { DuckDBDataChunk, INTEGER, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import type { Database } from './database.ts'

const batch = 2048

/** Table raw(idx, src, f0…): fields as given, `idx` their place in `records`. */
export async function loadRecords(
  database: Database,
  plan: LinkPlan,
  records: readonly LinkRecord[],
): Promise<void> {
  const fields = [...plan.fields]
  const listed = fields.map(([, { list }]) => list)
  const types = [INTEGER, INTEGER, ...listed.map((list) => (list ? LIST(VARCHAR) : VARCHAR))]
  const columns = fields.map(
    ([, { column, list }]) => `${column} ${list ? 'VARCHAR[]' : 'VARCHAR'}`,
  )
  await database.run(
    `CREATE OR REPLACE TABLE raw (${['idx INTEGER', 'src INTEGER', ...columns].join(', ')})`,
  )
  const sources = new Map<string, number>()
  const appender = await database.connection.createAppender('raw')
  const chunk = DuckDBDataChunk.create(types)
  for (let at = 0; at < records.length; at += batch) {
    const part = records.slice(at, at + batch)
    chunk.reset()
    chunk.setColumns([
      part.map((_, index) => at + index),
      part.map(({ source }) => numberOf(sources, source)),
      ...fields.map(([name, { list }]) =>
        part.map(({ fields: given }) => (list ? asList(given[name]) : asText(given[name]))),
      ),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const numberOf = (sources: Map<string, number>, source: string): number => {
  const existing = sources.get(source)
  if (existing !== undefined) return existing
  sources.set(source, sources.size)
  return sources.size - 1
}

type FieldValue = LinkRecord['fields'][string] | undefined

const clean = (text: string) => text.replaceAll('\0', ' ').toWellFormed()

const asText = (value: FieldValue): string | null => {
  const first = typeof value === 'string' ? value : value?.[0]
  return first == null ? null : clean(String(first))
}

const asList = (value: FieldValue) => {
  if (value == null) return null
  const items = typeof value === 'string' ? [value] : value
  const texts = items
    .filter((item) => item != null && item !== '')
    .map((item) => clean(String(item)))
  return texts.length > 0 ? listValue(texts) : null
}
