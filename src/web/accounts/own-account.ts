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

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/own-account': FormState<'language'> & { readonly ownRole: string }
  }
}

const choosing = actForm(acts.accounts.chooseLanguage, {
  fields: { language: { called: 'a language', ask: 'Choose a language' } },
  // The button at the head of each page leads back to that page.
  besides: ['next'],
})

export const ownAccountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/account',
    permission: 'signedIn',
    about:
      'One’s own account: the language of the pages, and the way to password and second factor',
    answer: async (visit) => showOwn(visit),
  },
  {
    method: 'POST',
    path: '/account/language',
    permission: 'signedIn',
    beforeOwnPassword: true,
    about: 'Choose the language of the pages for oneself',
    form: choosing,
    async answer(visit) {
      const sent = await choosing.send(visit)
      if (!sent.ok) return showOwn(visit, sent.problems)
      const next = textOf(visit.body.next)
      return redirect(next === '' ? withNotice('/account', 'languageChosen') : pathWithin(next))
    },
  },
]

/** Only a page of this application, with its query: never another site. */
function pathWithin(next: string): string {
  const here = 'http://lookback.invalid'
  const { origin, pathname, search } = URL.canParse(next, here)
    ? new URL(next, here)
    : new URL(here)
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/'
}

const showOwn = ({ who, body }: Visit, problems: readonly Problem[] = []): PageAnswer =>
  page(
    'accounts/own-account',
    'Your account',
    {
      ownRole: roleWords[who.role],
      ...formState(['language'], { language: who.language ?? '', ...body }, problems),
    },
    problems,
  )
