import * as z from 'zod'

/** Names become columns and lines of evidence: signs nobody sees would be a trap in either. */
export const printable = z.string().regex(/^\P{C}*$/u, 'has a control sign or one nobody sees')
export const fieldName = printable.min(1).max(200)
export const comparisonName = printable.min(1).max(80)
const descending = (values: readonly number[]) =>
  values.every((value, at) => at === 0 || value < values[at - 1]!)
const thresholds = z
  .array(z.number().gt(0).lt(1))
  .max(4)
  .refine(descending, 'similarities run from high to low')
const distances = z
  .array(z.int().min(1).max(20))
  .max(4)
  .refine((values) => descending([...values].reverse()), 'distances run from low to high')

/** Agreement on a rare value weighs more: `by` says among which records it is rare. */
const frequency = z.strictObject({
  by: z.enum(['all', 'source']).default('all'),
  /** How much of it spellings that are only alike take, by the commoner of the two; 0 to 1. */
  alike: z.number().min(0).max(1).default(0),
  /** Shares of values from elsewhere, such as a census, instead of the records' own. */
  shares: z
    .record(z.string().max(200), z.number().gt(0).lte(1))
    .refine((shares) => Object.keys(shares).length > 0, 'at least one value has a share')
    .optional(),
})
export type Frequency = Readonly<z.infer<typeof frequency>>

const ownOrGiven = frequency.refine(
  ({ by, shares }) => by === 'all' || !shares,
  'shares from elsewhere hold for every source: leave out "by"',
)
const wordFrequency = z.union([z.boolean(), ownOrGiven])
const wholeFrequency = z.union([
  z.boolean(),
  ownOrGiven.refine(({ alike }) => alike === 0, 'nothing here is alike by spelling'),
])
const dateFrequency = z.union([
  z.boolean(),
  frequency.refine(
    ({ alike, shares }) => alike === 0 && !shares,
    'dates take their own shares, and nothing is alike by spelling',
  ),
])

/** A given or family name: reversal, aliases, nicknames, initials, spelling. */
const name = z.strictObject({
  kind: z.literal('name'),
  name: comparisonName,
  field: fieldName,
  part: z.enum(['given', 'family']),
  /** The other half of the name, to notice given and family exchanged. */
  other: fieldName.optional(),
  /** List of whole other names, "given family". */
  aliases: fieldName.optional(),
  nicknames: z.boolean().default(true),
  fuzzy: thresholds.default([0.92, 0.84]),
  termFrequency: wordFrequency.default(true),
})

/** A whole date, YYYY-MM-DD or YYYYMMDD. */
const date = z.strictObject({
  kind: z.literal('date'),
  name: comparisonName,
  field: fieldName,
  termFrequency: dateFrequency.default(true),
})

/** A year, for records that lack the whole date: silent where both have it. */
const year = z.strictObject({
  kind: z.literal('year'),
  name: comparisonName,
  field: fieldName,
  date: fieldName.optional(),
})

/** Words or a code: equal, then alike. */
const text = z.strictObject({
  kind: z.literal('text'),
  name: comparisonName,
  field: fieldName,
  fold: z.enum(['words', 'compact', 'address']).default('words'),
  jaroWinkler: thresholds.default([]),
  levenshtein: distances.default([]),
  damerauLevenshtein: distances.default([]),
  termFrequency: wordFrequency.default(false),
})

/** Postcode from the whole down to its district. */
const postcode = z.strictObject({
  kind: z.literal('postcode'),
  name: comparisonName,
  field: fieldName,
  termFrequency: wholeFrequency.default(false),
})

/** Where somebody lives and is rung, as one: a household shares all of it. */
const contact = z.strictObject({
  kind: z.literal('contact'),
  name: comparisonName,
  phones: fieldName,
  postcode: fieldName,
  address: fieldName,
})

/** A list: something in common, or nothing. */
const set = z.strictObject({
  kind: z.literal('set'),
  name: comparisonName,
  field: fieldName,
  fold: z.enum(['compact', 'phone']).default('compact'),
})

/** A list of "scheme:value": a value in common, or two different values of one scheme. */
const identifier = z.strictObject({
  kind: z.literal('identifier'),
  name: comparisonName,
  field: fieldName,
  /** Schemes of which a person has one only, so that two different values speak against. */
  oneEach: z.array(z.string().min(1)).default([]),
  /**
   * Schemes under which a source numbers the people it lists: "child" stands for "child:north" and its
   * like. Two different values of one such scheme are two people of the source's list.
   */
  onePerSource: z.array(z.string().min(1)).default([]),
})

/** The source's own word that these records are one person. Not trained: the weight is given. */
const group = z.strictObject({
  kind: z.literal('group'),
  name: comparisonName,
  field: fieldName,
  weight: z.number().min(0).max(100).default(40),
})

export const comparisonSchema = z.discriminatedUnion('kind', [
  name,
  date,
  year,
  text,
  postcode,
  contact,
  set,
  identifier,
  group,
])

export type ComparisonSettings = Readonly<z.infer<typeof comparisonSchema>>
export type ComparisonKind = ComparisonSettings['kind']
export type SettingsOf<K extends ComparisonKind> = Extract<ComparisonSettings, { kind: K }>
