import type { Custodians } from '../../../casework/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const fields = ['accountId', 'passphrase', 'receipt'] as const

interface CustodiansPage extends FormState<(typeof fields)[number]> {
  readonly custodians: Custodians['custodians']
  readonly choices: readonly Choice[]
  readonly own: boolean
  readonly mayAppoint: boolean
  /** When a source was opened, after a receipt was looked up; null: none was. */
  readonly opened: readonly string[] | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/outside/custodians': CustodiansPage
  }
}

const appointing = actForm(acts.casework.appointCustodian, {
  fields: { accountId: { called: 'whom you appoint', ask: 'Choose whom you appoint' } },
})
const making = actForm(acts.casework.makeCustodianKey, {
  fields: {
    passphrase: {
      called: 'the passphrase',
      ask: 'Type a passphrase of at least 15 characters',
    },
  },
  mends: { LB_CUSTODIAN_NOT: 'passphrase' },
})
const looking = actForm(acts.casework.sourceReceipt, {
  fields: { receipt: { called: 'the receipt', ask: 'Type the receipt' } },
  mends: { LB_CUSTODIAN_NOT: 'receipt' },
})

async function showCustodians(
  { perform, who }: Visit,
  problems: readonly Problem[] = [],
  opened: readonly string[] | null = null,
): Promise<PageAnswer> {
  const { custodians, colleagues, own } = await perform(acts.casework.custodians, {})
  return page(
    'casework/outside/custodians',
    'Custodians of sources',
    {
      custodians,
      choices: [
        { value: '', text: 'Choose a person' },
        ...colleagues.map(({ accountId, name }) => ({ value: accountId, text: name })),
      ],
      own,
      mayAppoint: allowed(who.role, 'leadReview'),
      opened,
      // Neither a passphrase nor a receipt is written into a page.
      ...formState(fields, {}, problems),
    },
    problems,
  )
}

export const custodianRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/outside/custodians',
    permission: 'readCase',
    about: 'Who keeps the identities of sources, and who has made their key',
    answer: (visit) => showCustodians(visit),
  },
  {
    method: 'POST',
    path: '/outside/custodians',
    permission: 'leadReview',
    about: 'Appoint a custodian',
    form: appointing,
    async answer(visit) {
      const sent = await appointing.send(visit)
      if (!sent.ok) return showCustodians(visit, sent.problems)
      return redirect(withNotice('/outside/custodians', 'custodianAppointed'))
    },
  },
  {
    method: 'POST',
    path: '/outside/custodians/key',
    permission: 'workItems',
    about: 'Make one’s key as a custodian',
    form: making,
    async answer(visit) {
      const sent = await making.send(visit)
      if (!sent.ok) return showCustodians(visit, sent.problems)
      return redirect(withNotice('/outside/custodians', 'custodianKeyMade'))
    },
  },
  {
    method: 'POST',
    path: '/outside/custodians/receipt',
    permission: 'workItems',
    about: 'When a source was opened, by the receipt they hold',
    form: looking,
    async answer(visit) {
      const sent = await looking.send(visit)
      if (!sent.ok) return showCustodians(visit, sent.problems)
      return showCustodians(visit, [], sent.output.opened)
    },
  },
]
