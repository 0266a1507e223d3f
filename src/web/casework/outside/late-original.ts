import { largestOriginal } from '../../../casework/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import {
  type Fields,
  type PageAnswer,
  type Problem,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { wholeFiles } from '../../page/whole-files.ts'
import { asFile, openingFile, showReferral } from './referral.ts'

const keeping = actForm(acts.casework.keepLateOriginal, {
  fields: {
    cameOn: { called: 'the day it came', ask: 'Give a day that exists' },
    words: { called: 'what it is', ask: 'Say what it is and how it came', control: 'late-words' },
    place: { called: 'where it is kept', control: 'late-place' },
    sha256: { called: 'the SHA-256', control: 'late-sha256' },
    original: { called: 'the original', control: 'late-original' },
  },
})

const tooMany: Problem = { text: 'Choose one file: the original', href: '#late-original' }

async function keep(visit: Visit, given: Fields = {}): Promise<PageAnswer> {
  const { id } = visit.params
  const sent = await keeping.send(visit, { referralId: id, ...given })
  return sent.ok
    ? redirect(withNotice(`/outside/${textOf(id)}`, 'outsideRecorded'))
    : showReferral(visit, sent.problems)
}

/** Originals that come after their referral: from a call or a copy somebody takes it in, weeks later the letter comes. */
export const lateOriginalRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/outside/:id/originals',
    permission: 'workItems',
    about: 'Say where the original of a referral is kept that came after it',
    form: keeping,
    answer: (visit) => keep(visit),
  },
  {
    method: 'POST',
    path: '/outside/:id/originals/as-file',
    permission: 'workItems',
    about: 'Keep the original of a referral that came after it, as a file or where it is',
    receives: 'files',
    form: keeping,
    async answer(visit) {
      const files = await wholeFiles(visit, largestOriginal, '#late-original')
      if (!files.ok) return showReferral(visit, files.problems)
      const [first, ...others] = files.value
      if (others.length > 0) return showReferral(visit, [tooMany])
      const original = first && {
        name: first.name,
        content: Buffer.from(first.content).toString('base64'),
      }
      return keep(visit, original ? { original } : {})
    },
  },
  {
    method: 'GET',
    path: '/outside/:id/originals/:original',
    permission: 'readCase',
    about: 'The file of an original that came after its referral, as it came',
    answer: async (visit) =>
      asFile(
        await ask(visit, acts.casework.openOriginal, {
          referralId: visit.params.id,
          originalId: visit.params.original,
        }),
      ),
  },
  {
    method: 'POST',
    path: '/outside/:id/source/:request/originals/:original',
    permission: 'workItems',
    about: 'The sealed file of an original that came after its referral',
    form: openingFile,
    async answer(visit) {
      const { request, original } = visit.params
      const sent = await openingFile.send(visit, { requestId: request, originalId: original })
      return sent.ok
        ? asFile(sent.output)
        : showReferral(visit, sent.problems, Number(visit.params.request))
    },
  },
]
