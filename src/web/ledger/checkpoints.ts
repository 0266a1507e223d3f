import type { CheckedCheckpoint, PublicCheckpoints } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

const fields = ['checkpoint', 'verifier'] as const

interface CheckpointsPage extends FormState<(typeof fields)[number]> {
  readonly kept: PublicCheckpoints
  /** Null before one was checked. */
  readonly checked: CheckedCheckpoint | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'ledger/checkpoints': CheckpointsPage
  }
}

const signing = actForm(acts.ledger.checkpoint, { fields: {} })
const checking = actForm(acts.ledger.check, {
  fields: {
    checkpoint: { called: 'the checkpoint' },
    verifier: { called: 'the public key' },
  },
})

export const checkpointRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/ledger/checkpoints',
    permission: 'readLedger',
    about: 'Signed checkpoints to hand to somebody outside, and the form that checks one of theirs',
    answer: (visit) => showCheckpoints(visit),
  },
  {
    method: 'POST',
    path: '/ledger/checkpoints',
    permission: 'readLedger',
    about: 'Sign the ledger as it stands',
    form: signing,
    async answer(visit) {
      const sent = await signing.send(visit)
      if (!sent.ok) return showCheckpoints(visit, sent.problems)
      return redirect(withNotice('/ledger/checkpoints', 'checkpointSigned'))
    },
  },
  {
    method: 'POST',
    path: '/ledger/checkpoints/check',
    permission: 'readLedger',
    about: 'Compare the ledger with a checkpoint somebody outside kept',
    form: checking,
    async answer(visit) {
      const sent = await checking.send(visit)
      return sent.ok
        ? showCheckpoints(visit, [], sent.output)
        : showCheckpoints(visit, sent.problems)
    },
  },
  {
    method: 'GET',
    path: '/ledger/checkpoints/:size',
    permission: 'readLedger',
    about: 'One checkpoint as a signed note',
    async answer({ perform, params }) {
      const { checkpoints } = await perform(acts.ledger.checkpoints, {})
      const found = checkpoints.find(({ size }) => `${size}` === params.size)
      if (!found) return notFound
      return {
        kind: 'file',
        name: `ledger-${found.size}.checkpoint`,
        type: 'text/plain; charset=utf-8',
        bytes: new TextEncoder().encode(found.note),
      }
    },
  },
]

async function showCheckpoints(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
  checked: CheckedCheckpoint | null = null,
): Promise<PageAnswer> {
  const kept = await perform(acts.ledger.checkpoints, {})
  const model = { kept, checked, ...formState(fields, body, problems) }
  return page('ledger/checkpoints', 'Checkpoints of the ledger', model, problems)
}
