import type { Role } from './roles.ts'

export interface LedgerFilter {
  readonly page: number
  readonly subject?: string
  readonly account?: string
}

export interface LedgerRow {
  readonly index: number
  readonly at: string
  readonly account: string
  readonly role: Role | 'system'
  readonly action: string
  readonly subject: string
  readonly purpose: string | null
  readonly leaf: string
}
