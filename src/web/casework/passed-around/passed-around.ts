import type { PassageView, PassedAround } from '../../../casework/index.ts'
import { type SpellBars, spellBars } from '../../../charts/index.ts'
import { acts } from '../../../review/index.ts'
import { ask } from '../../page/address.ts'
import { type PageAnswer, page, type Route, redirect } from '../../page/routing.ts'

interface PassagePage {
  readonly heading: string
  readonly backLink: { readonly text: string; readonly href: string }
  readonly view: PassageView
  readonly chart: SpellBars | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/passed-around/most': PassedAround
    'casework/passed-around/passage': PassagePage
  }
}

const showPassage = (
  view: PassageView,
  heading: string,
  backLink: PassagePage['backLink'],
): PageAnswer =>
  page('casework/passed-around/passage', heading, {
    heading,
    backLink,
    view,
    chart: spellBars(view.files),
  })

export const passedAroundRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/passed-around',
    permission: 'readCase',
    about: 'The fifty files and children that were passed around most',
    async answer({ perform }) {
      const most = await perform(acts.casework.passedAround, {})
      return page('casework/passed-around/most', 'Passed around', most)
    },
  },
  {
    method: 'GET',
    path: '/cases/:id/passed-around',
    permission: 'readCase',
    about: 'Who had a case from when to when',
    async answer(visit) {
      const view = await ask(visit, acts.casework.passageOfCase, { caseId: visit.params.id })
      if (view === null) return redirect(`/cases/${visit.params.id}/open`)
      const ref = view.files[0]?.ref ?? ''
      return showPassage(view, `Who had case ${ref}, and when`, {
        text: `Case ${ref}`,
        href: `/cases/${visit.params.id}`,
      })
    },
  },
  {
    method: 'GET',
    path: '/people/:id/passed-around',
    permission: 'readCase',
    about: 'Who had the cases of a child from when to when',
    async answer(visit) {
      const view = await ask(visit, acts.casework.passageOfChild, { personId: visit.params.id })
      return showPassage(view, `Who had the cases of ${view.name}, and when`, {
        text: view.name ?? 'Person',
        href: `/people/${visit.params.id}`,
      })
    },
  },
]
