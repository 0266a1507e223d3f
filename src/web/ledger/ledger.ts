import type { LedgerRow } from '../../access/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type FormState, formState } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface LedgerPage extends FormState<'subject' | 'account'> {
  readonly list: Page<LedgerRow> & { readonly root: string }
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'ledger/ledger': LedgerPage
  }
}

const filtering = actForm(acts.ledger.entries, {
  inAddress: true,
  fields: { subject: { called: 'what it is about' }, account: { called: 'the account' } },
})

export const ledgerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ledger',
    permission: 'readLedger',
    about: 'What was seen and done, by whom and why, with the root that proves it',
    form: filtering,
    async answer(visit) {
      const { query } = visit
      const sent = await filtering.send(visit, { page: query.page }, query)
      const list = sent.ok ? sent.output : await ask(visit, acts.ledger.entries, {})
      const problems = sent.ok ? [] : sent.problems
      const [subject, account] = [textOf(query.subject), textOf(query.account)]
      const filter = { subject: subject || undefined, account: account || undefined }
      const model = {
        list,
        pagination: sent.ok ? paging(list, '/ledger', filter) : null,
        ...formState(['subject', 'account'], query, problems),
      }
      return page('ledger/ledger', 'Ledger', model, problems)
    },
  },
]
