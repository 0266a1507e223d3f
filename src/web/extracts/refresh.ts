import type { RefreshState } from '../../refresh/index.ts'
import { acts } from '../../review/index.ts'
import { momentWords } from '../../words/index.ts'
import { actForm } from '../page/act-form.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../page/routing.ts'

interface RefreshPage {
  readonly due: boolean
  readonly refreshedAt: string | null
  /** What goes on, in words; null where nothing does. */
  readonly progress: string | null
  readonly failure: NonNullable<RefreshState['job']>['failure']
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'extracts/refresh': RefreshPage
  }
}

const starting = actForm(acts.refresh.start, { fields: {} })
const path = '/extracts/refresh'

export const refreshRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'importExtracts',
    about: 'Whether a refresh is due, and how far one is',
    answer: (visit) => show(visit),
  },
  {
    method: 'POST',
    path,
    permission: 'importExtracts',
    about: 'Start a refresh in the background',
    form: starting,
    async answer(visit) {
      const sent = await starting.send(visit, {})
      return sent.ok ? redirect(path) : show(visit, sent.problems)
    },
  },
]

async function show({ perform }: Visit, problems: readonly Problem[] = []): Promise<PageAnswer> {
  const { due, refreshedAt, job } = await perform(acts.refresh.state, {})
  const model = { due, refreshedAt, progress: progressWords(job), failure: job?.failure ?? null }
  return page('extracts/refresh', 'Refresh', model, problems)
}

const stages: readonly (readonly [start: string, words: string])[] = [
  ['link', 'Finding out who is who'],
  ['network', 'Finding groups'],
  ['classify', 'Evaluating the definitions'],
  ['rank', 'Ordering the cases'],
]

function progressWords(job: RefreshState['job']): string | null {
  if (job?.state === 'waiting') {
    const { waitsFor } = job
    return waitsFor === null
      ? 'It begins in a moment.'
      : `Waiting for the ${waitsFor.kind} started by ${waitsFor.startedBy} at ${momentWords(waitsFor.createdAt)}.`
  }
  if (job?.state !== 'running') return null
  const doing = stages.find(([start]) => job.stage?.startsWith(start))?.[1] ?? 'It has begun'
  return `${doing}. Started by ${job.startedBy} at ${momentWords(job.createdAt)}.`
}
