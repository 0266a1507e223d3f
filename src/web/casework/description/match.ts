import {
  type DescriptionMatch,
  type FoundLine,
  foundLine,
  placeWords,
} from '../../../casework/index.ts'
import { acts } from '../../../review/index.ts'
import { actForm } from '../../page/act-form.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import { type PageAnswer, type Problem, page, type Route, type Visit } from '../../page/routing.ts'

const fields = [
  'words',
  'ageFrom',
  'ageTo',
  'yearFrom',
  'yearTo',
  'area',
  'place',
  'adultsFrom',
  'adultsTo',
] as const

interface MatchPage extends FormState<(typeof fields)[number]> {
  readonly places: readonly Choice[]
  readonly files: number
  /** Null: nothing was asked yet. */
  readonly found: readonly FoundLine[] | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/description/match': MatchPage
  }
}

const matching = actForm(acts.casework.matchDescription, {
  fields: {
    words: { called: 'the description' },
    ageFrom: { called: 'the youngest age' },
    ageTo: { called: 'the oldest age' },
    yearFrom: { called: 'the first year' },
    yearTo: { called: 'the last year' },
    area: { called: 'the area' },
    place: { called: 'the kind of place' },
    adultsFrom: { called: 'the fewest adults' },
    adultsTo: { called: 'the most adults' },
  },
})

const showMatch = (
  { body }: Visit,
  answer: DescriptionMatch | null,
  problems: readonly Problem[] = [],
): PageAnswer =>
  page(
    'casework/description/match',
    'Find the files a description is about',
    {
      places: [{ value: '', text: 'It does not say' }, ...choicesOf(placeWords)],
      files: answer?.files ?? 0,
      found: answer === null ? null : answer.found.map(foundLine),
      ...formState(fields, body, problems),
    },
    problems,
  )

export const descriptionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/outside/match',
    permission: 'readCase',
    about: 'A form for an anonymised description of a case',
    answer: async (visit) => showMatch(visit, null),
  },
  {
    method: 'POST',
    path: '/outside/match',
    permission: 'readCase',
    about: 'The files a description may be about, each with why',
    form: matching,
    async answer(visit) {
      const sent = await matching.send(visit)
      return sent.ok ? showMatch(visit, sent.output) : showMatch(visit, null, sent.problems)
    },
  },
]
