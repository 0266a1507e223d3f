import { z } from 'zod'
import { defineLongAct } from './acts/act.ts'
import * as fields from './acts/fields.ts'
import * as outputs from './acts/outputs.ts'
import { accountStore } from './administration/account-store.ts'
import { type AccountLine, createAccount, listAccounts } from './administration/accounts.ts'
import { altersOne, oneWithReason, reason } from './administration/alters-one.ts'
import { bindIdentity } from './administration/bind-identity.ts'
import {
  changeAccount,
  disableAccount,
  enableAccount,
  placeAccount,
} from './administration/change-account.ts'
import { chooseLanguageAct } from './administration/own-language.ts'
import { changeOwnPassword, giveOneTimePassword } from './administration/passwords.ts'
import { secondFactorActs } from './administration/second-factor-acts.ts'
import {
  accountRole,
  accountStaffIds,
  mayHaveStaffIds,
  newAccount,
  newPassword,
  presentPassword,
  staffIdsFault,
} from './new-account.ts'
import { roles } from './roles.ts'

const list = defineLongAct({
  name: 'accounts.list',
  kind: 'read',
  about: 'Every account with its role',
  permission: 'manageAccounts',
  input: fields.nothing,
  output: z.array(
    z.strictObject({
      accountId: outputs.text,
      username: outputs.text,
      name: outputs.text,
      role: z.enum(roles),
      staffIds: z.array(outputs.text),
      createdAt: outputs.text,
      disabledAt: outputs.text.nullable(),
      manager: outputs.text.nullable(),
      team: outputs.text,
      telephone: outputs.text,
      specialisms: z.array(outputs.text),
      lastSignInAt: outputs.text.nullable(),
      passwordDue: z.boolean(),
      secondFactor: z.boolean(),
      identity: z.strictObject({ issuer: outputs.text, subject: outputs.text }).nullable(),
    }),
  ),
  subject: () => 'accounts',
  notes: ['consultation'],
  run: ({ who, service }): Promise<readonly AccountLine[]> =>
    listAccounts(service(accountStore), who),
})

const create = defineLongAct({
  name: 'accounts.create',
  kind: 'write',
  about: 'Makes an account',
  permission: 'manageAccounts',
  input: newAccount,
  output: z.strictObject({ accountId: outputs.text }),
  subject: () => 'accounts',
  notes: ['alteration'],
  run: ({ who, service }, account): Promise<{ readonly accountId: string }> =>
    createAccount(service(accountStore), who, account, { passwordDue: true }),
})

const disable = defineLongAct({
  ...altersOne,
  name: 'accounts.disable',
  about:
    'Disables an account until it is enabled again, and ends its sessions; what it did stays under its name',
  input: oneWithReason,
  run: ({ who, service }, { accountId, reason }): Promise<void> =>
    disableAccount(service(accountStore), who, accountId, reason),
})

const enable = defineLongAct({
  ...altersOne,
  name: 'accounts.enable',
  about: 'Enables an account that was disabled',
  input: oneWithReason,
  run: ({ who, service }, { accountId, reason }): Promise<void> =>
    enableAccount(service(accountStore), who, accountId, reason),
})

const change = defineLongAct({
  ...altersOne,
  name: 'accounts.change',
  about: 'Gives an account another role or other staff numbers, and ends its sessions',
  input: z
    .strictObject({ accountId: fields.key, role: accountRole, staffIds: accountStaffIds, reason })
    .refine(mayHaveStaffIds, staffIdsFault),
  run: ({ who, service }, changed): Promise<void> =>
    changeAccount(service(accountStore), who, changed),
})

const reset = defineLongAct({
  ...altersOne,
  name: 'accounts.resetPassword',
  about: 'Gives an account a password to be used once within three days, and ends its sessions',
  input: oneWithReason,
  output: z.strictObject({ password: outputs.text }),
  run: ({ who, service }, { accountId, reason }): Promise<{ readonly password: string }> =>
    giveOneTimePassword(service(accountStore), who, accountId, reason),
})

const ownPassword = defineLongAct({
  name: 'accounts.changePassword',
  kind: 'write',
  about: 'Replaces one’s own password, and ends one’s other sessions',
  permission: 'signedIn',
  beforeOwnPassword: true,
  input: z.strictObject({
    current: presentPassword('Enter your present password'),
    password: newPassword,
  }),
  subject: () => 'accounts',
  notes: ['alteration'],
  run: ({ who, session, service }, passwords): Promise<void> =>
    changeOwnPassword(service(accountStore), who, session, passwords),
})

const place = defineLongAct({
  ...altersOne,
  name: 'accounts.place',
  about:
    'Puts down whom somebody answers to, their team, what they are good at, and where they can be rung',
  input: z.strictObject({
    accountId: fields.key,
    manager: fields.key.nullable().default(null),
    team: fields.text(100).default(''),
    telephone: fields.text(50).default(''),
    /** In words of the review’s own; a lead gives cases by them. */
    specialisms: z
      .array(fields.text(100))
      .max(20)
      .default([])
      .transform((all) => [...new Set(all.filter(Boolean))]),
  }),
  run: ({ who, service }, { accountId, ...where }): Promise<void> =>
    placeAccount(service(accountStore), who, accountId, where),
})

const bind = defineLongAct({
  ...altersOne,
  name: 'accounts.bind',
  about: 'Binds an account to how a provider names its holder, or releases it; ends its sessions',
  input: z
    .strictObject({
      accountId: fields.key,
      /** Both empty: the account is released. */
      issuer: fields.text(500).default(''),
      subject: fields.text(255).default(''),
      reason,
    })
    .refine(({ issuer, subject }) => (issuer === '') === (subject === ''), {
      error: 'Give both the address of the provider and the subject, or neither',
      path: ['subject'],
    }),
  run: ({ who, service }, { accountId, issuer, subject, reason }): Promise<void> =>
    bindIdentity(
      service(accountStore),
      who,
      accountId,
      subject === '' ? null : { issuer, subject },
      reason,
    ),
})

/** Who may sign in, and as what; whom they answer to. */
export const accounts = {
  list,
  create,
  disable,
  enable,
  change,
  resetPassword: reset,
  changePassword: ownPassword,
  chooseLanguage: chooseLanguageAct,
  place,
  bind,
  ...secondFactorActs,
} as const
