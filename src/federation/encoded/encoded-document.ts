import { z } from 'zod'
import { type Encoding, parseEncodingSettings, readEncoding } from '../../linkage/index.ts'

/** More people than any force has under review; comparing takes the square of it. */
const mostEncoded = 100_000

const word = (most: number) => z.string().min(1).max(most)

const headSchema = z
  .strictObject({
    /** The name of the key that signs. */
    store: word(200),
    /** The force that it was made for. */
    forForce: word(200),
    /** As the ledgers have it. */
    purpose: word(40),
    reason: word(1_000),
    made: z.iso.datetime({ offset: true }),
    /** The ledger with the entry that says so. */
    ledger: z
      .strictObject({ size: z.int().min(0), root: z.string().regex(/^[0-9a-f]{64}$/) })
      .readonly(),
    /** A digest that tells two secrets apart, and nothing of either. */
    secret: z.string().regex(/^[0-9a-f]{32}$/),
    settings: z.unknown(),
    lines: z.int().min(0).max(mostEncoded),
  })
  .readonly()
export type EncodedHead = z.output<typeof headSchema>

/** What one store hands over: no name, no number of its own, and no order. */
export interface EncodedPeople {
  readonly head: EncodedHead
  readonly encodings: readonly Encoding[]
}

/** No figures and no checkpoint begin so. */
const heading = 'lookback.encoded/v1\n'

/** The text that is signed: what it is, a line of JSON, and a line for each of the people. */
export const encodedPeopleText = (head: EncodedHead, lines: readonly string[]): string =>
  `${heading}${JSON.stringify(headSchema.parse({ ...head, lines: lines.length }))}\n${lines.map((line) => `${line}\n`).join('')}`

/** Says what is wrong with a text that is none. */
export function parseEncodedPeople(text: string): EncodedPeople | { readonly fault: string } {
  if (!text.startsWith(heading)) return { fault: `its first line is not "${heading.trim()}"` }
  const [json = '', ...rest] = text.slice(heading.length).trimEnd().split('\n')
  try {
    const head = headSchema.parse(JSON.parse(json))
    const { views, bits } = parseEncodingSettings(head.settings)
    if (rest.length !== head.lines) return { fault: `it has ${rest.length} lines of ${head.lines}` }
    const encodings: Encoding[] = []
    for (const [at, line] of rest.entries()) {
      const encoding = readEncoding(line, views.length, bits)
      if (encoding === null) return { fault: `line ${at + 1} is no encoding` }
      encodings.push(encoding)
    }
    return { head, encodings }
  } catch (error) {
    return {
      fault: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message,
    }
  }
}
