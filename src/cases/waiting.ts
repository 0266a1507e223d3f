import { sql } from 'kysely'
import type { z } from 'zod'
import { outputs } from '../access/index.ts'

/** What waits, since when the oldest and since when the median of them; null where nothing waits. */
export const waitingSchema = outputs.object({
  count: outputs.count,
  oldest: outputs.text.nullable(),
  median: outputs.text.nullable(),
})
export type Waiting = z.output<typeof waitingSchema>

/** A row of `waits`. */
export interface Waits {
  readonly count: number
  readonly oldest: Date | null
  readonly median: Date | null
}

/** What is selected of things that wait since the moment in a column. */
export const waits = (since: string) => {
  const at = sql.ref(since)
  return sql`count(*) as count, min(${at}) as oldest,
    percentile_disc(0.5) within group (order by ${at}) as median`
}

export const waiting = (row: Waits | undefined): Waiting => ({
  count: row?.count ?? 0,
  oldest: row?.oldest?.toISOString() ?? null,
  median: row?.median?.toISOString() ?? null,
})
