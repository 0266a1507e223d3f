import {
  type DefinitionCheck,
  type DefinitionView,
  type DraftRow,
  type DraftView,
  definitionWords,
} from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { draftState, firstText } from './draft-model.ts'

interface DraftPage extends FormState<'yaml' | 'step' | 'step-reason'> {
  /** Null: not saved yet. */
  readonly draft: (DraftView & { readonly words: string }) | null
  readonly steps: readonly (DraftView['steps'][number] & { readonly words: string })[]
  readonly closed: boolean
  readonly yaml: string
  readonly lines: readonly string[]
  /** Null before it is checked. */
  readonly check: DefinitionCheck | null
  readonly known: typeof definitionWords
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/drafts/drafts': { readonly rows: readonly (DraftRow & { readonly words: string })[] }
    'figures/drafts/draft': DraftPage
  }
}

const text = { yaml: { called: 'the definition' } } as const
const checking = actForm(acts.figures.checkDefinition, {
  fields: text,
  besides: ['draftId'],
  mends: { LB_DRAFT_SLOW: 'yaml' },
})
const saving = actForm(acts.figures.saveDraft, { fields: text, besides: ['draftId'] })
const settling = actForm(acts.figures.settleDraft, {
  fields: {
    step: { called: 'what to do', ask: 'Choose what to do' },
    reason: { called: 'the reason', ask: 'Give a reason', control: 'step-reason' },
  },
})
/** What the writer of a definition can put right in its text. */
const inTheText: readonly string[] = ['LB_DRAFT_UNREADABLE', 'LB_DRAFT_UNFIT']

export const definitionDraftRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions/drafts',
    permission: 'draftDefinitions',
    about: 'Definitions in the making',
    async answer({ perform }) {
      const rows = (await perform(acts.figures.drafts, {})).map((row) => ({
        ...row,
        words: draftState(row.state),
      }))
      return page('figures/drafts/drafts', 'Drafts of definitions', { rows })
    },
  },
  {
    method: 'GET',
    path: '/definitions/drafts/new',
    permission: 'draftDefinitions',
    about: 'A new definition, from nothing or from one there is',
    async answer(visit) {
      const from = textOf(visit.query.from)
      const [, id, version] = /^([^@]+)@(\d{1,9})$/.exec(from) ?? []
      const base = id ? await baseOf(visit, id, Number(version)) : null
      return showDraft(null, firstText(base), null)
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts/check',
    permission: 'draftDefinitions',
    about: 'What a text says: each mistake in words, or what it counts now; keeps nothing',
    form: checking,
    async answer(visit) {
      const draft = await draftOf(visit, visit.body.draftId)
      const sent = await checking.send(visit)
      const yaml = textOf(visit.body.yaml)
      return sent.ok
        ? showDraft(draft, yaml, sent.output)
        : showDraft(draft, yaml, null, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts',
    permission: 'draftDefinitions',
    about: 'Save a draft, mistakes and all',
    form: saving,
    async answer(visit) {
      const draft = await draftOf(visit, visit.body.draftId)
      const sent = await saving.send(visit, { draftId: draft?.draftId ?? null })
      if (!sent.ok) return showDraft(draft, textOf(visit.body.yaml), null, sent.problems)
      return redirect(withNotice(`/definitions/drafts/${sent.output.draftId}`, 'draftSaved'))
    },
  },
  {
    method: 'GET',
    path: '/definitions/drafts/:draftId',
    permission: 'draftDefinitions',
    about: 'One draft: its text, what it counts, and what became of it',
    async answer(visit) {
      const draft = await draftOf(visit, visit.params.draftId)
      if (!draft) return notFound
      return showDraft(draft, draft.yaml, null)
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts/:draftId',
    permission: 'draftDefinitions',
    about: 'Propose, return, publish or discard a draft, with a reason; another person publishes',
    form: settling,
    async answer(visit) {
      const draft = await draftOf(visit, visit.params.draftId)
      if (!draft) return notFound
      try {
        const sent = await settling.send(visit, { draftId: draft.draftId })
        if (!sent.ok) return showDraft(draft, draft.yaml, null, sent.problems, visit.body)
        return redirect(
          withNotice(`/definitions/drafts/${draft.draftId}`, `draft_${sent.input.step}`),
        )
      } catch (error) {
        if (!(error instanceof LookbackError) || !inTheText.includes(error.code)) throw error
        const problem = { text: error.cause, href: '#yaml' }
        return showDraft(draft, draft.yaml, null, [problem], visit.body)
      }
    },
  },
]

/** A definition of cases, or a rule about children. */
async function baseOf(
  { perform }: Visit,
  id: string,
  version: number,
): Promise<DefinitionView | null> {
  const definition = await perform(acts.figures.definition, { id, version })
  if (definition) return definition
  const rule = await perform(acts.figures.childRule, { rule: id })
  return rule?.versions.find((one) => one.version === version) ?? null
}

/** Null where none is named, or there is none. */
const draftOf = async (visit: Visit, draftId: unknown): Promise<DraftView | null> =>
  draftId === undefined ? null : ask(visit, acts.figures.draft, { draftId })

function showDraft(
  draft: DraftView | null,
  yaml: string,
  check: DefinitionCheck | null,
  problems: readonly Problem[] = [],
  sent: Fields = {},
): PageAnswer {
  const model = {
    draft: draft && { ...draft, words: draftState(draft.state) },
    steps: draft?.steps.map((step) => ({ ...step, words: draftState(step.state) })) ?? [],
    closed:
      draft !== null &&
      (draft.replacedBy !== null || ['published', 'discarded'].includes(draft.state)),
    yaml,
    lines: yaml.split('\n'),
    check,
    known: definitionWords,
    ...formState(['yaml', 'step', 'step-reason'], sent, problems),
  }
  return page('figures/drafts/draft', draft ? draft.name : 'A new definition', model, problems)
}
