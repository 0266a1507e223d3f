import {
  channels,
  largestOriginal,
  type ReferralRow,
  type Referrals,
} from '../../../casework/index.ts'
import { sizeWords } from '../../../intake/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { wholeFiles } from '../../page/whole-files.ts'

interface OutsidePage {
  readonly counts: Referrals['counts']
  readonly rows: readonly (ReferralRow & { readonly channelWords: string })[]
  readonly pagination: Pagination
  readonly mayReceive: boolean
}
/** What is sealed is never written into a page, nor shown again after a mistake: these are typed anew. */
const sealed = ['sourceName', 'sourceReach', 'sourceAbout', 'sourceStaffId'] as const
const plain = ['channel', 'receivedOn', 'title', 'text', 'originalHash', 'originalPlace'] as const

interface ReceivePage
  extends FormState<(typeof plain)[number] | (typeof sealed)[number] | 'original'> {
  /** What the original may have, in words. */
  readonly largest: string
  readonly channels: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/outside/list': OutsidePage
    'casework/outside/receive': ReceivePage
    'casework/outside/received': { readonly referralId: number; readonly receipt: string }
  }
}

const receiving = actForm(acts.casework.receiveReferral, {
  fields: {
    channel: { called: 'the way it came', ask: 'Choose by which way it came' },
    receivedOn: { called: 'the day', ask: 'Give a day that exists' },
    title: { called: 'what it is', ask: 'Say in a few words what it is' },
    text: { called: 'the text', ask: 'Give the text as it came, without who brought it' },
    originalPlace: { called: 'where the original is kept' },
    originalHash: { called: 'the SHA-256' },
    sourceName: { called: 'the name of the source' },
    sourceReach: { called: 'how to reach the source' },
    sourceStaffId: { called: 'the number of the source' },
    sourceAbout: { called: 'what else to seal' },
    original: { called: 'the original' },
  },
  mends: { LB_SOURCE_CUSTODIANS: 'sourceName' },
})

const tooMany: Problem = { text: 'Choose one file: the original', href: '#original' }

function askWhat({ body }: Visit, problems: readonly Problem[] = []): PageAnswer {
  const { channel, receivedOn, title, text, originalHash, originalPlace } = body
  const shown = { channel, receivedOn, title, text, originalHash, originalPlace }
  return page(
    'casework/outside/receive',
    'Take in a referral from outside',
    {
      channels: choicesOf(channels),
      largest: sizeWords(largestOriginal),
      ...formState([...plain, ...sealed, 'original'], shown, problems),
    },
    problems,
  )
}

async function receive(visit: Visit, given: Fields = {}): Promise<PageAnswer> {
  const sent = await receiving.send(visit, given)
  if (!sent.ok) return askWhat(visit, sent.problems)
  const { referralId, receipt } = sent.output
  if (receipt === null) return redirect(`/outside/${referralId}`)
  return page('casework/outside/received', 'Receipt for the source', { referralId, receipt })
}

export const outsideRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/outside',
    permission: 'readCase',
    about: 'Referrals from outside, those past a deadline first',
    async answer(visit) {
      const { counts, list } = await ask(visit, acts.casework.referrals, {
        page: visit.query.page,
      })
      return page('casework/outside/list', 'From outside', {
        counts,
        rows: list.rows.map((row) => ({ ...row, channelWords: channels[row.channel] })),
        pagination: paging(list, '/outside', {}),
        mayReceive: allowed(visit.who.role, 'workItems'),
      })
    },
  },
  {
    method: 'GET',
    path: '/outside/receive',
    permission: 'workItems',
    about: 'A form for a referral from outside, its source sealed',
    answer: async (visit) => askWhat(visit),
  },
  {
    method: 'POST',
    path: '/outside',
    permission: 'workItems',
    about: 'Take in a referral from outside; shows the receipt for the source once',
    form: receiving,
    answer: (visit) => receive(visit),
  },
  {
    method: 'POST',
    path: '/outside/with-original',
    permission: 'workItems',
    about: 'Take in a referral from outside with the file it came in',
    receives: 'files',
    form: receiving,
    async answer(visit) {
      const files = await wholeFiles(visit, largestOriginal, '#original')
      if (!files.ok) return askWhat(visit, files.problems)
      const [first, ...others] = files.value
      if (others.length > 0) return askWhat(visit, [tooMany])
      const original = first && {
        name: first.name,
        content: Buffer.from(first.content).toString('base64'),
      }
      return receive(visit, original ? { original } : {})
    },
  },
]
