import { DuckDBDataChunk, INTEGER, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import { LookbackError, refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkRecord } from '../records/link-record.ts'
import type { Engine } from './database.ts'
import type { Plan } from './sql-plan.ts'

const batch = 2048

/** LB_LINKAGE_BAD_ID unless the id is a whole number. */
export function refuseBadId(id: number): void {
  if (Number.isSafeInteger(id) && id >= 0) return
  throw refusal(linkageErrors, 'LB_LINKAGE_BAD_ID', `The record id ${id} is not a whole number.`)
}

export const sameId = (id: number): LookbackError =>
  new LookbackError(
    'LB_LINKAGE_DUPLICATE_ID',
    `Two records carry the id ${id}.`,
    linkageErrors.LB_LINKAGE_DUPLICATE_ID.remedy,
  )

/** Records in ascending order of id, so that what follows does not depend on the order given. */
export function orderRecords(records: readonly LinkRecord[]): readonly LinkRecord[] {
  for (const { id } of records) refuseBadId(id)
  const ordered = records.toSorted((a, b) => a.id - b.id)
  for (let at = 1; at < ordered.length; at++) {
    if (ordered[at]!.id === ordered[at - 1]!.id) throw sameId(ordered[at]!.id)
  }
  return ordered
}

/** Table raw(idx, src, f0…): fields as given, `idx` their place in `records`. */
export async function loadRecords(
  engine: Engine,
  plan: Plan,
  records: readonly LinkRecord[],
  options: {
    readonly table: string
    readonly first: number
    readonly sources: Map<string, number>
  },
): Promise<void> {
  const fields = [...plan.columns.fields]
  const types = [
    INTEGER,
    INTEGER,
    ...fields.map(([, { list }]) => (list ? LIST(VARCHAR) : VARCHAR)),
  ]
  const columns = fields.map(([, { raw, list }]) => `${raw} ${list ? 'VARCHAR[]' : 'VARCHAR'}`)
  await engine.run(
    `CREATE OR REPLACE TABLE ${options.table} (${['idx INTEGER', 'src INTEGER', ...columns].join(', ')})`,
  )
  const appender = await engine.connection.createAppender(options.table)
  const chunk = DuckDBDataChunk.create(types)
  for (let at = 0; at < records.length; at += batch) {
    const part = records.slice(at, at + batch)
    chunk.reset()
    chunk.setColumns([
      part.map((_, index) => options.first + at + index),
      part.map(({ source }) => numberOf(options.sources, source)),
      ...fields.map(([name, { list }]) =>
        part.map(({ fields: given }) => (list ? asList(given[name]) : asText(given[name]))),
      ),
    ])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

const numberOf = (sources: Map<string, number>, source: string): number => {
  const known = sources.get(source)
  if (known !== undefined) return known
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
