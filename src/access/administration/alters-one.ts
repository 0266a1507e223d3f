import { z } from 'zod'
import * as fields from '../acts/fields.ts'

/** What every act has in common that alters one account of somebody else's. */
export const altersOne = {
  kind: 'write',
  permission: 'manageAccounts',
  subject: ({ accountId }: { readonly accountId: string }) => `account:${accountId}`,
  notes: ['alteration'],
} as const

export const reason = fields.requiredText(2_000, 'Give the reason')
export const oneWithReason = z.strictObject({ accountId: fields.key, reason })
