import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'

export type Row = Readonly<Record<string, unknown>>
export type NulPolicy = 'refuse' | 'strip'

/** Rows of one statement: enough to spread its cost, few enough to keep memory flat. */
const chunkRows = 5_000
const chunkCharacters = 8_000_000

/** JSON arrays of row objects, each a statement's worth. */
export function* jsonChunks(
  rows: readonly Row[],
  columns: readonly string[],
  types: ReadonlyMap<string, string>,
  nul: NulPolicy,
): Generator<string> {
  const keys = columns.map((column) => ({
    column,
    label: `${JSON.stringify(column)}:`,
    json: types.get(column) === 'jsonb',
  }))
  let chunk: string[] = []
  let characters = 0
  for (const row of rows) {
    const members = keys
      .filter(({ column }) => row[column] !== undefined)
      .map(({ column, label, json }) => label + valueJson(row[column], json))
    const object = `{${members.join(',')}}`
    chunk.push(object)
    characters += object.length
    if (chunk.length >= chunkRows || characters >= chunkCharacters) {
      yield storable(`[${chunk.join(',')}]`, nul)
      chunk = []
      characters = 0
    }
  }
  if (chunk.length > 0) yield storable(`[${chunk.join(',')}]`, nul)
}

function valueJson(value: unknown, json: boolean): string {
  if (json && typeof value === 'string') return value
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
}

/** An escape counts only where its backslash is not itself escaped. */
const nulEscape = /(?<=(?:^|[^\\])(?:\\\\)*)\\u0000/g
const surrogates =
  /(?<=(?:^|[^\\])(?:\\\\)*)(?:(\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\ud[89a-f][0-9a-f]{2})/gi

function storable(json: string, nul: NulPolicy): string {
  const whole = /\\ud[89a-f]/i.test(json)
    ? json.replace(surrogates, (_escape, pair?: string) => pair ?? '\\ufffd')
    : json
  if (!whole.includes('\\u0000')) return whole
  if (nul === 'strip') return whole.replace(nulEscape, '')
  if (whole.search(nulEscape) >= 0) throw refusal(storeErrors, 'LB_STORE_NUL')
  return whole
}
