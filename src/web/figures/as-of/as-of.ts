import type { FigureAsOf } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { dayWords, momentWords } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { actForm } from '../../page/act-form.ts'
import { textOf } from '../../page/address.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  type Visit,
} from '../../page/routing.ts'
import { asOfWords, type BoundsRow, thenRows } from '../bounds/bounds.ts'

const question = ['definition', 'trueOn', 'onRecord', 'receivedBy', 'links'] as const
const fields = [...question, 'reason', 'suppression'] as const

interface AsOfPage extends FormState<(typeof fields)[number]> {
  readonly definitions: readonly Choice[]
  readonly figures: readonly (FigureAsOf & { readonly rows: readonly BoundsRow[] })[]
  /** The same question as the part of an address after `?`. */
  readonly asked: string
  /** Per cent done of a count under way; null where none is. */
  readonly counting: number | null
  readonly together: readonly BoundsRow[]
  readonly words: readonly string[]
  /** The definition under which it may be proposed, with its version; null: not here, or not by whoever asks. */
  readonly proposable: string | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/as-of/as-of': AsOfPage
  }
}

/** What of the past is asked for. */
export const questionFields = {
  definition: { called: 'the definition', ask: 'Choose a definition' },
  trueOn: { called: 'the day it had happened by' },
  onRecord: { called: 'the day it was on record' },
  receivedBy: { called: 'the day or time it had reached the review' },
  links: { called: 'how records are read', read: (typed: unknown) => typed !== 'own' },
} as const

const asking = actForm(acts.figures.startAsOf, { inAddress: true, fields: questionFields })

export const figuresThenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/as-of',
    permission: 'readFigures',
    about: 'Counts as of a date: what was true, what was on record, what had reached the review',
    form: asking,
    answer: (visit) => showAsOf(visit, visit.query),
  },
]

/**
 * The form, and under it the counts once something is asked.
 *
 * @param problems of a proposal, whose form stays as it was filled in, also where its count is not at hand
 */
export async function showAsOf(
  visit: Visit,
  typed: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { perform, who } = visit
  const definitions = (await perform(acts.figures.definitions, {})).filter(({ current }) => current)
  // A proposal names the version as well; the question it came from did not, and its count is kept under that.
  const proposed = definitions.find(({ id, version }) => `${id}@${version}` === typed.definition)
  const sent = proposed ? { ...typed, definition: proposed.id } : typed
  const asked = typeof sent.definition === 'string' ? await asking.send(visit, {}, sent) : null
  const answer = asked?.ok ? asked.output : null
  // A figure proposed with a fault was asked for as well: a date that fits neither is said once.
  const twice = new Set(problems.map(({ href }) => href))
  const more = asked === null || asked.ok ? [] : asked.problems
  const all = [...problems, ...more.filter(({ href }) => !twice.has(href))]
  const counts = answer?.state === 'counted' ? answer.figures : []
  const figures = counts.map((figure) => ({ ...figure, rows: thenRows(figure) }))
  const [first] = counts
  // A figure is proposed under one definition.
  const proposable =
    first && counts.length === 1
      ? `${first.definition}@${first.version}`
      : problems.length > 0
        ? textOf(typed.definition)
        : null
  return page(
    'figures/as-of/as-of',
    'Figures as of a date',
    {
      definitions: [
        { value: '', text: 'Every definition' },
        ...definitions.map(({ id, title }) => ({ value: id, text: title })),
      ],
      ...formState(fields, { links: 'together', ...sent }, all),
      figures,
      asked: askedAgain(sent),
      counting: answer?.state === 'counting' ? Math.floor(100 * answer.share) : null,
      // Side by side where there are several.
      together: figures.flatMap((figure) =>
        figure.rows.map((row) => ({
          ...row,
          title: figure.title,
        })),
      ),
      words: first ? asOfWords(first, dayWords, momentWords) : [],
      proposable: allowed(who.role, 'proposeFigures') ? proposable : null,
    },
    all,
  )
}

const askedAgain = (sent: Fields): string =>
  new URLSearchParams(
    question.map((name) => [name, textOf(sent[name])] as [string, string]),
  ).toString()
