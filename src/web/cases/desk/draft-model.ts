import type { DeskView } from '../../../reading/index.ts'
import type { CaseView } from '../../../review/index.ts'
import { dayWords } from '../../../words/index.ts'
import { textOf } from '../../page/address.ts'
import type { Fields } from '../../page/routing.ts'

/** What the form of the reading opens with: the newest draft, or else the officer’s own reading. */
export function openingFields({ desk, readings }: CaseView): Fields {
  const [draft] = desk.drafts
  const own = readings.find((reading) => reading.own && !reading.superseded)
  if (draft) return fieldsOf(draft)
  if (!own) return {}
  const answers = Object.fromEntries(own.answers.map(({ id, value }) => [id, value]))
  return fieldsOf({ answers, note: own.note, risk: {} })
}

const fieldsOf = ({
  answers,
  note,
  risk,
}: Pick<DeskView['drafts'][number], 'answers' | 'note' | 'risk'>): Fields => ({
  ...Object.fromEntries(Object.entries(answers).map(([id, value]) => [`answer-${id}`, value])),
  ...Object.fromEntries(Object.entries(risk).map(([name, value]) => [`risk-${name}`, value])),
  note,
})

export interface OwnPage {
  readonly page: string
  /** The draft it was opened on. */
  readonly follows: string
}

/** Which page a form was sent from; null where it does not say. */
export function pageThatSent({ page, follows }: Fields): OwnPage | null {
  const isName = (text: string) => /^[0-9a-f-]{8,40}$/.test(text)
  const [own, before] = [textOf(page), textOf(follows)]
  return isName(own) ? { page: own, follows: isName(before) ? before : '' } : null
}

/**
 * The drafts of a case: which the page was opened on, and those that another page of this officer wrote
 * on and that say something else.
 */
export function draftModel({ desk, questions, readings }: CaseView, sent: OwnPage | null = null) {
  const [newest] = desk.drafts
  // A page that was sent and comes back with a problem goes on from its own answers, not from the newest.
  const own = sent ?? { page: crypto.randomUUID(), follows: newest?.page ?? '' }
  const shown = sent === null ? newest : desk.drafts.find(({ page }) => page === own.page)
  const said = JSON.stringify(shown && fieldsOf(shown))
  return {
    ...{ page: own.page, follows: own.follows },
    // What it shows from now on has been seen.
    followsAt: newest?.keptAt ?? '',
    standing: readings.find((reading) => reading.own && !reading.superseded)?.at ?? '',
    others: desk.drafts
      .filter((draft) => draft !== shown && JSON.stringify(fieldsOf(draft)) !== said)
      .map((draft) => ({
        keptAt: draft.keptAt,
        note: draft.note,
        answers: questions.questions.flatMap(({ id, text, answers }) => {
          const given = answers.find(({ value }) => value === draft.answers[id])
          return given ? [{ id, question: text, answer: given.label }] : []
        }),
      })),
  }
}

/** What somebody did with the case in place of reading it; null for nothing. */
export function asideWords({ aside }: DeskView): string | null {
  if (!aside) return null
  const { how, own, by, to, toOneself, note } = aside
  const who = own ? 'You' : by
  const until = dayWords(aside.until)
  const words = {
    waiting: `${who} put it back until ${until}: it waits for a paper`,
    notToday: `${who} put it back until ${until}`,
    notThisKind: `${who} put cases of this kind back until ${until}`,
    keep: `${who} keep${own ? '' : 's'} it until ${until}`,
    pass: own
      ? `You passed it to your colleague ${to}`
      : `Your colleague ${by} passed it to ${toOneself ? 'you' : to}`,
  }[how]
  return note ? `${words}. “${note}”` : `${words}.`
}
