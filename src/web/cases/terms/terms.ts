import { purposes } from '../../../access/index.ts'
import { mostTerms, type TermListRow } from '../../../cases/index.ts'
import { sizeWords } from '../../../intake/index.ts'
import { type Page, refusal } from '../../../model/index.ts'
import { acts, largestTermFile, type TermsView } from '../../../review/index.ts'
import { webErrors } from '../../errors.ts'
import { withNotice } from '../../layout/notices.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { wholeFiles } from '../../page/whole-files.ts'

const newFields = ['title', 'purpose', 'terms'] as const

interface NewTerms extends FormState<(typeof newFields)[number] | 'file'> {
  readonly purposes: readonly Choice[]
  readonly mostTerms: number
  readonly largest: string
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'cases/terms/lists': {
      readonly list: Page<TermListRow>
      readonly purposes: typeof purposes
      readonly pagination: Pagination
    }
    'cases/terms/new': NewTerms
    'cases/terms/one': {
      readonly view: TermsView
      readonly purposes: typeof purposes
      readonly pagination: Pagination
    }
  }
}

const saving = actForm(acts.review.saveTerms, {
  fields: {
    title: { called: 'what the list is', ask: 'Say in a few words what the list is' },
    purpose: { called: 'the purpose', ask: 'Choose a purpose' },
    terms: { called: 'the terms' },
    file: { called: 'the file' },
  },
})
const removing = actForm(acts.review.removeTerms, { fields: {} })

const showNew = ({ body }: Visit, problems: readonly Problem[] = []): PageAnswer => {
  const { title, purpose, terms } = body
  const model = {
    ...{ purposes: choicesOf(purposes), mostTerms, largest: sizeWords(largestTermFile) },
    ...formState([...newFields, 'file'], { title, purpose, terms }, problems),
  }
  return page('cases/terms/new', 'Search for a list of terms', model, problems)
}

export const termRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/terms',
    permission: 'readCase',
    about: 'One’s lists of terms that are searched for together',
    async answer(visit) {
      const list = await ask(visit, acts.review.termLists, { page: visit.query.page })
      const model = { list, purposes, pagination: paging(list, '/terms') }
      return page('cases/terms/lists', 'Lists of terms', model)
    },
  },
  {
    method: 'GET',
    path: '/terms/new',
    permission: 'readCase',
    about: 'Paste or upload terms to search for together',
    answer: async (visit) => showNew(visit),
  },
  {
    method: 'POST',
    path: '/terms',
    permission: 'readCase',
    about: 'Search for a list of terms',
    receives: 'files',
    form: saving,
    async answer(visit) {
      const files = await wholeFiles(visit, largestTermFile, '#file')
      if (!files.ok) return showNew(visit, files.problems)
      const [first, ...others] = files.value
      if (others.length > 0) return showNew(visit, [{ text: 'Choose one file', href: '#file' }])
      const file = first && {
        name: first.name,
        content: Buffer.from(first.content).toString('base64'),
      }
      const sent = await saving.send(visit, file ? { file } : {})
      if (!sent.ok) return showNew(visit, sent.problems)
      return redirect(`/terms/${sent.output.listId}`)
    },
  },
  {
    method: 'GET',
    path: '/terms/:id',
    permission: 'readCase',
    about: 'Where each term of a list stands',
    async answer(visit) {
      const { id } = visit.params
      const view = await ask(visit, acts.review.terms, { listId: id, page: visit.query.page })
      const pagination = paging(view.list, `/terms/${view.listId}`)
      return page('cases/terms/one', `List of terms: ${view.title}`, { view, purposes, pagination })
    },
  },
  {
    method: 'POST',
    path: '/terms/:id/remove',
    permission: 'readCase',
    about: 'Remove a list of terms',
    form: removing,
    async answer(visit) {
      const sent = await removing.send(visit, { listId: visit.params.id })
      if (!sent.ok) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
      return redirect(withNotice('/terms', 'termsRemoved'))
    },
  },
]
