import { credentials } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { withNotice } from '../layout/notices.ts'
import { inputForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
} from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/sign-in': FormState<'username' | 'password' | 'code'> & {
      readonly next: string
      readonly provider: string | null
    }
    'accounts/signed-in': { readonly next: string }
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
const safeNext = (next: string): string => (/^\/(?![/\\])[\w\-./%@]*$/.test(next) ? next : '/')

const signInPage = (
  next: string,
  username: string,
  provider: string | null,
  problems: readonly Problem[],
): PageAnswer =>
  page(
    'accounts/sign-in',
    'Sign in',
    {
      next: safeNext(next),
      provider,
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
    answer: async ({ query, provider }) => signInPage(textOf(query.next), '', provider, []),
  },
  {
    method: 'POST',
    path: '/sign-in',
    permission: 'anybody',
    // A whole shift signs in from one address; guessing at one name is stopped by the access room.
    perMinute: 60,
    about: 'Check username and password, open a session',
    async answer({ body, signIn, provider }) {
      const next = textOf(body.next)
      const form = signing.read(body)
      if (!form.ok) return signInPage(next, textOf(body.username), provider, form.problems)
      const { username, password, code } = form.value
      try {
        if (await signIn(username, password, code)) return redirect(safeNext(next))
      } catch (error) {
        if (!(error instanceof LookbackError) || error.field !== 'code') throw error
        return signInPage(next, username, provider, [
          { text: `${error.cause} ${error.remedy}`, href: '#code' },
        ])
      }
      const text = 'The username or the password is not right'
      return signInPage(next, username, provider, [{ text, href: '#username' }])
    },
  },
  {
    method: 'GET',
    path: '/sign-in/provider',
    permission: 'anybody',
    perMinute: 60,
    about: 'Go to the place where one’s organisation signs people in',
    answer: async ({ query, provider, startAtProvider }) =>
      provider === null ? notFound : redirect(await startAtProvider(safeNext(textOf(query.next)))),
  },
  {
    method: 'GET',
    path: '/sign-in/provider/return',
    permission: 'anybody',
    perMinute: 60,
    about: 'Come back from there: its answer is checked, and a session opened',
    async answer({ provider, finishAtProvider }) {
      if (provider === null) return notFound
      // A page and no redirect: the browser gives the new session only to what this application itself leads to.
      const next = safeNext(await finishAtProvider())
      return page('accounts/signed-in', 'You are signed in', { next })
    },
  },
  {
    method: 'GET',
    path: '/sign-in/provider/out',
    permission: 'anybody',
    about: 'Come back from having signed out there',
    answer: async () => redirect(withNotice('/sign-in', 'signedOut')),
  },
  {
    method: 'POST',
    path: '/sign-out',
    permission: 'signedIn',
    beforeOwnPassword: true,
    about: 'End the session, here and where one’s organisation signs people in',
    answer: async () => ({ kind: 'signOut' }),
  },
]
