import type { AccountLine } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { textOf } from '../page/address.ts'
import { type Choice, type FormState, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['manager', 'team', 'specialisms', 'telephone'] as const

interface PlacePage extends FormState<(typeof fields)[number]> {
  readonly account: AccountLine
  readonly managers: readonly Choice[]
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/place': PlacePage
  }
}

const placing = actForm(acts.accounts.place, {
  fields: {
    manager: { called: 'the manager' },
    team: { called: 'the team' },
    specialisms: {
      called: 'the specialisms',
      read: (words) =>
        textOf(words)
          .split(',')
          .map((one) => one.trim()),
    },
    telephone: { called: 'the telephone' },
  },
})

/** A piece of where somebody stands: a team, a specialism, whom they answer to, a telephone. */
export interface PlacePart {
  readonly text: string
  readonly isManager: boolean
}

/** 'Records, answers to Helen Marsh, 01632 960 001': what is known, in one line. */
export function placeParts(
  { team, manager, telephone, specialisms }: AccountLine,
  all: readonly AccountLine[],
): readonly PlacePart[] {
  const above = all.find(({ accountId }) => accountId === manager)
  const plain = (text: string | null): readonly PlacePart[] =>
    text ? [{ text, isManager: false }] : []
  return [
    ...plain(team),
    ...specialisms.flatMap(plain),
    ...(above ? [{ text: above.name, isManager: true }] : []),
    ...plain(telephone),
  ]
}

async function showPlace(visit: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const all = await visit.perform(acts.accounts.list, {})
  const account = all.find(({ accountId }) => accountId === visit.params.accountId)
  if (!account) return notFound
  const { manager, team, telephone } = account
  const model = {
    account,
    managers: [
      { value: '', text: 'Nobody' },
      ...all
        .filter(({ accountId, disabledAt }) => accountId !== account.accountId && !disabledAt)
        .map(({ accountId, name }) => ({ value: accountId, text: name })),
    ],
    ...formState(
      fields,
      {
        ...{ manager: manager ?? '', team, telephone },
        specialisms: account.specialisms.join(', '),
        ...visit.body,
      },
      problems,
    ),
  }
  return page('accounts/place', `Where ${account.name} stands`, model, problems)
}

export const placeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/accounts/:accountId',
    permission: 'manageAccounts',
    about: 'Whom somebody answers to, their team, and where they can be rung',
    answer: (visit) => showPlace(visit),
  },
  {
    method: 'POST',
    path: '/accounts/:accountId/place',
    permission: 'manageAccounts',
    about: 'Put down manager, team and telephone of an account',
    form: placing,
    async answer(visit) {
      const sent = await placing.send(visit, { accountId: visit.params.accountId })
      if (!sent.ok) return showPlace(visit, sent.problems)
      return redirect(withNotice('/accounts', 'accountPlaced'))
    },
  },
]
