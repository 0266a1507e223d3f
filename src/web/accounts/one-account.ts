import type { AccountLine } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { roleWords } from '../../words/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { type RoleChoice, roleModels } from './role-choices.ts'
import { staffIdsTyped } from './staff-ids-typed.ts'

const fields = [
  'role',
  'staffIds',
  'change-reason',
  'reset-reason',
  'factor-reason',
  'issuer',
  'subject',
  'bind-reason',
  'state-reason',
] as const

interface AccountPage extends FormState<(typeof fields)[number]> {
  readonly account: AccountLine & { readonly roleName: string; readonly own: boolean }
  readonly roles: readonly RoleChoice[]
  /** The password just made, shown this once. */
  readonly password: string | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/account': AccountPage
  }
}

const reasonIn = (control: string) => ({
  called: 'the reason',
  ask: 'Give the reason',
  control,
})
const changing = actForm(acts.accounts.change, {
  fields: {
    role: { called: 'a role', ask: 'Choose a role' },
    staffIds: { called: 'the staff numbers', read: staffIdsTyped },
    reason: reasonIn('change-reason'),
  },
  mends: { LB_ACCOUNT_LAST_ADMINISTRATOR: 'role' },
})
const resetting = actForm(acts.accounts.resetPassword, {
  fields: { reason: reasonIn('reset-reason') },
})
const removing = actForm(acts.accounts.removeSecondFactor, {
  fields: { reason: reasonIn('factor-reason') },
})
const binding = actForm(acts.accounts.bind, {
  fields: {
    issuer: { called: 'the address of the provider' },
    subject: { called: 'the subject' },
    reason: reasonIn('bind-reason'),
  },
})
const disabling = actForm(acts.accounts.disable, {
  fields: { reason: reasonIn('state-reason') },
  mends: { LB_ACCOUNT_LAST_ADMINISTRATOR: 'reason' },
})
const enabling = actForm(acts.accounts.enable, { fields: { reason: reasonIn('state-reason') } })

export const oneAccountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts/:accountId/access',
    permission: 'manageAccounts',
    about: 'One account: its role and staff numbers, its password, whether it may sign in',
    answer: (visit) => showAccount(visit),
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/change',
    permission: 'manageAccounts',
    about: 'Give an account another role or other staff numbers',
    form: changing,
    async answer(visit) {
      const sent = await changing.send(visit, { accountId: visit.params.accountId })
      return sent.ok ? done('accountChanged') : showAccount(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/reset',
    permission: 'manageAccounts',
    about: 'Make a password to be used once, and show it this once',
    form: resetting,
    async answer(visit) {
      const sent = await resetting.send(visit, { accountId: visit.params.accountId })
      if (!sent.ok) return showAccount(visit, sent.problems)
      return showAccount({ ...visit, body: {} }, [], sent.output.password)
    },
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/second-factor',
    permission: 'manageAccounts',
    about: 'Remove the second factor of somebody who lost it',
    form: removing,
    async answer(visit) {
      const sent = await removing.send(visit, { accountId: visit.params.accountId })
      return sent.ok ? done('secondFactorRemoved') : showAccount(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/bind',
    permission: 'manageAccounts',
    about: 'Bind an account to how a provider names its holder, or release it',
    form: binding,
    async answer(visit) {
      const sent = await binding.send(visit, { accountId: visit.params.accountId })
      return sent.ok ? done('accountChanged') : showAccount(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/disable',
    permission: 'manageAccounts',
    about: 'Disable an account and end its sessions',
    form: disabling,
    async answer(visit) {
      const sent = await disabling.send(visit, { accountId: visit.params.accountId })
      return sent.ok ? done('accountDisabled') : showAccount(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/enable',
    permission: 'manageAccounts',
    about: 'Enable an account that was disabled',
    form: enabling,
    async answer(visit) {
      const sent = await enabling.send(visit, { accountId: visit.params.accountId })
      return sent.ok ? done('accountEnabled') : showAccount(visit, sent.problems)
    },
  },
]

const done = (notice: Parameters<typeof withNotice>[1]) => redirect(withNotice('/accounts', notice))

async function showAccount(
  { perform, params, body, who }: Visit,
  problems: readonly Problem[] = [],
  password: string | null = null,
): Promise<PageAnswer> {
  const rows = await perform(acts.accounts.list, {})
  const account = rows.find(({ accountId }) => accountId === params.accountId)
  if (!account) return notFound
  const { issuer, subject } = account.identity ?? { issuer: '', subject: '' }
  const typed = {
    ...{ role: account.role, staffIds: account.staffIds.join(', '), issuer, subject },
    ...body,
  }
  const model = {
    account: {
      ...account,
      roleName: roleWords[account.role],
      own: account.accountId === who.accountId,
    },
    roles: roleModels(textOf(typed.role)),
    password,
    ...formState(fields, typed, problems),
  }
  return page('accounts/account', account.name, model, problems)
}
