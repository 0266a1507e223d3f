import type { UploadJob } from '../../../intake/index.ts'
import { momentWords, plural } from '../../../words/index.ts'

export interface HowFar {
  readonly heading: string
  readonly words: string
  /** Null: how much there is to do is not known. */
  readonly percent: number | null
}

const headings = {
  trial: 'Looking at the files',
  import: 'Importing',
  refresh: 'Refreshing',
  pages: 'Reading pages',
} as const

/** How far a job is, in words; null where none is under way. */
export function howFar(job: UploadJob, now: number): HowFar | null {
  const heading = headings[job.kind]
  if (job.state === 'waiting')
    return { heading: 'Waiting', words: waitingWords(job), percent: null }
  if (job.state !== 'running') return null
  const { step, startedAt } = job
  if (step === null) return { heading, words: 'It has begun.', percent: null }
  const rows = plural(step.done, 'row')
  if (step.total === null || step.total === 0)
    return { heading, words: `${rows} so far (${step.stage}).`, percent: null }
  const share = Math.min(1, step.done / step.total)
  const left =
    share > 0.02 && startedAt !== null ? leftWords(now - Date.parse(startedAt), share) : ''
  return {
    heading,
    words: `${rows} of ${plural(step.total, 'row')} (${step.stage}).${left}`,
    percent: Math.floor(share * 100),
  }
}

function waitingWords({ waitsFor }: UploadJob): string {
  if (waitsFor === null) return 'It begins in a moment.'
  const { kind, startedBy, createdAt } = waitsFor
  const what = { trial: 'trial', import: 'import', refresh: 'refresh', pages: 'reading of pages' }[
    kind
  ]
  return `Waiting for the ${what} started by ${startedBy} at ${momentWords(createdAt)}.`
}

function leftWords(sinceMs: number, share: number): string {
  const minutes = (sinceMs * (1 - share)) / share / 60_000
  if (minutes < 1) return ' Less than a minute is left.'
  return ` About ${plural(Math.round(minutes), 'minute')} are left.`.replace(
    '1 minute are',
    '1 minute is',
  )
}
