import { encode } from 'uqr'
import type { SecondFactor } from '../../access/index.ts'
import { acts } from '../../review/index.ts'
import { withNotice } from '../layout/notices.ts'
import { actForm } from '../page/act-form.ts'
import { type FormState, formState } from '../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

interface SecondFactorPage extends FormState<'code'> {
  readonly factor: SecondFactor
  /** The secret in groups of four, for whoever types it; null where none is shown. */
  readonly typed: string | null
  /** The address as a QR code: squares a side, and the dark ones as a path of unit squares. */
  readonly picture: { readonly size: number; readonly path: string } | null
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/second-factor': SecondFactorPage
  }
}

const beginning = actForm(acts.accounts.beginSecondFactor, { fields: {} })
const confirming = actForm(acts.accounts.confirmSecondFactor, {
  fields: { code: { called: 'the code' } },
})
const ending = actForm(acts.accounts.endSecondFactor, { fields: { code: { called: 'the code' } } })

export const secondFactorRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/second-factor',
    permission: 'signedIn',
    about: 'Whether a code is asked for beside one’s own password',
    answer: (visit) => showSecondFactor(visit),
  },
  {
    method: 'POST',
    path: '/second-factor/begin',
    permission: 'signedIn',
    about: 'Make a secret for an authenticator app',
    form: beginning,
    async answer(visit) {
      const sent = await beginning.send(visit)
      return sent.ok ? redirect('/second-factor') : showSecondFactor(visit, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/second-factor/confirm',
    permission: 'signedIn',
    about: 'Ask for a code at each sign-in from now on',
    form: confirming,
    async answer(visit) {
      const sent = await confirming.send(visit)
      if (!sent.ok) return showSecondFactor(visit, sent.problems)
      return redirect(withNotice('/second-factor', 'secondFactorOn'))
    },
  },
  {
    method: 'POST',
    path: '/second-factor/end',
    permission: 'signedIn',
    about: 'Ask for no code any more',
    form: ending,
    async answer(visit) {
      const sent = await ending.send(visit)
      if (!sent.ok) return showSecondFactor(visit, sent.problems)
      return redirect(withNotice('/second-factor', 'secondFactorOff'))
    },
  },
]

async function showSecondFactor(
  { perform, body }: Visit,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const factor = await perform(acts.accounts.secondFactor, {})
  const begun = factor.state === 'begun' ? factor : null
  const model = {
    factor,
    typed: begun && (begun.secret.match(/.{1,4}/g) ?? []).join(' '),
    picture: begun && qrCode(begun.address),
    ...formState(['code'], body, problems),
  }
  return page('accounts/second-factor', 'Second factor', model, problems)
}

/** With the four squares of margin that readers need (ISO/IEC 18004). */
function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return { size, path: path.join('') }
}
