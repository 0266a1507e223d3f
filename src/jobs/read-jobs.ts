import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import type { JobFailure, JobState } from '../store/index.ts'
import type { JobKind, JobRow, WaitedFor } from './contract.ts'

/** A job that has said nothing for so long was cut off. */
export const lapsedSeconds = 30

interface StoredJob {
  readonly id: number
  readonly kind: JobKind
  readonly subject: string
  readonly started_by: string
  readonly state: JobState
  readonly created_at: Date
  readonly started_at: Date | null
  readonly ended_at: Date | null
  readonly stage: string | null
  readonly done: number | null
  readonly total: number | null
  readonly input: unknown
  readonly result: unknown
  readonly failure: JobFailure | null
  readonly ahead: WaitedFor | null
}

/**
 * Jobs, the newest first; of one subject, or of all. One whose process has not been heard of for half a minute shows as cut off, whether or
 * not anybody has yet written that down.
 */
export async function readJobs(
  { db }: Pick<UnitOfWork, 'db'>,
  { subject, most = 50 }: { readonly subject?: string; readonly most?: number } = {},
): Promise<readonly JobRow[]> {
  const alive = sql`beat_at > now() - ${lapsedSeconds} * interval '1 second'`
  const { rows } = await sql<StoredJob>`
    select j.id, j.kind, j.subject, j.started_by, j.created_at, j.started_at, j.ended_at, j.stage, j.done, j.total,
      j.input, j.result, j.failure,
      case when j.state in ('waiting', 'running') and not j.${alive} then 'cutOff' else j.state end as state,
      case when j.state = 'waiting' then (
        select jsonb_build_object('kind', o.kind, 'startedBy', o.started_by, 'createdAt', o.created_at)
        from job o where o.lane = j.lane and o.id < j.id and o.state in ('waiting', 'running') and o.${alive}
        order by o.id limit 1) end as ahead
    from job j where ${subject ?? null}::text is null or j.subject = ${subject ?? null}
    order by j.id desc limit ${most}`.execute(db)
  return rows.map(jobRow)
}

const jobRow = (job: StoredJob): JobRow => ({
  jobId: job.id,
  kind: job.kind,
  subject: job.subject,
  startedBy: job.started_by,
  state: job.state,
  createdAt: job.created_at.toISOString(),
  startedAt: job.started_at?.toISOString() ?? null,
  endedAt: job.ended_at?.toISOString() ?? null,
  step: job.stage === null ? null : { stage: job.stage, done: job.done ?? 0, total: job.total },
  input: job.input,
  result: job.result,
  failure: job.failure,
  waitsFor: job.ahead && { ...job.ahead, createdAt: new Date(job.ahead.createdAt).toISOString() },
})
