import type { DuePlan, DueReason } from '../../contact/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { ask } from '../page/address.ts'
import { page, type Route } from '../page/routing.ts'

interface PlansDuePage {
  readonly rows: readonly (DuePlan & { readonly whyWords: string })[]
  readonly total: number
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'contact/plans-due': PlansDuePage
  }
}

const whyWords: Readonly<Record<DueReason, string>> = {
  overrideAsked: 'Leave to go past “do not contact” waits for a lead’s answer',
  asksForLess: 'A plan that asks for less waits for a second person',
  noNamedContact: 'The named contact has no account any more: name another',
  review: 'To be looked at again',
}

export const plansDueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/contact',
    permission: 'readCase',
    about: 'Contact plans that wait for somebody, the gravest first',
    async answer(visit) {
      const list = await ask(visit, acts.contact.due, { page: visit.query.page })
      return page('contact/plans-due', 'Contact plans that wait for somebody', {
        rows: list.rows.map((row) => ({ ...row, whyWords: whyWords[row.why] })),
        total: list.total,
        pagination: paging(list, '/contact', {}),
      })
    },
  },
]
