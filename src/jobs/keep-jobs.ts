import { sql } from 'kysely'
import { systemReader } from '../access/index.ts'
import { inContext, type JobFailure, type Store } from '../store/index.ts'
import type { JobKind, JobStep } from './contract.ts'
import { lapsedSeconds } from './read-jobs.ts'
import { thisProcess } from './this-process.ts'

/** What the program writes down of jobs by itself: no case data, and nothing that anybody did. */
export class JobBook {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  /** Takes its turn, if nothing that was started earlier in its lane is still to be done. */
  async begin(id: number): Promise<boolean> {
    const { rows } = await this.#write(
      sql<{ id: number }>`
        update job j set state = 'running', started_at = now(), beat_at = now()
        where id = ${id} and state = 'waiting' and not exists (
          select from job o where o.lane = j.lane and o.id < j.id and o.state in ('waiting', 'running')
            and o.beat_at > now() - ${lapsedSeconds} * interval '1 second')
        returning id`,
    )
    return rows.length > 0
  }

  /** Says that these are still in hand, and how far each is. */
  async beat(jobs: ReadonlyMap<number, JobStep | null>): Promise<void> {
    const steps = [...jobs].map(([id, step]) => ({ id, ...step }))
    await this.#write(sql`
      update job set beat_at = now(), stage = s.stage, done = s.done, total = s.total
      from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
        as s(id bigint, stage text, done bigint, total bigint)
      where job.id = s.id and job.state in ('waiting', 'running')`)
  }

  async done(id: number, result: unknown): Promise<void> {
    await this.#write(sql`
      update job set state = 'done', ended_at = now(), result = ${JSON.stringify(result ?? null)}::jsonb
      where id = ${id}`)
  }

  async ended(id: number, state: 'failed' | 'cutOff', failure: JobFailure): Promise<void> {
    await this.#write(sql`
      update job set state = ${state}, ended_at = now(), failure = ${JSON.stringify(failure)}::jsonb
      where id = ${id}`)
  }

  /** Jobs that some process has in hand, or had when it ended. */
  async open(): Promise<readonly OpenJob[]> {
    const { rows } = await this.#write(sql<OpenJob>`
      select id as "jobId", kind, started_by as "startedBy", created_at as "createdAt", process,
        beat_at < now() - ${lapsedSeconds} * interval '1 second' as "isLapsed"
      from job where state in ('waiting', 'running') and process <> ${thisProcess} order by id`)
    return rows
  }

  #write<T>(statement: ReturnType<typeof sql<T>>) {
    return inContext(this.#store.db, systemReader, (tx) => statement.execute(tx))
  }
}

export interface OpenJob {
  readonly jobId: number
  readonly kind: JobKind
  readonly startedBy: string
  readonly createdAt: Date
  readonly process: string
  readonly isLapsed: boolean
}
