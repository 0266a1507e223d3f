import { missingReason, tidy } from './missing-values.ts'

/** What a column of JSON says. */
export type TextInJson =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'none'; readonly words: string }

/** What stands in an address beside its lines: reference numbers and coordinates. */
const notALine = /^(uprn|usrn|easting|northing|latitude|longitude|lat|long)$/i

/**
 * Reads a column that holds a JSON document, as the Standard Safeguarding Dataset has several. Of `codes` the list, `["1B","2B"]`, or
 * the names that are answered with yes, `{"1B":"Yes","2B":"No"}`, with `;` between; of `lines` the values in their
 * order with a comma between.
 */
export function textInJson(text: string, holds: 'codes' | 'lines'): TextInJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { is: 'none', words: 'A JSON document.' }
  }
  const parts = holds === 'codes' ? codesOf(value) : linesOf(value)
  if (parts === null) {
    const words =
      holds === 'codes'
        ? 'A JSON list of codes, or codes each with yes or no.'
        : 'A JSON object of lines of an address.'
    return { is: 'none', words }
  }
  const filled = parts.map(tidy).filter((part) => missingReason(part) === null)
  return { is: 'text', text: filled.join(holds === 'codes' ? ';' : ', ') }
}

function codesOf(value: unknown): readonly string[] | null {
  if (value === null) return []
  if (Array.isArray(value)) return textsOf(value)?.map((code) => code.toUpperCase()) ?? null
  const entries = entriesOf(value)
  if (entries === null) return null
  return entries.filter(([, said]) => isYes(said)).map(([code]) => code.toUpperCase())
}

const isYes = (said: string | number | boolean | null): boolean =>
  said === true || said === 1 || (typeof said === 'string' && /^(y|yes|true|1)$/i.test(said.trim()))

function linesOf(value: unknown): readonly string[] | null {
  if (value === null) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return textsOf(value)
  return (
    entriesOf(value)?.flatMap(([name, line]) =>
      line === null || notALine.test(name.trim()) ? [] : [String(line)],
    ) ?? null
  )
}

type Scalar = string | number | boolean | null
const isScalar = (value: unknown): value is Scalar => value === null || typeof value !== 'object'

const textsOf = (values: readonly unknown[]): readonly string[] | null =>
  values.every(isScalar) ? values.flatMap((value) => (value === null ? [] : [String(value)])) : null

function entriesOf(value: unknown): readonly (readonly [string, Scalar])[] | null {
  if (isScalar(value)) return null
  const entries = Object.entries(value as object)
  return entries.every((entry): entry is [string, Scalar] => isScalar(entry[1])) ? entries : null
}
