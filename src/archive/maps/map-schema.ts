import { z } from 'zod'
import {
  caseKinds,
  dateOrders,
  eventKinds,
  mentionRoles,
  sourceKinds,
  thingKinds,
} from '../../model/index.ts'
import { columnName } from '../formats/table.ts'
import { nameOrders } from './name-orders.ts'

/** Names of columns are compared in lower case, blanks of every kind as one. */
const column = z.string().min(1).transform(columnName)
const columns = z.union([column, z.array(column).min(1)])

export const codeListIds = [
  'offence-classes',
  'outcome-types',
  'referral-sources',
  'primary-needs',
  'closure-reasons',
  'assessment-factors',
] as const

const common = { required: z.boolean().default(false) }

/** How one column is read. `words` and `settings` map the source's own words onto ours. */
const columnShape = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    ...common,
    longest: z.int().max(20_000).default(2000),
    /** A number that names somebody or something: a spreadsheet's `123.0` is 123. */
    wholeNumber: z.boolean().optional(),
    /** It holds a JSON document: the codes of a list, or the lines of an address. */
    json: z.enum(['codes', 'lines']).optional(),
  }),
  z.strictObject({ type: z.literal('date'), ...common }),
  z.strictObject({ type: z.literal('yesNo'), ...common }),
  z.strictObject({ type: z.literal('count'), ...common }),
  z.strictObject({ type: z.literal('age'), ...common }),
  z.strictObject({
    type: z.literal('code'),
    ...common,
    list: z.enum(codeListIds),
    /** Column whose date the code must have been in force on. */
    on: column.optional(),
    several: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('words'), ...common, words: z.record(z.string(), z.string()) }),
])
export type ColumnRule = z.infer<typeof columnShape>

const person = z.strictObject({
  givenNames: column.optional(),
  familyName: column.optional(),
  /** One column that holds the whole name, and at which end of it the family name stands. */
  fullName: column.optional(),
  nameOrder: z.enum(nameOrders).optional(),
  aliases: column.optional(),
  birth: column.optional(),
  age: column.optional(),
  /** The date an age is counted at. */
  ageAt: columns.optional(),
  sex: columns.optional(),
  ethnicity: column.optional(),
  ethnicityScheme: z.string().optional(),
  address: column.optional(),
  postcode: column.optional(),
  phones: columns.optional(),
  vehicles: columns.optional(),
  /** scheme: column. `{source}` in a scheme stands for the source's id. */
  identifiers: z.record(z.string(), column).default({}),
  /** A number whose scheme another column says, in our words: `upn`; `upn/` for one they had before; `none` for one that is not theirs alone. */
  identifierOf: z
    .strictObject({
      scheme: column,
      value: column,
      /** The last day on which they had it. */
      until: column.optional(),
    })
    .optional(),
  relationship: column.optional(),
})

const mention = z.strictObject({
  role: z.enum(mentionRoles),
  /** The source's own number for the person. Left out, people are known by what they are called in their case. */
  ref: column.optional(),
  /** Belongs to the row's case; otherwise to the person alone. */
  inCase: z.boolean().default(false),
  person,
})

const statement = z.union([column, z.strictObject({ column, anyOf: z.array(z.string()) })])

const caseShape = z.strictObject({
  kind: z.enum(caseKinds),
  ref: columns,
  /**
   * Columns by which other records of the source know the case, where they lack its reference: the
   * child and the day of a referral. The same as `ref`: the case has no reference of its own.
   */
  knownBy: columns.optional(),
  /** Left out where another record of the case says it. */
  opened: columns.optional(),
  closed: columns.optional(),
  occurred: columns.optional(),
  category: column.optional(),
  outcome: column.optional(),
  unit: column.optional(),
  area: column.optional(),
  /** CaseStatements by name; the first source that says something counts. */
  statements: z.record(z.string(), z.union([statement, z.array(statement)])).default({}),
})

const event = z.strictObject({
  kind: z.enum(eventKinds),
  start: column,
  end: column.optional(),
  code: column.optional(),
  codeList: z.string().optional(),
  text: columns.optional(),
  inCase: z.boolean().default(true),
  /** The mention the event is about: by its ref column, or without one by the column of its name. */
  of: column.optional(),
  details: z.record(z.string(), column).default({}),
})

const thing = z.strictObject({
  kind: z.enum(thingKinds),
  column,
  of: column.optional(),
  inCase: z.boolean().default(true),
})

/** A table of other files whose rows those of this one name. */
const tableJoin = z.strictObject({
  /** The other table has all these columns. */
  recognise: z.array(column).min(1),
  /** Its column that says which row it is. */
  key: column,
  /** The column of this table that names it. */
  on: column,
  /** Its columns but the key are read as `as.column`. */
  as: z.string().regex(/^[a-z][a-z0-9_]*$/),
})
export type TableJoin = z.infer<typeof tableJoin>

export const mapShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  sources: z.array(z.enum(sourceKinds)).min(1),
  /** What results call an extract it reads, where the file's own format says too little: `ssda903`. */
  format: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  /** It reads tables of several kinds: a column that one of them lacks is no fault. */
  columnsVary: z.boolean().optional(),
  /** A table with all these columns is this extract. */
  recognise: z.array(column).min(1),
  record: z.strictObject({
    kind: z.string().min(1),
    key: z.array(column).min(1),
    /** Columns that belong to the key where the file has them. */
    keyWherePresent: z.array(column).optional(),
    /** Dates the source itself gives: when the row was first put on record, and last changed. */
    recorded: columns.optional(),
    updated: columns.optional(),
    /**
     * The day as at which a yearly return states what it says: of two returns the later one counts,
     * whatever the order of import.
     */
    asAt: column.optional(),
    /** When a return was handed in: of two submissions of one return the later one counts. */
    submitted: column.optional(),
  }),
  /** Tables of other files of the run, joined with this one on a key. */
  joins: z.array(tableJoin).min(1).optional(),
  /**
   * Whether its dates of digits alone say the day first or the month, where the file itself does not show it: the day,
   * unless the map says otherwise or that somebody is to be asked. A map that read a file always says one of the two.
   */
  dateOrder: z.enum([...dateOrders, 'ask']).optional(),
  /**
   * Written by Lookback where a map that says `ask` has read a file: `dateOrder` is then the order of that file, and of the
   * next file that does not show its own somebody is asked again.
   */
  asksDateOrder: z.literal(true).optional(),
  /** Days its source writes where none is known, beside those that come with Lookback. */
  placeholders: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        of: z.enum(['any', 'birth']).default('birth'),
        reason: z.string().min(1),
      }),
    )
    .default([]),
  columns: z.record(column, columnShape),
  /** The first date must not stand after the second, or not more than so many days after it. */
  order: z
    .array(
      z.strictObject({
        first: column,
        second: column,
        days: z.int().positive().optional(),
        words: z.string(),
      }),
    )
    .default([]),
  case: caseShape.optional(),
  mentions: z.array(mention).default([]),
  events: z.array(event).default([]),
  things: z.array(thing).default([]),
  staff: z
    .array(
      z.strictObject({
        id: column,
        name: column.optional(),
        unit: column.optional(),
        part: z.string(),
        several: z.boolean().default(false),
      }),
    )
    .default([]),
  /** `DD/MM/YYYY FROM>TO; …` */
  transfers: column.optional(),
})
export type ImportMap = z.infer<typeof mapShape>
