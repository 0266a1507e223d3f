import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ChildSampleAnswer, UnlistedPart } from '../../store/index.ts'
import { countPart, estimateParts } from '../samples/count-part.ts'
import type { ChildSample } from './contract.ts'

interface Stored {
  readonly sampleId: number
  readonly ruleId: string
  readonly version: number
  readonly seed: string
  readonly parts: readonly { readonly part: UnlistedPart; readonly size: number }[]
  readonly reason: string
  readonly drawnBy: string
  readonly drawnAt: Date
}
interface Drawn {
  readonly sampleId: number
  readonly part: UnlistedPart
  readonly answer: ChildSampleAnswer | null
}

/** The newest sample of children each rule does not list, by rule, and what it says of how many the rule misses. */
export async function newestChildSamples({
  db,
}: UnitOfWork): Promise<ReadonlyMap<string, ChildSample>> {
  const { rows } = await sql<Stored>`
    select distinct on (s.rule_id) s.id as "sampleId", s.rule_id as "ruleId",
      s.rule_version as version, s.seed, s.parts, s.reason,
      coalesce(n.name, s.drawn_by) as "drawnBy", s.drawn_at as "drawnAt"
    from child_sample s left join account_name n on n.id = s.drawn_by
    order by s.rule_id, s.id desc`.execute(db)
  if (rows.length === 0) return new Map()
  const { rows: drawn } = await sql<Drawn>`
    select sample_id as "sampleId", part, answer from child_sample_progress
    where sample_id = any (${rows.map(({ sampleId }) => sampleId)}::bigint[])
    order by sample_id, part, draw`.execute(db)
  const bySample = Map.groupBy(drawn, ({ sampleId }) => Number(sampleId))
  return new Map(
    rows.map(({ ruleId, ...row }) => [
      ruleId,
      withEstimate(row, bySample.get(Number(row.sampleId)) ?? []),
    ]),
  )
}

function withEstimate(stored: Omit<Stored, 'ruleId'>, drawn: readonly Drawn[]): ChildSample {
  const counted = stored.parts.map(({ part, size }) => ({
    ...countPart(drawn, part, 'shouldBe'),
    name: part,
    size,
  }))
  return {
    ...stored,
    sampleId: Number(stored.sampleId),
    drawnAt: stored.drawnAt.toISOString(),
    parts: counted.map(({ name, yes, ...part }) => ({ ...part, part: name, shouldBe: yes })),
    drawn: drawn.length,
    answered: drawn.filter(({ answer }) => answer !== null).length,
    missed: estimateParts(counted),
  }
}
