import type { SourceRule } from '../../../reading/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { textOf } from '../../page/address.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

const typed = ['source', 'specialism', 'reason', 'end-reason'] as const

interface SourceRulesPage extends FormState<(typeof typed)[number]> {
  readonly rows: readonly SourceRule[]
  readonly sources: readonly Choice[]
  readonly specialisms: readonly Choice[]
  /** The rule whose ending could not be done; '' where none was to be ended. */
  readonly ending: string
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'reading/batches/source-rules': SourceRulesPage
  }
}

const setting = actForm(acts.reading.setSourceRule, {
  fields: {
    source: { called: 'the source' },
    specialism: { called: 'the specialism' },
    reason: { called: 'the reason' },
  },
})

const ending = actForm(acts.reading.endSourceRule, {
  fields: { reason: { called: 'why it ends', control: 'end-reason' } },
})

export const sourceRuleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/worklist/sources',
    permission: 'leadReview',
    about: 'Which specialism reads which source, and a form that says so',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path: '/worklist/sources',
    permission: 'leadReview',
    about: 'Give the cases of a source to whoever has a specialism, until it is ended',
    form: setting,
    async answer(visit) {
      const sent = await setting.send(visit)
      if (sent.ok) return redirect(withNotice('/worklist/sources', 'sourceRuleSet'))
      return show(visit, visit.body, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/worklist/sources/:ruleId/end',
    permission: 'leadReview',
    about: 'End a rule by which a specialism reads a source',
    form: ending,
    async answer(visit) {
      const { ruleId } = visit.params
      const sent = await ending.send(visit, { ruleId })
      if (sent.ok) return redirect(withNotice('/worklist/sources', 'sourceRuleEnded'))
      return show(visit, visit.body, sent.problems, textOf(ruleId))
    },
  },
]

async function show(
  visit: Visit,
  sent: Fields = {},
  problems: readonly Problem[] = [],
  ending = '',
): Promise<PageAnswer> {
  const { rows, sources, specialisms } = await visit.perform(acts.reading.sourceRules, {})
  const model = {
    rows,
    sources: [
      { value: '', text: 'Choose a source' },
      ...sources.map(({ value, words }) => ({ value, text: words })),
    ],
    specialisms: [
      { value: '', text: 'Choose a specialism' },
      ...specialisms.map((text) => ({ value: text, text })),
    ],
    ending,
    ...formState(typed, sent, problems),
  }
  return page('reading/batches/source-rules', 'Who reads which source', model, problems)
}
