import { z } from 'zod'
import { fields, outputs } from '../access/index.ts'
import { contactNoticeSchema } from '../contact/index.ts'

export const nodeKinds = ['person', 'child', 'case', 'place', 'phone', 'vehicle'] as const
export type NodeKind = (typeof nodeKinds)[number]
export const nodeKindSchema = z.enum(nodeKinds)

/** What so many of a kind are called. */
export const kindWords: Readonly<Record<NodeKind, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  child: ['child or other person harmed', 'children and others harmed'],
  case: ['case', 'cases'],
  place: ['place', 'places'],
  phone: ['telephone', 'telephones'],
  vehicle: ['vehicle', 'vehicles'],
}

/** `person:P12`, `case:7`, `thing:31`. */
export const nodeKey = z.string().regex(/^(person:P\d{1,15}|case:\d{1,15}|thing:\d{1,15})$/, {
  error: 'Choose something that stands on the chart',
})
/** What a chart begins with: one of those, or the people of a group. */
export const chartBeginning = z
  .string()
  .regex(/^(person:P\d{1,15}|case:\d{1,15}|thing:\d{1,15}|group:GP?\w{1,20})$/, {
    error: 'Open a chart from a person, a case or a group',
  })

export const chartStates = {
  open: 'Being worked on',
  kept: 'Kept for others to use',
  closed: 'Closed',
} as const
export const chartStateSchema = z.enum(['open', 'kept', 'closed'])

const nodeSchema = outputs.object({
  key: outputs.text,
  kind: nodeKindSchema,
  label: outputs.text,
  /** Where it is looked at; null for a thing. */
  href: outputs.text.nullable(),
  /** Of a case: the first day of what it is about, else the day it was opened. */
  day: outputs.text.nullable(),
  /** Of a case; null where none is recorded. */
  area: outputs.text.nullable(),
  /** Of a telephone: what is to be said before anybody rings a victim it is recorded with. */
  contact: contactNoticeSchema.nullable(),
  x: z.int(),
  y: z.int(),
})
export type ChartNode = z.output<typeof nodeSchema>

const tieSchema = outputs.object({
  a: outputs.text,
  b: outputs.text,
  words: outputs.text,
  records: outputs.count,
  /** Which sources the records are of, by name. */
  sources: outputs.list(outputs.text),
  /** How sure the machine’s part in it is; null where records alone say it. */
  probability: z.number().nullable(),
  /** Two people whom linkage scored near and did not join. */
  near: z.boolean(),
})
export type ChartTie = z.output<typeof tieSchema>

const rowFields = {
  chartId: outputs.id,
  name: outputs.text,
  state: chartStateSchema,
  owner: outputs.text,
  changedAt: outputs.text,
} as const
export const chartRowSchema = outputs.object(rowFields)
export type ChartRow = z.output<typeof chartRowSchema>

/** What a picture of them shows: what stands where, and what ties it. */
const pictureFields = {
  nodes: outputs.list(nodeSchema),
  ties: outputs.list(tieSchema),
} as const
export const pictureSchema = outputs.object(pictureFields)
export type ChartPicture = z.output<typeof pictureSchema>

const onSchema = outputs.object({
  key: outputs.text,
  /** What it is tied to that does not stand on the chart yet. */
  more: outputs.list(outputs.object({ kind: nodeKindSchema, count: outputs.count })),
})

/** A record that ties the two ends of a tie. */
const evidenceSchema = outputs.object({
  source: outputs.text,
  ref: outputs.text,
  role: outputs.text,
  name: outputs.text,
  caseId: outputs.id.nullable(),
  caseRef: outputs.text.nullable(),
  probability: z.number().nullable(),
})
export type TieEvidence = z.output<typeof evidenceSchema>

export const chartViewSchema = outputs.object({
  ...rowFields,
  note: outputs.text,
  ...pictureFields,
  /** The node that is chosen. */
  on: onSchema.nullable(),
  /** The tie that is chosen, with the records behind it. */
  behind: outputs
    .object({ a: outputs.text, b: outputs.text, evidence: outputs.list(evidenceSchema) })
    .nullable(),
  steps: outputs.list(
    outputs.object({
      number: outputs.id,
      words: outputs.text,
      by: outputs.text,
      at: outputs.text,
      undone: z.boolean(),
    }),
  ),
  mayUndo: z.boolean(),
  mayWork: z.boolean(),
})
export type ChartView = z.output<typeof chartViewSchema>

export const chartName = fields.text(200).default('')
