import type { CountAsked, FigureQuestion, FigureThen } from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Choice, type FormState, formState, textOf } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  type Visit,
} from '../../page/routing.ts'
import { dayWords, momentWords } from '../../words/dates.ts'
import { asOfWords, type BoundsRow, thenRows } from '../bounds/bounds.ts'

const asked = ['definition', 'trueOn', 'onRecord', 'receivedBy', 'links'] as const
const fields = [...asked, 'reason', 'suppression'] as const

interface AsOfPage extends FormState<(typeof fields)[number]> {
  readonly definitions: readonly Choice[]
  readonly figures: readonly (FigureThen & { readonly rows: readonly BoundsRow[] })[]
  /** The same question as the part of an address after `?`. */
  readonly asked: string
  /** Per cent done of a count under way; null where none is. */
  readonly counting: number | null
  readonly together: readonly BoundsRow[]
  readonly words: readonly string[]
  readonly mayPropose: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/as-of/as-of': AsOfPage
  }
}

export const figuresThenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures/as-of',
    permission: 'readFigures',
    about: 'Counts as of a date: what was true, what was on record, what had reached the review',
    answer: (visit) => showThen(visit, visit.query),
  },
]

/** As the form gives it; '' is no limit. */
export const questionOf = (form: Readonly<Record<string, unknown>>): FigureQuestion => {
  const text = (name: string) => textOf(form[name]) || null
  return {
    definition: text('definition'),
    trueOn: text('trueOn'),
    onRecord: text('onRecord'),
    receivedBy: text('receivedBy'),
    links: form.links !== 'own',
  }
}

/** The form, and under it the counts once something is asked. */
export async function showThen(
  { perform, who }: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const definitions = (await perform(acts.figures.definitions, {})).filter(({ current }) => current)
  const isAsked = problems.length === 0 && typeof sent.definition === 'string'
  const counted = isAsked
    ? await count(() => perform(acts.figures.startAsOf, questionOf(sent)))
    : none
  const all = [...problems, ...counted.problems]
  const figures = counted.figures.map((figure) => ({
    ...figure,
    rows: thenRows(figure),
  }))
  const [first] = counted.figures
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
      counting: counted.share === null ? null : Math.floor(100 * counted.share),
      // Side by side where there are several.
      together: figures.flatMap((figure) =>
        figure.rows.map((row) => ({
          ...row,
          label: `${figure.title}: ${row.label.toLowerCase()}`,
        })),
      ),
      words: first ? asOfWords(first, dayWords, momentWords) : [],
      // A figure is proposed under one definition.
      mayPropose: figures.length === 1 && allowed(who.role, 'proposeFigures'),
    },
    all,
  )
}

const askedAgain = (sent: Fields): string =>
  new URLSearchParams(
    asked.map((name) => [name, textOf(sent[name])] as [string, string]),
  ).toString()

interface Counted {
  readonly figures: readonly FigureThen[]
  readonly problems: readonly Problem[]
  /** Still being counted: so much is done, from 0 to 1. */
  readonly share: number | null
}
const none: Counted = { figures: [], problems: [], share: null }

/** A date that cannot be read is said beside the form, not on a page of its own. */
async function count(ask: () => Promise<CountAsked>): Promise<Counted> {
  try {
    const answer = await ask()
    return answer.state === 'counted'
      ? { ...none, figures: answer.figures }
      : { ...none, share: answer.share }
  } catch (error) {
    if (!(error instanceof LookbackError) || error.code !== 'LB_AS_OF_INPUT') throw error
    const field = /to be (true on|on record)|received by/.exec(error.cause)
    const href = field?.[1] === 'true on' ? '#trueOn' : field?.[1] ? '#onRecord' : '#receivedBy'
    return { ...none, problems: [{ text: error.cause, href }] }
  }
}
