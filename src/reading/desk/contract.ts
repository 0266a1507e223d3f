import { z } from 'zod'
import { outputs } from '../../access/index.ts'

/** Half a reading, as one page of this officer’s browser kept it. */
const draftSchema = outputs.object({
  page: outputs.text,
  answers: z.record(z.string(), z.string()),
  note: outputs.text,
  /** What is written of a risk, by its field. */
  risk: z.record(z.string(), z.string()),
  keptAt: outputs.text,
})
export type DraftView = z.output<typeof draftSchema>

const asideSchema = outputs.object({
  how: z.enum(['waiting', 'notToday', 'keep', 'pass', 'notThisKind']),
  by: outputs.text,
  own: z.boolean(),
  /** The name of whom it was passed to. */
  to: outputs.text.nullable(),
  toOneself: z.boolean(),
  until: outputs.text,
  note: outputs.text,
})
export type AsideView = z.output<typeof asideSchema>

/** What lies on this officer’s desk of one case, before their reading is in. */
export const deskSchema = outputs.object({
  /** What the next reading of this officer would be; null where none is taken. */
  next: z.enum(['first', 'second', 'arbitration']).nullable(),
  /** The newest first. */
  drafts: outputs.list(draftSchema),
  /** What was done with the case in place of reading it, and still counts. */
  aside: asideSchema.nullable(),
  /** To whom it may be passed. */
  colleagues: outputs.list(outputs.object({ accountId: outputs.text, name: outputs.text })),
})
export type DeskView = z.output<typeof deskSchema>
