import type { JobFailure, JobState } from '../store/index.ts'

/** What can go on in the background, each in the lane in which its kind waits for its like. */
export const jobKinds = {
  /** Trying files that were uploaded: nothing of it is kept. */
  trial: { lane: 'archive', words: 'trial' },
  import: { lane: 'archive', words: 'import' },
  refresh: { lane: 'archive', words: 'refresh' },
  /** Pages that are pictures: hours of it must keep nothing else waiting. */
  pages: { lane: 'pages', words: 'reading of pages' },
} as const
export type JobKind = keyof typeof jobKinds

export const jobStates = [
  'waiting',
  'running',
  'done',
  'failed',
  'cutOff',
] as const satisfies readonly JobState[]

/** How far a job is. */
export interface JobStep {
  readonly stage: string
  readonly done: number
  /** Null: nobody knows. */
  readonly total: number | null
}

/** A job as pages show it. Times are ISO 8601, UTC. */
export interface JobRow {
  readonly jobId: number
  readonly kind: JobKind
  /** `upload:…`, `refresh`: what it is about. */
  readonly subject: string
  readonly startedBy: string
  readonly state: JobState
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly step: JobStep | null
  readonly input: unknown
  /** What came of it; null until it is done. */
  readonly result: unknown
  readonly failure: JobFailure | null
  /** The job of its lane that is at work, where this one waits for it. */
  readonly waitsFor: WaitedFor | null
}

export interface WaitedFor {
  readonly kind: JobKind
  readonly startedBy: string
  readonly createdAt: string
}

/** A job to be done. */
export interface JobOrder {
  readonly kind: JobKind
  readonly subject: string
  /** What it was started with, as plain JSON, for whoever asks later. */
  readonly input: unknown
  /**
   * Does it; what it answers must be plain JSON. Once the process is to end, `report` throws, so that what is under way
   * is given up.
   */
  run(report: (step: JobStep) => void): Promise<unknown>
  /** Whatever became of it: done, failed or cut off. */
  over?(): Promise<void>
}

/** It waits or runs. */
export const isOpen = ({ state }: JobRow): boolean => state === 'waiting' || state === 'running'
