import { type NextPair, pairAnswers } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { withNotice } from '../../layout/notices.ts'
import type { Tab } from '../../layout/tabs.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
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

/** Others’ words rule the answer out, or the pair went on to others meanwhile: said beside the pair in hand. */
const judging = actForm(acts.people.judgePair, {
  fields: { answer: { called: 'an answer', ask: 'Choose an answer' } },
  besides: ['a', 'b'],
  mends: {
    LB_LINK_KEPT_APART: 'answer',
    LB_LINK_HELD_TOGETHER: 'answer',
    LB_PAIR_HELD: 'answer',
    LB_PAIR_JUDGED: 'answer',
    LB_PAIR_NOT_HELD: 'answer',
  },
})
const undoing = actForm(acts.people.undoJudgement, { fields: {} })

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
    form: judging,
    async answer(visit) {
      const { a, b } = visit.body
      const sent = await judging.send(visit, { a, b })
      if (!sent.ok) return showPair(visit, sent.problems)
      return redirect(`/links/judged/${sent.output.judgementId}`)
    },
  },
  {
    method: 'GET',
    path: '/links/judged/:id',
    permission: 'linkPeople',
    about: 'A pair that was judged, with its score and the evidence that adds up to it',
    async answer(visit) {
      const judged = await ask(visit, acts.people.judgedPair, { judgementId: visit.params.id })
      if (!judged) return notFound
      return page('people/links/judged', 'A pair that was judged', judgedModel(judged))
    },
  },
  {
    method: 'POST',
    path: '/links/judged/:id/undo',
    permission: 'linkPeople',
    about: 'Take one’s own answer on a pair back',
    form: undoing,
    async answer(visit) {
      const sent = await undoing.send(visit, { judgementId: visit.params.id })
      if (!sent.ok) return showPair(visit, sent.problems)
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
