import type { AccountLine } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { roleWords } from '../../words/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { type PlacePart, placeParts, placeRoutes } from './place.ts'
import { type RoleChoice, roleModels } from './role-choices.ts'
import { staffIdsTyped } from './staff-ids-typed.ts'

interface AccountsPage extends FormState<(typeof fields)[number]> {
  readonly rows: readonly (AccountLine & {
    readonly roleName: string
    readonly own: boolean
    readonly place: readonly PlacePart[]
  })[]
  readonly roles: readonly RoleChoice[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/accounts': AccountsPage
  }
}

const creating = actForm(acts.accounts.create, {
  fields: {
    name: { called: 'the name' },
    username: { called: 'the username' },
    role: { called: 'a role', ask: 'Choose a role' },
    staffIds: {
      called: 'the staff numbers',
      read: staffIdsTyped,
    },
    password: { called: 'the password' },
  },
})

const fields = ['name', 'username', 'role', 'staffIds', 'password'] as const

async function showAccounts(
  { perform, body, who }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const all = await perform(acts.accounts.list, {})
  const rows = all.map((row) => ({
    ...row,
    place: placeParts(row, all),
    roleName: roleWords[row.role],
    own: row.accountId === who.accountId,
  }))
  const model = {
    rows,
    roles: roleModels(textOf(body.role)),
    // A password is typed again each time.
    ...formState(fields, { ...body, password: '' }, problems),
  }
  return page('accounts/accounts', 'Accounts', model, problems)
}

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts',
    permission: 'manageAccounts',
    about: 'Accounts, their roles, and a form for a new one',
    answer: (visit) => showAccounts(visit),
  },
  {
    method: 'POST',
    path: '/accounts',
    permission: 'manageAccounts',
    about: 'Create an account',
    form: creating,
    async answer(visit) {
      const sent = await creating.send(visit)
      if (!sent.ok) return showAccounts(visit, sent.problems)
      return redirect(withNotice('/accounts', 'accountCreated'))
    },
  },
  ...placeRoutes,
]
