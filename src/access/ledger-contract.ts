import { z } from 'zod'
import * as outputs from './acts/outputs.ts'
import { roles } from './roles.ts'

export interface LedgerFilter {
  readonly page: number
  readonly subject?: string
  readonly account?: string
}

const ledgerRowSchema = outputs.object({
  index: outputs.count,
  at: outputs.text,
  account: outputs.text,
  role: z.enum([...roles, 'system']),
  action: outputs.text,
  subject: outputs.text,
  purpose: outputs.text.nullable(),
  leaf: outputs.text,
})
export type LedgerRow = z.output<typeof ledgerRowSchema>

/** The root is that of the whole ledger. */
export const ledgerPageSchema = outputs.object({
  ...outputs.pageFields(ledgerRowSchema),
  root: outputs.text,
})
