import { type LedgerRow, type LedgerVerdictView, ledgerActions } from '../../access/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type Choice, type FormState, filledIn, formState } from '../page/forms.ts'
import { type PageAnswer, type Problem, page, type Route, type Visit } from '../page/routing.ts'
import { actionWords } from './action-words.ts'

const fields = ['subject', 'account', 'action', 'from', 'to'] as const

interface LedgerPage extends FormState<(typeof fields)[number]> {
  readonly list: Page<LedgerRow> & { readonly root: string }
  readonly pagination: Pagination
  readonly actions: readonly Choice[]
  readonly words: Readonly<Record<string, string>>
  readonly isFiltered: boolean
  /** Null: it was not recomputed now. */
  readonly verdict: LedgerVerdictView | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'ledger/ledger': LedgerPage
  }
}

const wording = {
  subject: { called: 'what it is about' },
  account: { called: 'who did it' },
  action: { called: 'what was done' },
  from: { called: 'the first day' },
  to: { called: 'the last day' },
} as const
const filtering = actForm(acts.ledger.entries, { inAddress: true, fields: wording })
const verifying = actForm(acts.ledger.verify, { fields: {} })

export const ledgerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ledger',
    permission: 'readLedger',
    about: 'What was seen and done, by whom and why, with the root that proves it',
    form: filtering,
    answer: (visit) => showLedger(visit),
  },
  {
    method: 'POST',
    path: '/ledger/verify',
    permission: 'readLedger',
    about: 'Recompute the ledger from its first entry while others go on',
    form: verifying,
    async answer(visit) {
      const sent = await verifying.send(visit)
      const unfiltered = { ...visit, query: {} }
      return sent.ok
        ? showLedger(unfiltered, { verdict: sent.output })
        : showLedger(unfiltered, { refused: sent.problems })
    },
  },
]

async function showLedger(
  visit: Visit,
  after: { readonly verdict?: LedgerVerdictView; readonly refused?: readonly Problem[] } = {},
): Promise<PageAnswer> {
  const { query } = visit
  const sent = await filtering.send(visit, { page: query.page }, filledIn(query))
  const list = sent.ok ? sent.output : await ask(visit, acts.ledger.entries, {})
  const problems = [...(after.refused ?? []), ...(sent.ok ? [] : sent.problems)]
  const filter = Object.fromEntries(
    fields.flatMap((field) => (textOf(query[field]) ? [[field, textOf(query[field])]] : [])),
  )
  const model = {
    list,
    pagination: sent.ok ? paging(list, '/ledger', filter) : null,
    actions: [
      { value: '', text: 'Everything' },
      ...ledgerActions.map((action) => ({ value: action, text: actionWords[action] })),
    ],
    words: actionWords,
    isFiltered: Object.keys(filter).length > 0,
    verdict: after.verdict ?? null,
    ...formState(fields, query, problems),
  }
  return page('ledger/ledger', 'Ledger', model, problems)
}
