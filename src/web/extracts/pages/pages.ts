import type { PagesState } from '../../../intake/index.ts'
import { acts } from '../../../review/index.ts'
import { plural } from '../../../words/index.ts'
import { actForm } from '../../page/act-form.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

interface PagesPage {
  readonly rows: readonly { readonly words: string; readonly count: number }[]
  readonly total: number
  /** Pictures nobody has had read yet. */
  readonly unread: number
  readonly doubtful: number
  /** What goes on, in words; null where nothing does. */
  readonly progress: string | null
  readonly percent: number | null
  readonly failure: string | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'extracts/pages/pages': PagesPage
  }
}

const reading = actForm(acts.intake.readPages, { fields: {} })
const path = '/extracts/pages'

export const pagesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'importExtracts',
    about: 'How many pages of documents are typed, read by machine, unreadable or wait',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path,
    permission: 'importExtracts',
    about: 'Have the pages that are pictures read by machine, in the background',
    form: reading,
    async answer(visit) {
      const sent = await reading.send(visit, {})
      return sent.ok ? redirect(path) : show(visit, sent.problems)
    },
  },
]

async function show({ perform }: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const state = await perform(acts.intake.pages, {})
  return page('extracts/pages/pages', 'Pages of documents', pagesModel(state), problems)
}

/** The kinds of pages, which add up to those received. */
function pagesModel({ job, doubtful, ...counts }: PagesState): PagesPage {
  const { typed, otherMachine, machine, unreadable, blank, waiting } = counts
  const isOpen = job?.state === 'running' || job?.state === 'waiting'
  const isCounted = job?.done != null && job.total != null && job.total > 0
  return {
    rows: [
      { words: 'Typed: their words are in the document', count: typed },
      {
        words: 'Read by another machine before they came: to be checked against the picture',
        count: otherMachine,
      },
      { words: 'Read by machine: to be checked against the picture', count: machine },
      { words: 'Not readable by machine: to be read by eye', count: unreadable },
      { words: 'Blank', count: blank },
      { words: 'Pictures that wait to be read', count: waiting },
    ],
    total: typed + otherMachine + machine + unreadable + blank + waiting,
    unread: waiting,
    doubtful,
    progress: !isOpen
      ? null
      : isCounted
        ? `${plural(job.done ?? 0, 'page')} of ${plural(job.total ?? 0, 'page')}. Started by ${job.startedBy}.`
        : `It begins in a moment. Started by ${job.startedBy}.`,
    percent: isOpen && isCounted ? Math.floor((100 * (job.done ?? 0)) / (job.total ?? 1)) : null,
    failure: isOpen ? null : (job?.failure ?? null),
  }
}
