import { z } from 'zod'
import { type AccountLine, roles } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import {
  type FormState,
  formState,
  type MarkedChoice,
  parseForm,
  textOf,
  textParam,
} from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'
import { roleWords } from '../words/words.ts'
import { roleModels } from './role-choices.ts'

interface AccountsPage extends FormState<(typeof fields)[number]> {
  readonly rows: readonly (AccountLine & { readonly roleName: string; readonly own: boolean })[]
  readonly roles: readonly MarkedChoice[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/accounts': AccountsPage
  }
}

const creating = z.object({
  username: z
    .string({ error: 'Enter a username' })
    .trim()
    .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/, {
      error: 'Use 2 to 64 lower-case letters, digits, dots, dashes or underscores',
    }),
  name: z.string().trim().min(1, { error: 'Enter the person’s name' }).max(200),
  role: z.enum(roles, { error: 'Choose a role' }),
  password: z
    .string()
    .min(12, { error: 'Use a password of at least 12 characters' })
    .max(1000, { error: 'Use a password of at most 1,000 characters' }),
  staffIds: z.string().max(1000).default(''),
})

const fields = ['name', 'username', 'role', 'staffIds', 'password'] as const

async function showAccounts(
  { perform, body, who }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const rows = (await perform(acts.accounts.list, {})).map((row) => ({
    ...row,
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
    async answer(visit) {
      const form = parseForm(creating, visit.body)
      if (!form.ok) return showAccounts(visit, form.problems)
      const staffIds = form.value.staffIds.split(/[\s,;]+/).filter(Boolean)
      try {
        await visit.perform(acts.accounts.create, { ...form.value, staffIds })
      } catch (error) {
        if (!(error instanceof LookbackError) || error.code === 'LB_NOT_ALLOWED') throw error
        const text = `${error.cause} ${error.remedy}`
        return showAccounts(visit, [{ text, href: '#username' }])
      }
      return redirect(withNotice('/accounts', 'accountCreated'))
    },
  },
  {
    method: 'POST',
    path: '/accounts/:id/disable',
    permission: 'manageAccounts',
    about: 'Disable an account and end its sessions',
    async answer({ perform, params }) {
      const id = textParam.safeParse(params.id)
      if (!id.success) return notFound
      await perform(acts.accounts.disable, { accountId: id.data })
      return redirect(withNotice('/accounts', 'accountDisabled'))
    },
  },
]
