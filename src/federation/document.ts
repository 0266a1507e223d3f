import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
const word = (most: number) => z.string().min(1).max(most)
const day = z.iso.date().nullable()

/** A count as it is published: a number, about a number, a range, or nothing but that it is there. */
const cell = z.union([
  z.strictObject({ hidden: z.literal(false), value: count, low: count, high: count }).readonly(),
  z
    .strictObject({
      hidden: z.literal(true),
      within: z.strictObject({ low: count, high: count }).readonly().optional(),
    })
    .readonly(),
])
export type SharedCell = z.output<typeof cell>

/** The five counts of a row. */
const sharedCountsSchema = z
  .strictObject({ met: cell, undetermined: cell, notMet: cell, upper: cell, population: cell })
  .readonly()
export type SharedCounts = z.output<typeof sharedCountsSchema>

/** What is counted: cases, or children. */
export const sharedUnits = ['case', 'child'] as const
export type SharedUnit = (typeof sharedUnits)[number]

const head = z.strictObject({ size: count, root: hash }).readonly()

/** One published figure, and nothing of it that was not published. */
export const sharedFigureSchema = z
  .strictObject({
    figure: z.int().positive(),
    definition: z
      .strictObject({
        id: word(200),
        version: z.int().positive(),
        /** SHA-256 of its text. */
        hash,
        title: word(1_000),
      })
      .readonly(),
    unit: z.enum(sharedUnits),
    asOf: z
      .strictObject({ trueOn: day, onRecord: day, receivedBy: z.iso.datetime({ offset: true }) })
      .readonly(),
    /** Records read together, or each source's by themselves. */
    links: z.boolean(),
    published: z.iso.datetime({ offset: true }),
    /** The ledger it was counted at. */
    ledger: head,
    /** What was on record for certain; null where no day on record is asked about. */
    surely: sharedCountsSchema.nullable(),
    /** With all that may have been on record; else what is known. */
    atMost: sharedCountsSchema,
  })
  .readonly()
export type SharedFigure = z.output<typeof sharedFigureSchema>

/** What one store hands over. */
const storeFiguresSchema = z
  .strictObject({
    /** The name of its key. */
    store: word(200),
    made: z.iso.datetime({ offset: true }),
    /** The ledger when the file was made; the entry that says so is in it. */
    ledger: head,
    figures: z.array(sharedFigureSchema).max(10_000).readonly(),
  })
  .readonly()
export type StoreFigures = z.output<typeof storeFiguresSchema>

/** No checkpoint begins so, and nothing else that is signed with the key of a ledger. */
const heading = 'lookback.figures/v1\n'

/** The text that is signed: a line that says what it is, and JSON that a person can read. */
export const storeFiguresText = (figures: StoreFigures): string =>
  `${heading}${JSON.stringify(storeFiguresSchema.parse(figures), null, 1)}\n`

/** Says what is wrong with a text that is none. */
export function parseStoreFigures(text: string): StoreFigures | { readonly fault: string } {
  if (!text.startsWith(heading)) {
    return { fault: `its first line is not "${heading.trim()}"` }
  }
  try {
    return storeFiguresSchema.parse(JSON.parse(text.slice(heading.length)))
  } catch (error) {
    return {
      fault: error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message,
    }
  }
}
