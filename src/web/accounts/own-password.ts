import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['current', 'password'] as const

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/password': FormState<(typeof fields)[number]> & { readonly due: boolean }
  }
}

const changing = actForm(acts.accounts.changePassword, {
  fields: {
    current: { called: 'your present password' },
    password: { called: 'the new password' },
  },
})

export const ownPasswordRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/password',
    permission: 'signedIn',
    beforeOwnPassword: true,
    about: 'Choose a password of one’s own',
    answer: async (visit) => showPassword(visit),
  },
  {
    method: 'POST',
    path: '/password',
    permission: 'signedIn',
    beforeOwnPassword: true,
    about: 'Replace one’s own password and end one’s other sessions',
    form: changing,
    async answer(visit) {
      const sent = await changing.send(visit)
      if (!sent.ok) return showPassword(visit, sent.problems)
      return redirect(withNotice('/', 'passwordChanged'))
    },
  },
]

/** Passwords are typed again each time. */
const showPassword = ({ who }: Visit, problems: readonly Problem[] = []): PageAnswer =>
  page(
    'accounts/password',
    'Your password',
    { due: who.mustChangePassword ?? false, ...formState(fields, {}, problems) },
    problems,
  )
