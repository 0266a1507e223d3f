import { type ActUnit, serviceKey } from '../access/index.ts'
import { endsSoon, LookbackError, refusal } from '../model/index.ts'
import { afterCommit, type JobFailure, refusalOf, type Store } from '../store/index.ts'
import { type JobOrder, type JobStep, jobKinds } from './contract.ts'
import { jobErrors } from './errors.ts'
import { JobBook, type OpenJob } from './keep-jobs.ts'
import { isAtWorkHere, isGone, thisProcess } from './this-process.ts'

/** Work in the background of one process. */
export interface Jobs {
  /**
   * Orders a job within the act that starts it: it begins once that is committed and its lane is free, and never where
   * it is not.
   *
   * @returns the job’s id
   */
  order(unit: ActUnit, order: JobOrder): Promise<number>
  /** Gives up what is under way and resolves when it is over. */
  stop(): Promise<void>
}

export interface JobHooks {
  /** Told of what nobody foresaw; the job says that there was a fault. */
  readonly fault?: (error: unknown) => void
}

/** The service by which acts order jobs. */
export const jobs = serviceKey<Jobs>('jobs', () => {
  throw new Error('No jobs were provided.')
})

const beatMs = 2000
const lookMs = 400

/**
 * Jobs over a store, done by this process. Those of a process that is gone are closed as cut off first.
 *
 * @returns also what was cut off, for whoever starts the program to be told
 */
export async function openJobs(
  store: Store,
  { fault = () => undefined }: JobHooks = {},
): Promise<{ readonly jobs: Jobs; readonly cutOff: readonly OpenJob[] }> {
  const book = new JobBook(store)
  const open = await book.open()
  // One that was ended a moment ago may not be gone yet, and its jobs are looked at only now.
  await endsSoon(() => open.some((job) => !job.isLapsed && isAtWorkHere(job.process)))
  const cutOff = open.filter((job) => job.isLapsed || isGone(job.process))
  for (const { jobId } of cutOff) await book.ended(jobId, 'cutOff', failureOf('LB_JOB_CUT_OFF'))
  return { jobs: new Runner(book, fault), cutOff }
}

class Runner implements Jobs {
  readonly #book: JobBook
  readonly #fault: (error: unknown) => void
  /** Those in hand, each with how far it is. */
  readonly #steps = new Map<number, JobStep | null>()
  readonly #atWork = new Set<Promise<void>>()
  #isEnding = false
  #beating: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(book: JobBook, fault: (error: unknown) => void) {
    this.#book = book
    this.#fault = fault
  }

  async order({ db, who }: ActUnit, order: JobOrder): Promise<number> {
    const { kind, subject, input } = order
    const { id } = await db
      .insertInto('job')
      .values({
        kind,
        lane: jobKinds[kind].lane,
        subject,
        account_id: who.accountId,
        started_by: who.name,
        process: thisProcess,
        input: JSON.stringify(input),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    afterCommit(db, () => this.#take(id, order))
    return id
  }

  async stop(): Promise<void> {
    this.#isEnding = true
    await Promise.allSettled(this.#atWork)
    if (this.#timer) clearInterval(this.#timer)
    await this.#beating
  }

  #take(id: number, order: JobOrder): void {
    this.#steps.set(id, null)
    this.#timer ??= setInterval(() => this.#beat(), beatMs).unref()
    const work = this.#do(id, order).finally(() => {
      this.#steps.delete(id)
      this.#atWork.delete(work)
    })
    this.#atWork.add(work)
  }

  async #do(id: number, { run, over }: JobOrder): Promise<void> {
    const ended = await this.#outcome(id, run)
    await over?.().catch(this.#fault)
    // Where the store is away too, the next process to open it writes down that it was cut off.
    await ended().catch(this.#fault)
  }

  /** Does the job, and gives what is to be written down of it. */
  async #outcome(id: number, run: JobOrder['run']): Promise<() => Promise<void>> {
    try {
      await this.#turn(id)
      const result = await run((step) => {
        this.#refuseIfEnding()
        this.#steps.set(id, step)
      })
      return () => this.#book.done(id, result)
    } catch (thrown) {
      const error = this.#isEnding ? refusal(jobErrors, 'LB_JOB_CUT_OFF') : refusalOf(thrown)
      if (!(error instanceof LookbackError)) this.#fault(error)
      const state = this.#isEnding ? 'cutOff' : 'failed'
      return () => this.#book.ended(id, state, asFailure(error))
    }
  }

  async #turn(id: number): Promise<void> {
    for (;;) {
      this.#refuseIfEnding()
      if (await this.#book.begin(id)) return
      await new Promise((resolve) => setTimeout(resolve, lookMs))
    }
  }

  #refuseIfEnding(): void {
    if (this.#isEnding) throw refusal(jobErrors, 'LB_JOB_CUT_OFF')
  }

  /** One at a time: on an engine of one session it waits for the job itself. */
  #beat(): void {
    if (this.#steps.size === 0 || this.#beating) return
    this.#beating = this.#book
      .beat(new Map(this.#steps))
      .catch(this.#fault)
      .finally(() => {
        this.#beating = null
      })
  }
}

const asFailure = (error: unknown): JobFailure => {
  if (!(error instanceof LookbackError)) return failureOf('LB_JOB_FAULT')
  const { code, cause, remedy } = error
  return { code, cause, remedy }
}

const failureOf = (code: keyof typeof jobErrors): JobFailure => ({ code, ...jobErrors[code] })
