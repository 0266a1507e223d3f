import { z } from 'zod'
import type { Question, QuestionSet } from '../contract.ts'

/** Asked in every set. Yes raises a risk, and two readers who differ on it are always arbitrated. */
export const riskQuestion = 'risk'

/** Answers that say a file was hard to read: of those, a reader is given so many in a row and then a break. */
export const hardAnswers = { exploitation: 'yes', sexual: 'yes' } as const

/** The keys answer the question at hand, so they are the same for each. */
const asked = (id: string, text: string, hint: string | null): Question => ({
  id,
  text,
  hint,
  answers: [
    { value: 'yes', label: 'Yes', key: 'y' },
    { value: 'no', label: 'No', key: 'n' },
    { value: 'cannotTell', label: 'Cannot tell', key: 'c' },
  ],
})

/**
 * Every version ever used stays, so that an old reading still shows what was asked. After the
 * review duties of the missing-person guidance and the panel's questions (docs/review.md).
 */
const firstQuestions: QuestionSet = {
  id: 'case-reading@1',
  decides: { question: 'lines', matters: ['yes', 'cannotTell'] },
  arbitrated: [riskQuestion],
  optional: [],
  questions: [
    asked(
      'child',
      'Was the person harmed under 18?',
      'On the first day of the offence or concern.',
    ),
    asked(
      'exploitation',
      'Was a child sexually exploited?',
      'From everything on file, not only the flag. The definitions and what was found stand under Findings.',
    ),
    asked(
      'others',
      'Were two or more people involved, whether identified or not?',
      'People nobody identified count.',
    ),
    asked('lines', 'Is a reasonable line of enquiry left?', 'Towards a suspect or away from one.'),
    asked(
      'agencies',
      'Does another agency hold something this case lacked?',
      'See the entries of the timeline that are not the case’s own.',
    ),
    asked(
      'risk',
      'May somebody still be at risk?',
      'If yes, ring the safeguarding hub or your lead now, then say below who was told. Do not wait for the decision.',
    ),
  ],
}

const secondQuestions: QuestionSet = {
  id: 'case-reading@2',
  decides: { question: 'again', matters: ['yes', 'cannotTell'] },
  arbitrated: [riskQuestion],
  optional: [],
  questions: [
    ...firstQuestions.questions,
    asked(
      'again',
      'Should this case be looked at again?',
      'Yes where somebody was harmed and something is left to do. It teaches which case comes next; it decides nothing about this one.',
    ),
  ],
}

/** What the file shows, for the figures: the facts definitions ask for and records most often leave out. */
const factQuestions: readonly Question[] = [
  asked('sexual', 'Was there sexual activity with the child, or sexual abuse?', null),
  asked(
    'exchange',
    'Was the child given something needed or wanted in exchange?',
    'Money, drugs, a lift, a place to stay, affection.',
  ),
  asked('advantage', 'Did somebody gain money or status by it?', null),
  asked('imbalance', 'Was an imbalance of power used?', null),
  asked('associated', 'Did the suspects know one another?', 'No where there was but one.'),
  asked('online', 'Was any of it done through technology?', null),
  asked(
    'assessed',
    'Does the file hold an assessment that found sexual exploitation?',
    'Factor 11A of the DfE children in need census.',
  ),
]

export const questionSets: readonly QuestionSet[] = [
  firstQuestions,
  secondQuestions,
  {
    ...secondQuestions,
    id: 'case-reading@3',
    optional: factQuestions.map(({ id }) => id),
    questions: [
      ...secondQuestions.questions.map((question) =>
        question.id === 'others'
          ? asked(
              'others',
              'Were two or more suspects involved, whether identified or not?',
              'People nobody identified count.',
            )
          : question,
      ),
      ...factQuestions,
    ],
  },
]

export const currentQuestions = (sets = questionSets): QuestionSet => sets.at(-1)!

export const questionSet = (id: string): QuestionSet | undefined =>
  questionSets.find((set) => set.id === id)

/** Faults of the table itself, all of them; checked when the review is created. */
export function questionSetFaults(sets: readonly QuestionSet[]): readonly string[] {
  const faults: string[] = []
  const once = (what: string, items: readonly string[]) => {
    const twice = items.filter((item, at) => items.indexOf(item) !== at)
    if (twice.length > 0) faults.push(`${what}: ${[...new Set(twice)].join(', ')} stands twice`)
  }
  once(
    'question sets',
    sets.map(({ id }) => id),
  )
  if (sets.length === 0) faults.push('there is no question set')
  for (const { id, questions, decides, arbitrated, optional } of sets) {
    if (!/^[a-z-]+@\d+$/.test(id)) faults.push(`${id}: an id is name@version`)
    if (questions.length === 0) faults.push(`${id}: asks nothing`)
    once(
      `${id}, questions`,
      questions.map((question) => question.id),
    )
    const deciding = questions.find(({ id: question }) => question === decides.question)
    const stray = decides.matters.filter(
      (value) => !deciding?.answers.some((answer) => answer.value === value),
    )
    if (!deciding || stray.length > 0 || decides.matters.length === 0) {
      faults.push(`${id}: what decides is not among its questions and answers`)
    }
    const unasked = arbitrated.filter((one) => !questions.some(({ id: asked }) => asked === one))
    if (unasked.length > 0)
      faults.push(`${id}: arbitrates ${unasked.join(', ')}, and never asks it`)
    const needless = optional.filter(
      (one) =>
        one === decides.question ||
        arbitrated.includes(one) ||
        !questions.some((each) => each.id === one),
    )
    if (needless.length > 0) faults.push(`${id}: cannot do without ${needless.join(', ')}`)
    if (!arbitrated.includes(riskQuestion)) faults.push(`${id}: readers may differ on risk unheard`)
    for (const { id: question, answers } of questions) {
      if (answers.length < 2) faults.push(`${id}, ${question}: fewer than two answers`)
      once(
        `${id}, ${question}`,
        answers.map(({ value }) => value),
      )
      once(
        `${id}, ${question}, keys`,
        answers.map(({ key }) => key),
      )
    }
  }
  return faults
}

/** One of the list of answers to every question of the set that has to be answered, and nothing else. */
export const answersTo = (set: QuestionSet) => sheetOf(set).transform(onlyAnswered)

const sheetOf = ({ questions, optional }: QuestionSet) =>
  z.strictObject(
    Object.fromEntries(
      questions.map(({ id, text, answers }) => {
        const one = z.enum(answers.map(({ value }) => value) as [string, ...string[]], {
          error: `Choose an answer: ${text}`,
        })
        return [id, optional.includes(id) ? one.optional() : one]
      }),
    ),
  )

const onlyAnswered = (
  answers: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  )

/** The same before all is answered: some of the questions, or none. */
export const halfAnswersTo = (set: QuestionSet) => sheetOf(set).partial()

/** The questions two readings answer differently, of those on which readers may not differ. */
export function contestedBetween(
  { decides, arbitrated }: QuestionSet,
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): readonly string[] {
  const found = (answers: Readonly<Record<string, string>>) =>
    decides.matters.includes(answers[decides.question] ?? '')
  return [
    ...arbitrated.filter((question) => a[question] !== b[question]),
    ...(found(a) === found(b) ? [] : [decides.question]),
  ]
}
