import type { LedgerRow } from '../../access/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { pageOf, textOf } from '../page/forms.ts'
import { page, type Route } from '../page/routing.ts'

interface LedgerPage {
  readonly list: Page<LedgerRow> & { readonly root: string }
  readonly subject: string
  readonly account: string
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'ledger/ledger': LedgerPage
  }
}

export const ledgerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ledger',
    permission: 'readLedger',
    about: 'What was seen and done, by whom and why, with the root that proves it',
    async answer({ perform, query }) {
      const subject = textOf(query.subject) || undefined
      const account = textOf(query.account) || undefined
      const list = await perform(acts.ledger.entries, { page: pageOf(query), subject, account })
      return page('ledger/ledger', 'Ledger', {
        list,
        subject: subject ?? '',
        account: account ?? '',
        pagination: paging(list, '/ledger', { subject, account }),
      })
    },
  },
]
