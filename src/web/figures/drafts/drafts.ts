import { z } from 'zod'
import {
  type DefinitionCheck,
  type DraftRow,
  type DraftView,
  definitionWords,
} from '../../../figures/index.ts'
import { LookbackError } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import {
  type FormState,
  formState,
  idParam,
  parseForm,
  reasonField,
  textOf,
} from '../../page/forms.ts'
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

const text = z.object({
  yaml: z
    .string({ error: 'Write the definition' })
    .trim()
    .min(1, { error: 'Write the definition' })
    .max(100_000, { error: 'Shorten it to 100,000 characters' }),
})
const settling = z.object({
  step: z.enum(['propose', 'return', 'publish', 'discard'], { error: 'Choose what to do' }),
  'step-reason': reasonField('Give a reason'),
})

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
      const base = id
        ? await visit.perform(acts.figures.definition, { id, version: Number(version) })
        : null
      return showDraft(null, firstText(base), null)
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts/check',
    permission: 'draftDefinitions',
    about: 'What a text says: each mistake in words, or what it counts now; keeps nothing',
    async answer(visit) {
      const draft = await draftOf(visit)
      const form = parseForm(text, visit.body)
      const yaml = typeof visit.body.yaml === 'string' ? visit.body.yaml : ''
      if (!form.ok) return showDraft(draft, yaml, null, form.problems)
      try {
        return showDraft(draft, yaml, await visit.perform(acts.figures.checkDefinition, { yaml }))
      } catch (error) {
        return showDraft(draft, yaml, null, [mended(error, ['LB_DRAFT_SLOW'])])
      }
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts',
    permission: 'draftDefinitions',
    about: 'Save a draft, mistakes and all',
    async answer(visit) {
      const draft = await draftOf(visit)
      const yaml = typeof visit.body.yaml === 'string' ? visit.body.yaml : ''
      const form = parseForm(text, visit.body)
      if (!form.ok) return showDraft(draft, yaml, null, form.problems)
      const { draftId } = await visit.perform(acts.figures.saveDraft, {
        draftId: draft?.draftId ?? null,
        yaml,
      })
      return redirect(withNotice(`/definitions/drafts/${draftId}`, 'draftSaved'))
    },
  },
  {
    method: 'GET',
    path: '/definitions/drafts/:draftId',
    permission: 'draftDefinitions',
    about: 'One draft: its text, what it counts, and what became of it',
    async answer(visit) {
      const draft = await draftOf({ ...visit, body: visit.params })
      if (!draft) return notFound
      return showDraft(draft, draft.yaml, null)
    },
  },
  {
    method: 'POST',
    path: '/definitions/drafts/:draftId',
    permission: 'draftDefinitions',
    about: 'Propose, return, publish or discard a draft, with a reason; another person publishes',
    async answer(visit) {
      const draft = await draftOf({ ...visit, body: visit.params })
      if (!draft) return notFound
      const form = parseForm(settling, visit.body)
      if (!form.ok) return showDraft(draft, draft.yaml, null, form.problems, visit.body)
      const { step, 'step-reason': reason } = form.value
      try {
        await visit.perform(acts.figures.settleDraft, { draftId: draft.draftId, step, reason })
      } catch (error) {
        const problem = mended(error, ['LB_DRAFT_UNREADABLE', 'LB_DRAFT_UNFIT'])
        return showDraft(draft, draft.yaml, null, [problem], visit.body)
      }
      return redirect(withNotice(`/definitions/drafts/${draft.draftId}`, `draft_${step}`))
    },
  },
]

async function draftOf({ perform, body }: Visit): Promise<DraftView | null> {
  const id = idParam.safeParse(body.draftId)
  return id.success ? perform(acts.figures.draft, { draftId: id.data }) : null
}

/** What the writer can mend is shown beside the text; anything else fails as it would. */
function mended(error: unknown, codes: readonly string[]): Problem {
  if (!(error instanceof LookbackError) || !codes.includes(error.code)) throw error
  return { text: error.cause, href: '#yaml' }
}

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
