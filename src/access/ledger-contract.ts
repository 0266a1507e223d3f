import { z } from 'zod'
import * as outputs from './acts/outputs.ts'
import { roles } from './roles.ts'

const ledgerRowSchema = outputs.object({
  index: outputs.count,
  at: outputs.text,
  account: outputs.text,
  role: z.enum([...roles, 'system']),
  action: outputs.text,
  subject: outputs.text,
  /** Of a case: its reference. Null for anything else. */
  ref: outputs.text.nullable(),
  purpose: outputs.text.nullable(),
  reason: outputs.text.nullable(),
  /** What else the entry says, as `name: value`; digests and lists are left to the entry itself. */
  details: outputs.list(outputs.text),
  leaf: outputs.text,
})
export type LedgerRow = z.output<typeof ledgerRowSchema>

/** The root is that of the whole ledger. */
export const ledgerPageSchema = outputs.object({
  ...outputs.pageFields(ledgerRowSchema),
  root: outputs.text,
})

export const ledgerVerdictSchema = outputs.object({
  entries: outputs.count,
  root: outputs.text,
  ok: z.boolean(),
  /** The first hundred entries that are not as they were written. */
  faults: outputs.list(outputs.object({ index: z.int(), what: outputs.text })),
})
export type LedgerVerdictView = z.output<typeof ledgerVerdictSchema>
