import { credentials } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { inputForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { type PageAnswer, type Problem, page, type Route, redirect } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/sign-in': FormState<'username' | 'password' | 'code'> & { readonly next: string }
  }
}

const signing = inputForm(credentials, {
  fields: {
    username: { called: 'the username' },
    password: { called: 'the password' },
    code: { called: 'the code' },
  },
  besides: ['next'],
})

/** Only a path of this application: never another site, never a protocol-relative address. */
export const safeNext = (next: string): string =>
  /^\/(?![/\\])[\w\-./%@]*$/.test(next) ? next : '/'

const signInPage = (next: string, username: string, problems: readonly Problem[]): PageAnswer =>
  page(
    'accounts/sign-in',
    'Sign in',
    {
      next: safeNext(next),
      ...formState(['username', 'password', 'code'], { username }, problems),
    },
    problems,
  )

export const signInRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sign-in',
    permission: 'anybody',
    about: 'Sign in',
    answer: async ({ query }) => signInPage(textOf(query.next), '', []),
  },
  {
    method: 'POST',
    path: '/sign-in',
    permission: 'anybody',
    // A whole shift signs in from one address; guessing at one name is stopped by the access room.
    perMinute: 60,
    about: 'Check username and password, open a session',
    async answer({ body, signIn }) {
      const next = textOf(body.next)
      const form = signing.read(body)
      if (!form.ok) return signInPage(next, textOf(body.username), form.problems)
      const { username, password, code } = form.value
      try {
        if (await signIn(username, password, code)) return redirect(safeNext(next))
      } catch (error) {
        if (!(error instanceof LookbackError) || error.field !== 'code') throw error
        return signInPage(next, username, [
          { text: `${error.cause} ${error.remedy}`, href: '#code' },
        ])
      }
      const text = 'The username or the password is not right'
      return signInPage(next, username, [{ text, href: '#username' }])
    },
  },
  {
    method: 'POST',
    path: '/sign-out',
    permission: 'signedIn',
    beforeOwnPassword: true,
    about: 'End the session',
    answer: async () => ({ kind: 'signOut' }),
  },
]
