import { z } from 'zod'
import { refusal } from '../model/index.ts'
import { requiredText, storableText, text, whenMissing } from './acts/fields.ts'
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

const longestPassword = 200

/** A password there is, as it is typed. */
export const presentPassword = (missing: string) =>
  storableText(z.string(whenMissing(missing)).min(1, { error: missing })).max(longestPassword)

/** The code an authenticator app shows, as people type it: in two groups of three, or one of six. */
export const code = text(20).transform((typed) => typed.replaceAll(/\s/g, ''))

/** What somebody signs in with; the code only where the account asks for one. */
export const credentials = z.strictObject({
  username: requiredText(100, 'Enter your username'),
  password: presentPassword('Enter your password'),
  code: code.default(''),
})

export const newPassword = storableText(
  z
    .string(whenMissing('Use a password of at least 12 characters'))
    .min(12, { error: 'Use a password of at least 12 characters' })
    .max(longestPassword),
)

export const accountRole = z.enum(roles, { error: 'Choose a role' })

export const accountStaffIds = z
  .array(text(100))
  .max(50)
  .transform((ids) => [...new Set(ids.map(foldStaffId).filter(Boolean))])

export const mayHaveStaffIds = ({
  role,
  staffIds,
}: {
  readonly role: Role
  readonly staffIds: readonly string[]
}): boolean => role !== 'dataManager' || staffIds.length === 0

export const staffIdsFault = {
  error:
    'A data manager has no staff numbers: import and refresh must see every case, so whoever worked on some cannot run them',
  path: ['staffIds'],
}

/** An account to be made, as it is typed. */
export const newAccount = z
  .strictObject({
    username: z
      .string(whenMissing('Enter a username'))
      .trim()
      .toLowerCase()
      .min(1, { error: 'Enter a username' })
      .max(64)
      .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, {
        error: 'Use 2 to 64 letters, digits, dots, dashes or underscores for the username',
      }),
    name: requiredText(200, 'Enter the person’s name'),
    role: accountRole,
    password: newPassword,
    staffIds: accountStaffIds,
  })
  .refine(mayHaveStaffIds, staffIdsFault)

/** @throws LB_ACCOUNT_INPUT naming everything that is wrong */
export function checkedAccount(account: NewAccount): NewAccount {
  const result = newAccount.safeParse(account)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ message }) => message).join('. ')
  throw refusal(accessErrors, 'LB_ACCOUNT_INPUT', `The account was not made. ${problems}.`)
}

export const foldUsername = (username: string): string => username.trim().toLowerCase()
