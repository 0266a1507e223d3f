import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { readJobs } from '../../jobs/index.ts'
import { isDue } from '../due/read-due.ts'
import { subject } from './start-refresh.ts'

const state = z.strictObject({
  /** Something changed since the last refresh, or there was none and there are cases. */
  due: z.boolean(),
  refreshedAt: outputs.text.nullable(),
  job: z
    .strictObject({
      state: z.enum(['waiting', 'running', 'done', 'failed', 'cutOff']),
      startedBy: outputs.text,
      createdAt: outputs.text,
      stage: outputs.text.nullable(),
      /** What it waits for; null: for nothing, or it does not wait. */
      waitsFor: z
        .strictObject({ kind: outputs.text, startedBy: outputs.text, createdAt: outputs.text })
        .nullable(),
      failure: z
        .strictObject({ code: outputs.text, cause: outputs.text, remedy: outputs.text })
        .nullable(),
    })
    .nullable(),
})
export type RefreshState = z.infer<typeof state>

export const refreshState = defineAct({
  name: 'refresh.state',
  kind: 'read',
  about: 'Whether a refresh is due, and how far one is that was started here',
  permission: 'importExtracts',
  input: fields.nothing,
  output: state,
  subject: () => subject,
  notes: ['consultation'],
  async run(unit): Promise<RefreshState> {
    const { rows } = await sql<{ due: boolean; at: Date | null }>`
      select ${isDue} as due, (select max(finished_at) from refresh) as at`.execute(unit.db)
    const [job] = await readJobs(unit, { subject, most: 1 })
    unit.note({ action: 'consultation', subject })
    return {
      due: rows[0]?.due ?? false,
      refreshedAt: rows[0]?.at?.toISOString() ?? null,
      job: job
        ? {
            state: job.state,
            startedBy: job.startedBy,
            createdAt: job.createdAt,
            stage: job.step?.stage ?? null,
            waitsFor: job.waitsFor,
            failure: job.failure,
          }
        : null,
    }
  },
})
