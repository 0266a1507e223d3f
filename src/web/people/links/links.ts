import { LookbackError } from '../../../model/index.ts'
import { type NextPair, pairAnswers } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import type { Tab } from '../../layout/tabs.ts'
import { idParam, textOf } from '../../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type JudgedModel, judgedModel, linkTabs, pairAnswerWords } from './links-model.ts'
import { type PairModel, pairModel } from './pair-model.ts'

interface PairPage {
  readonly tabs: readonly Tab[]
  readonly state: NextPair['state']
  readonly progress: NextPair['progress'] & {
    readonly recent: readonly (NextPair['progress']['recent'][number] & {
      readonly words: string
    })[]
  }
  readonly pair: PairModel | null
  readonly answers: readonly {
    readonly value: string
    readonly label: string
    readonly key: string
  }[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/links/pair': PairPage
    'people/links/judged': JudgedModel
  }
}

export const linkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/links',
    permission: 'readFigures',
    about: 'The next pair of records to check by hand; to whom checks none, the quality of links',
    answer: (visit) =>
      allowed(visit.who.role, 'linkPeople')
        ? showPair(visit)
        : Promise.resolve(redirect('/links/quality')),
  },
  {
    method: 'POST',
    path: '/links',
    permission: 'linkPeople',
    about: 'Say whether the two records are one person',
    answer: judge,
  },
  {
    method: 'GET',
    path: '/links/judged/:id',
    permission: 'linkPeople',
    about: 'A pair that was judged, with its score and the evidence that adds up to it',
    async answer({ perform, params }) {
      const id = idParam.safeParse(params.id)
      const judged = id.success
        ? await perform(acts.people.judgedPair, { judgementId: id.data })
        : null
      if (!judged) return notFound
      return page('people/links/judged', 'A pair that was judged', judgedModel(judged))
    },
  },
  {
    method: 'POST',
    path: '/links/judged/:id/undo',
    permission: 'linkPeople',
    about: 'Take one’s own answer on a pair back',
    async answer({ perform, params }) {
      const id = idParam.safeParse(params.id)
      if (!id.success) return notFound
      await perform(acts.people.undoJudgement, { judgementId: id.data })
      return redirect(withNotice('/links', 'judgementUndone'))
    },
  },
]

async function showPair(
  { perform, who }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { pair, progress, state } = await perform(acts.people.nextPair, {})
  const model = {
    tabs: linkTabs(who.role, '/links'),
    state,
    progress: {
      ...progress,
      recent: progress.recent.map((row) => ({ ...row, words: pairAnswerWords(row.answer) })),
    },
    pair: pair && pairModel(pair.left, pair.right),
    answers: Object.entries(pairAnswers).map(([value, label], at) => ({
      value,
      label,
      key: `${at + 1}`,
    })),
  }
  return page('people/links/pair', 'Check links', model, problems)
}

/** Others’ words rule the answer out, or the pair went on to others meanwhile: said beside the pair in hand. */
const notTaken = [
  'LB_LINK_KEPT_APART',
  'LB_LINK_HELD_TOGETHER',
  'LB_PAIR_HELD',
  'LB_PAIR_JUDGED',
  'LB_PAIR_NOT_HELD',
]

async function judge(visit: Visit): Promise<PageAnswer> {
  const { perform, body } = visit
  const [a, b] = [idParam.safeParse(body.a), idParam.safeParse(body.b)]
  if (!a.success || !b.success) return notFound
  const answer = textOf(body.answer) as keyof typeof pairAnswers
  if (!Object.hasOwn(pairAnswers, answer)) {
    return showPair(visit, [{ text: 'Choose an answer', href: '#answer' }])
  }
  try {
    const { judgementId } = await perform(acts.people.judgePair, { a: a.data, b: b.data, answer })
    return redirect(`/links/judged/${judgementId}`)
  } catch (error) {
    if (!(error instanceof LookbackError) || !notTaken.includes(error.code)) throw error
    return showPair(visit, [{ text: `${error.cause} ${error.remedy}`, href: '#answer' }])
  }
}
