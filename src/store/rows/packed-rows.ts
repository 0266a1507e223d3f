import { setImmediate } from 'node:timers/promises'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'

export type Row = Readonly<Record<string, unknown>>
export type NulPolicy = 'refuse' | 'strip'

/** The values of one column of several rows as one parameter, and how SQL makes an array of it and a value of its member. */
export interface PackedColumn {
  readonly text: string
  /** SQL on each side of the parameter. */
  readonly array: readonly [before: string, after: string]
  /** What follows the name of the member. */
  readonly cast: string
}

/** Rows of one statement: enough to spread its cost, few enough to keep memory flat. */
const chunkRows = 5_000
const chunkCharacters = 8_000_000

/** Between so many rows what was sent goes out, and whoever else the process serves is heard. */
const rowsAtOnce = 250

/** Rows in parts, each a statement's worth, every column of it packed. */
export async function* packedChunks(
  rows: readonly Row[],
  columns: readonly string[],
  types: ReadonlyMap<string, string>,
  nul: NulPolicy,
): AsyncGenerator<readonly PackedColumn[]> {
  for (let from = 0; from < rows.length; ) {
    const values = columns.map((): string[] => [])
    const packers = columns.map((column) => valueText(types.get(column) ?? 'text'))
    let [at, characters] = [from, 0]
    for (; at < rows.length && at - from < chunkRows && characters < chunkCharacters; at++) {
      if (at % rowsAtOnce === rowsAtOnce - 1) await setImmediate()
      const row = rows[at] ?? {}
      for (let place = 0; place < columns.length; place++) {
        const text = (packers[place] as Packer)(row[columns[place] as string])
        ;(values[place] as string[]).push(text)
        characters += text.length
      }
    }
    yield columns.map((column, place) =>
      packed(types.get(column) ?? 'text', values[place] ?? [], nul),
    )
    from = at
  }
}

const isJson = (type: string): boolean => type === 'jsonb' || type === 'json'

/**
 * Documents stand between characters that JSON always writes as escapes, so that nothing of them is escaped again; all else
 * is the text of an array.
 */
const [between, none] = ['\u001f', '\u001e']

function packed(type: string, values: readonly string[], nul: NulPolicy): PackedColumn {
  if (isJson(type)) {
    const text = storable(values.join(between), nul)
    return { text, array: [`string_to_array(`, `::text, E'\\x1f', E'\\x1e')`], cast: `::${type}` }
  }
  const text = withoutNul(`{${values.join(',')}}`, nul)
  const isArray = type.endsWith('[]')
  return isArray
    ? { text, array: ['', '::text::text[]'], cast: `::${type}` }
    : { text, array: ['', `::text::${type}[]`], cast: '' }
}

type Packer = (value: unknown) => string

function valueText(type: string): Packer {
  if (isJson(type)) return documentText
  return type.endsWith('[]') ? arrayText : memberText
}

/** A document that is null is no value, as it always was. */
function documentText(value: unknown): string {
  if (value === undefined || value === null || value === 'null') return none
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const special = /["\\]/
const specials = /["\\]/g

function memberText(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'NULL'
    case 'string':
      return special.test(value) ? `"${value.replace(specials, '\\$&')}"` : `"${value}"`
    case 'number':
      return Number.isFinite(value) ? String(value) : 'NULL'
    case 'object':
      return value === null ? 'NULL' : memberText(objectText(value))
    default:
      return String(value)
  }
}

function objectText(value: object): string {
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return value instanceof Date ? value.toISOString() : JSON.stringify(value)
}

const arrayText = (value: unknown): string =>
  memberText(Array.isArray(value) ? `{${value.map(memberText).join(',')}}` : value)

function withoutNul(text: string, nul: NulPolicy): string {
  if (!text.includes('\0')) return text
  if (nul === 'refuse') throw refusal(storeErrors, 'LB_STORE_NUL')
  return text.replaceAll('\0', '')
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
