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

const schema = z
  .object({
    username: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, 'a username has 2 to 64 letters, digits, . _ or -'),
    name: z.string().trim().min(1, 'a name is needed').max(200, 'the name is too long'),
    role: z.enum(roles),
    password: z
      .string()
      .min(12, 'a password has twelve characters or more')
      .max(200, 'the password is too long'),
    staffIds: z
      .array(z.string().max(100))
      .max(50)
      .transform((ids) => [...new Set(ids.map(foldStaffId).filter(Boolean))]),
  })
  .refine(({ role, staffIds }) => role !== 'dataManager' || staffIds.length === 0, {
    error:
      'a data manager has no staff numbers: import and refresh must see every case, so whoever worked on some cannot run them',
  })

/** @throws LB_ACCOUNT_INPUT naming everything that is wrong */
export function checkedAccount(account: NewAccount): NewAccount {
  const result = schema.safeParse(account)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ message }) => message).join('; ')
  throw refusal(accessErrors, 'LB_ACCOUNT_INPUT', `The account was not made: ${problems}.`)
}

export const foldUsername = (username: string): string => username.trim().toLowerCase()
