import type { SearchEntry } from '../../access/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { actForm } from '../page/act-form.ts'
import { type Choice, type FormState, formState, purposeChoices } from '../page/forms.ts'
import { type PageAnswer, type Problem, page, type Route, type Visit } from '../page/routing.ts'

const fields = ['words', 'purpose', 'reason'] as const

interface SearchesPage extends FormState<(typeof fields)[number]> {
  readonly purposes: readonly Choice[]
  /** Null before anything is asked. */
  readonly found: Page<SearchEntry> | null
  readonly matches: typeof matches
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'ledger/searches': SearchesPage
  }
}

const matches: Readonly<Record<SearchEntry['match'], string>> = {
  all: 'These words and no others',
  among: 'These words among others',
  withoutKey: 'These words as typed (an entry without key)',
}

const asking = actForm(acts.ledger.searches, {
  fields: {
    words: { called: 'the words', ask: 'Type the words' },
    purpose: { called: 'the purpose', ask: 'Choose a purpose' },
    reason: { called: 'the reason' },
  },
})

const show = (
  visit: Visit,
  found: Page<SearchEntry> | null,
  problems: readonly Problem[] = [],
): PageAnswer => {
  const model = {
    found,
    matches,
    purposes: purposeChoices,
    ...formState(fields, visit.body, problems),
  }
  return page('ledger/searches', 'Who searched for certain words', model, problems)
}

/** The words are sent in a form: no address, and so no log, holds them. */
export const searchesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ledger/searches',
    permission: 'readLedger',
    about: 'Ask whether certain words were searched for',
    answer: async (visit) => show(visit, null),
  },
  {
    method: 'POST',
    path: '/ledger/searches',
    permission: 'readLedger',
    about: 'Who searched for certain words, when and why',
    form: asking,
    async answer(visit) {
      const sent = await asking.send(visit)
      return sent.ok ? show(visit, sent.output) : show(visit, null, sent.problems)
    },
  },
]
