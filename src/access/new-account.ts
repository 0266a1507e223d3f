import { z } from 'zod'
import { refusal } from '../model/index.ts'
import { accessErrors } from './errors.ts'
import { type Role, roles } from './roles.ts'

export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly role: Role
  /** Twelve characters or more. */
  readonly password: string
  /** Collar and payroll numbers; the cases these worked on stay shut to the account. */
  readonly staffIds: readonly string[]
}

/** As `case_staff.staff_id` is kept: upper case, no blanks. */
const foldStaffId = (id: string) => id.replace(/\s/g, '').toUpperCase()

/** An account to be made, as it is typed. */
export const newAccount = z
  .strictObject({
    username: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, {
        error: 'Use 2 to 64 letters, digits, dots, dashes or underscores for the username',
      }),
    name: z
      .string()
      .trim()
      .min(1, { error: 'Enter the person’s name' })
      .max(200, { error: 'Shorten the name to 200 characters' }),
    role: z.enum(roles, { error: 'Choose a role' }),
    password: z
      .string()
      .min(12, { error: 'Use a password of at least 12 characters' })
      .max(200, { error: 'Use a password of at most 200 characters' }),
    staffIds: z
      .array(z.string().max(100))
      .max(50)
      .transform((ids) => [...new Set(ids.map(foldStaffId).filter(Boolean))]),
  })
  .refine(({ role, staffIds }) => role !== 'dataManager' || staffIds.length === 0, {
    error:
      'A data manager has no staff numbers: import and refresh must see every case, so whoever worked on some cannot run them',
  })

/** @throws LB_ACCOUNT_INPUT naming everything that is wrong */
export function checkedAccount(account: NewAccount): NewAccount {
  const result = newAccount.safeParse(account)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ message }) => message).join('. ')
  throw refusal(accessErrors, 'LB_ACCOUNT_INPUT', `The account was not made. ${problems}.`)
}

export const foldUsername = (username: string): string => username.trim().toLowerCase()
