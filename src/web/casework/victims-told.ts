import { may } from '../../access/index.ts'
import type { VictimsTold } from '../../casework/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { actForm } from '../page/act-form.ts'
import { ask, textOf } from '../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['telling', 'on', 'told-note'] as const

type Row = VictimsTold['list']['rows'][number]

interface VictimsToldPage extends FormState<(typeof fields)[number]> {
  readonly counts: VictimsTold['counts']
  readonly rows: readonly (Row & { readonly tellingWords: string | null })[]
  readonly pagination: Pagination
  /** The decision whose form is open. */
  readonly chosen: {
    readonly decisionId: number
    readonly ref: string | null
    readonly contacts: Row['contacts']
  } | null
  readonly tellings: readonly Choice[]
  readonly mayRecord: boolean
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'casework/victims-told': VictimsToldPage
  }
}

const tellingWords = {
  told: 'Told',
  declined: 'Did not wish to be told',
  withheld: 'Withheld, with a reason',
} as const

const recording = actForm(acts.casework.recordTelling, {
  fields: {
    telling: { called: 'what became of it' },
    on: { called: 'the day' },
    note: { called: 'what there is to add', control: 'told-note' },
  },
})

export const victimsToldRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/decisions/told',
    permission: 'readCase',
    about: 'Whether victims were told of decisions to take no further action; those owed first',
    answer: (visit) => showTold(visit, Number(textOf(visit.query.decision))),
  },
  {
    method: 'POST',
    path: '/decisions/:id/told',
    permission: 'proposeDecision',
    about: 'Record that the victim was told of a decision, declined, or why not',
    form: recording,
    async answer(visit) {
      const sent = await recording.send(visit, { decisionId: visit.params.id })
      if (!sent.ok) return showTold(visit, Number(visit.params.id), sent.problems)
      return redirect(withNotice('/decisions/told', 'tellingRecorded'))
    },
  },
]

async function showTold(
  visit: Visit,
  decisionId: number,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const { counts, list } = await ask(visit, acts.casework.victimsTold, { page: visit.query.page })
  const mayRecord = may(visit.who.role, 'proposeDecision')
  const row = list.rows.find((one) => one.decisionId === decisionId)
  return page(
    'casework/victims-told',
    'Victims told',
    {
      counts,
      rows: list.rows.map((row) => ({
        ...row,
        tellingWords: row.telling === null ? null : tellingWords[row.telling],
      })),
      pagination: paging(list, '/decisions/told', {}),
      chosen:
        mayRecord && Number.isSafeInteger(decisionId) && decisionId > 0
          ? { decisionId, ref: row?.ref ?? null, contacts: row?.contacts ?? [] }
          : null,
      tellings: choicesOf(tellingWords),
      mayRecord,
      ...formState(fields, visit.body, problems),
    },
    problems,
  )
}
