import type { z } from 'zod'
import {
  channels,
  largestOriginal,
  type OriginalFile,
  type ReferralView,
  type SourceShown,
  sourcePurposes,
} from '../../../casework/index.ts'
import { sizeWords } from '../../../intake/index.ts'
import { acts } from '../../../review/index.ts'
import { plural } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type NoticeCode, withNotice } from '../../layout/notices.ts'
import { type ActForm, actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, choicesOf, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

/** Passphrases and files are read and never shown. */
const shown = [
  'ack-on',
  'ack-means',
  'promisedBy',
  'promisedOn',
  'promise-words',
  'promise-day',
  'caseId',
  'why',
  'purpose',
  'ask-reason',
  'hours',
  'answer',
  'answer-words',
  'cameOn',
  'late-words',
  'late-place',
  'late-sha256',
] as const
const typed = ['ask-passphrase', 'answer-passphrase', 'view-passphrase', 'late-original'] as const
type Field = (typeof shown)[number] | (typeof typed)[number]

interface ReferralPage extends FormState<Field> {
  readonly view: ReferralView
  readonly channelWords: string
  readonly purposes: readonly Choice[]
  readonly purposeWords: Readonly<Record<string, string>>
  readonly mayWork: boolean
  /** What a file may have, in words. */
  readonly largest: string
  /** The request somebody asked to answer or to look at; null: none. */
  readonly chosen: ReferralView['requests'][number] | null
  /** A custodian answers it; else its asker looks. */
  readonly asCustodian: boolean
  /** What a custodian may answer to the request. */
  readonly answers: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'casework/outside/referral': ReferralPage
    'casework/outside/source': {
      readonly referralId: number
      readonly requestId: number
      readonly source: SourceShown
    }
  }
}

const acknowledging = actForm(acts.casework.acknowledgeReferral, {
  fields: {
    on: { called: 'the day', ask: 'Give a day that exists', control: 'ack-on' },
    means: { called: 'the means', ask: 'Say by what means', control: 'ack-means' },
  },
  mends: { LB_OUTSIDE_ACKNOWLEDGED: 'on' },
})
const promising = actForm(acts.casework.recordPromise, {
  fields: {
    words: { called: 'the promise', ask: 'Say what was promised', control: 'promise-words' },
    promisedBy: { called: 'who promised it', ask: 'Say who promised it' },
    promisedOn: { called: 'the day of the promise', ask: 'Give a day that exists' },
    day: { called: 'the day it is due', control: 'promise-day' },
  },
})
const linking = actForm(acts.casework.linkReferral, {
  fields: {
    caseId: { called: 'the case', ask: 'Give the number of the case' },
    why: { called: 'why it is about this case', ask: 'Say why it is about this case' },
  },
})
const asking = actForm(acts.casework.askForSource, {
  fields: {
    purpose: { called: 'what you ask for', ask: 'Choose what you ask for' },
    reason: { called: 'the reason', ask: 'Say why you need to know', control: 'ask-reason' },
    hours: { called: 'the hours', ask: 'Enter the hours' },
    passphrase: {
      called: 'the passphrase',
      ask: 'Type a passphrase of at least 15 characters',
      control: 'ask-passphrase',
    },
  },
})
const answering = actForm(acts.casework.answerSourceRequest, {
  fields: {
    answer: { called: 'the answer', ask: 'Choose whether you open it' },
    words: { called: 'the words', control: 'answer-words' },
    passphrase: { called: 'your passphrase', control: 'answer-passphrase' },
  },
})
const viewing = actForm(acts.casework.viewSource, {
  fields: {
    passphrase: {
      called: 'the passphrase',
      ask: 'Type the passphrase you chose when you asked',
      control: 'view-passphrase',
    },
  },
  mends: { LB_SOURCE_NOT_OPEN: 'passphrase' },
})

export async function showReferral(
  visit: Visit,
  problems: readonly Problem[] = [],
  requestId = Number(textOf(visit.query.request)),
): Promise<PageAnswer> {
  const view = await ask(visit, acts.casework.referral, { referralId: visit.params.id })
  const chosen = view.requests.find((one) => one.requestId === requestId) ?? null
  const body = Object.fromEntries(shown.map((field) => [field, visit.body[field]]))
  return page(
    'casework/outside/referral',
    'Referral from outside',
    {
      view,
      channelWords: channels[view.channel],
      purposes: choicesOf(sourcePurposes),
      purposeWords: sourcePurposes,
      mayWork: allowed(visit.who.role, 'workItems'),
      largest: sizeWords(largestOriginal),
      chosen,
      asCustodian: chosen !== null && !chosen.own,
      answers: [
        { value: 'open', text: `Open it to them for ${plural(chosen?.hours ?? 0, 'hour')}` },
        { value: 'refuse', text: 'Refuse' },
      ],
      ...formState([...shown, ...typed], body, problems),
    },
    problems,
  )
}

/** One thing done to a referral, after which its page is shown again. */
const doing = <S extends z.ZodType, O>(
  part: string,
  about: string,
  form: ActForm<S, O>,
  done: NoticeCode,
): Route => ({
  method: 'POST',
  path: `/outside/:id/${part}`,
  permission: 'workItems',
  about,
  form,
  async answer(visit) {
    const { id } = visit.params
    const sent = await form.send(visit, { referralId: id })
    return sent.ok
      ? redirect(withNotice(`/outside/${textOf(id)}`, done))
      : showReferral(visit, sent.problems)
  },
})

/** Sent from the page of the source, where the file is looked at by itself. */
export const openingFile = actForm(acts.casework.openSealedOriginal, {
  fields: {
    passphrase: {
      called: 'the passphrase',
      ask: 'Type the passphrase you chose when you asked',
      control: 'file-passphrase',
    },
  },
})

/** Never under its own type: what came from outside is kept by the browser and not run. */
export const asFile = ({ name, content }: OriginalFile): PageAnswer => ({
  kind: 'file',
  name: name.split('/').at(-1) ?? name,
  type: 'application/octet-stream',
  bytes: Buffer.from(content, 'base64'),
})

export const referralRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/outside/:id',
    permission: 'readCase',
    about: 'One referral from outside: text, promises, cases, answer, requests for its source',
    answer: (visit) => showReferral(visit),
  },
  {
    method: 'GET',
    path: '/outside/:id/original',
    permission: 'readCase',
    about: 'The file in which a referral from outside came, as it came',
    answer: async (visit) =>
      asFile(await ask(visit, acts.casework.openOriginal, { referralId: visit.params.id })),
  },
  {
    method: 'POST',
    path: '/outside/:id/source/:request/original',
    permission: 'workItems',
    about: 'The sealed file of a referral whose source was opened to you',
    form: openingFile,
    async answer(visit) {
      const sent = await openingFile.send(visit, { requestId: visit.params.request })
      return sent.ok
        ? asFile(sent.output)
        : showReferral(visit, sent.problems, Number(visit.params.request))
    },
  },
  doing('acknowledge', 'Record that a referral was acknowledged', acknowledging, 'outsideRecorded'),
  doing('promises', 'Record what was promised about a referral', promising, 'outsideRecorded'),
  doing('cases', 'Say that a referral is about a case', linking, 'outsideRecorded'),
  doing('source', 'Ask the custodians who brought a referral', asking, 'sourceAsked'),
  {
    method: 'POST',
    path: '/outside/:id/source/:request/answer',
    permission: 'workItems',
    about: 'As a custodian, open a source to whoever asked, or refuse',
    form: answering,
    async answer(visit) {
      const sent = await answering.send(visit, { requestId: visit.params.request })
      if (!sent.ok) return showReferral(visit, sent.problems, Number(visit.params.request))
      const done = sent.output.opened ? 'sourceOpened' : 'sourceRefused'
      return redirect(withNotice(`/outside/${textOf(visit.params.id)}`, done))
    },
  },
  {
    method: 'POST',
    path: '/outside/:id/source/:request',
    permission: 'workItems',
    about: 'Look at a source that was opened to you',
    form: viewing,
    async answer(visit) {
      const sent = await viewing.send(visit, { requestId: visit.params.request })
      if (!sent.ok) return showReferral(visit, sent.problems, Number(visit.params.request))
      return page('casework/outside/source', 'The source', {
        referralId: Number(visit.params.id),
        requestId: Number(visit.params.request),
        source: sent.output,
      })
    },
  },
]
