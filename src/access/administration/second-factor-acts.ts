import { z } from 'zod'
import { defineLongAct } from '../acts/act.ts'
import * as fields from '../acts/fields.ts'
import * as outputs from '../acts/outputs.ts'
import { code } from '../new-account.ts'
import { accountStore } from './account-store.ts'
import { altersOne, oneWithReason } from './alters-one.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endOwnSecondFactor,
  ownSecondFactor,
  removeSecondFactor,
  type SecondFactor,
} from './second-factor.ts'

const own = {
  permission: 'signedIn',
  subject: () => 'accounts',
} as const
const byCode = z.strictObject({
  code: code.refine((typed) => typed !== '', { error: 'Enter the code your app shows' }),
})

const see = defineLongAct({
  ...own,
  name: 'accounts.secondFactor',
  kind: 'read',
  about:
    'Whether a code is asked for beside one’s own password; the secret while it is being set up',
  input: fields.nothing,
  output: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('none') }),
    z.strictObject({
      state: z.literal('begun'),
      secret: outputs.text,
      address: outputs.text,
    }),
    z.strictObject({ state: z.literal('on'), since: outputs.text }),
  ]),
  notes: ['consultation'],
  run: ({ who, service }): Promise<SecondFactor> => ownSecondFactor(service(accountStore), who),
})

const begin = defineLongAct({
  ...own,
  name: 'accounts.beginSecondFactor',
  kind: 'write',
  about:
    'Makes a secret for an authenticator app; nothing is asked for until a code has confirmed it',
  input: fields.nothing,
  notes: ['alteration'],
  run: ({ who, service }): Promise<void> => beginSecondFactor(service(accountStore), who),
})

const confirm = defineLongAct({
  ...own,
  name: 'accounts.confirmSecondFactor',
  kind: 'write',
  about: 'Asks for a code at each sign-in from now on, and ends one’s other sessions',
  input: byCode,
  notes: ['alteration'],
  run: ({ who, session, service }, { code }): Promise<void> =>
    confirmSecondFactor(service(accountStore), who, session, code),
})

const end = defineLongAct({
  ...own,
  name: 'accounts.endSecondFactor',
  kind: 'write',
  about: 'Asks for no code any more, by a code that shows that the app is still at hand',
  input: byCode,
  notes: ['alteration'],
  run: ({ who, service }, { code }): Promise<void> =>
    endOwnSecondFactor(service(accountStore), who, code),
})

const remove = defineLongAct({
  ...altersOne,
  name: 'accounts.removeSecondFactor',
  about: 'Removes the second factor of somebody who lost it, and ends their sessions',
  input: oneWithReason,
  run: ({ who, service }, { accountId, reason }): Promise<void> =>
    removeSecondFactor(service(accountStore), who, accountId, reason),
})

/** A code of an authenticator app beside the password. */
export const secondFactorActs = {
  secondFactor: see,
  beginSecondFactor: begin,
  confirmSecondFactor: confirm,
  endSecondFactor: end,
  removeSecondFactor: remove,
} as const
