import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, outputs, type UnitOfWork } from '../../access/index.ts'
import { sourcesCalled } from '../../cases/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import { sourceName } from '../../store/index.ts'
import {
  type SampleAnswer,
  type SampleRow,
  type SampleView,
  sampleRowSchema,
  sampleViewSchema,
} from './contract.ts'
import { countPart, estimateParts } from './count-part.ts'

interface StoredSample {
  readonly sampleId: number
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly reason: string
  readonly seed: string
  readonly counts: Bounds
  readonly parts: readonly { readonly name: string; readonly size: number }[]
  readonly drawnBy: string
  readonly drawnAt: Date
}
interface Drawn {
  readonly sampleId: number
  readonly part: string
  readonly answer: SampleAnswer | null
  readonly settled: boolean
}

export const estimateSamples = defineAct({
  name: 'figures.samples',
  kind: 'read',
  about: 'Random samples drawn so far, the newest first, each with its estimate',
  permission: 'readFigures',
  input: fields.nothing,
  output: outputs.list(sampleRowSchema),
  subject: () => 'estimate samples',
  notes: ['consultation'],
  async run(unit): Promise<readonly SampleRow[]> {
    unit.note({ action: 'consultation', subject: 'estimate samples' })
    return (await readSamples(unit, null)).map(({ seed: _, parts: __, ...row }): SampleRow => row)
  },
})

export const estimateSample = defineAct({
  name: 'figures.sample',
  kind: 'read',
  about: 'A random sample, its estimate and the next case to answer; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ sampleId: fields.id }),
  output: sampleViewSchema.nullable(),
  subject: ({ sampleId }) => `estimate sample:${sampleId}`,
  notes: ['consultation'],
  async run(unit, { sampleId }): Promise<SampleView | null> {
    unit.note({ action: 'consultation', subject: `estimate sample:${sampleId}` })
    const [sample] = await readSamples(unit, sampleId)
    if (!sample) return null
    const mayAnswer = may(unit.who.role, 'submitReading')
    return { ...sample, next: mayAnswer ? await nextCase(unit, sampleId) : null, mayAnswer }
  },
})

async function readSamples(
  unit: UnitOfWork,
  sampleId: number | null,
): Promise<readonly Omit<SampleView, 'next' | 'mayAnswer'>[]> {
  const { db } = unit
  const { rows } = await sql<StoredSample>`
    select s.id as "sampleId", s.definition_id as definition, s.version, d.title, s.reason, s.seed,
      s.counts, s.parts, coalesce(n.name, s.drawn_by) as "drawnBy", s.drawn_at as "drawnAt"
    from estimate_sample s
      join definition d on d.id = s.definition_id and d.version = s.version
      left join account_name n on n.id = s.drawn_by
    where ${sampleId}::bigint is null or s.id = ${sampleId} order by s.id desc`.execute(db)
  const { rows: drawn } = await sql<Drawn>`
    select sample_id as "sampleId", part, answer, settled from sample_progress
    where ${sampleId}::bigint is null or sample_id = ${sampleId}
    order by sample_id, part, draw`.execute(db)
  const bySample = Map.groupBy(drawn, (each) => Number(each.sampleId))
  const called = await sourcesCalled(unit)
  return rows.map((row) => withEstimate(row, bySample.get(Number(row.sampleId)) ?? [], called))
}

function withEstimate(
  stored: StoredSample,
  drawn: readonly Drawn[],
  /** Each part is one source. */
  called: ReadonlyMap<string, string>,
) {
  const counted = stored.parts.map(({ name, size }) => ({
    ...countPart(drawn, name, 'met'),
    name: called.get(name) ?? name,
    size,
  }))
  const { drawnAt, ...row } = stored
  return {
    ...row,
    sampleId: Number(row.sampleId),
    drawnAt: drawnAt.toISOString(),
    parts: counted.map(({ yes, ...part }) => ({ ...part, met: yes })),
    drawn: drawn.length,
    answered: drawn.filter(({ answer }) => answer !== null).length,
    settled: drawn.filter(({ settled }) => settled).length,
    estimate: estimateParts(counted),
  }
}

/** Parts in turn, so that each comes along in its share. */
async function nextCase({ db }: UnitOfWork, sampleId: number): Promise<SampleView['next']> {
  const { rows } = await sql<{ caseId: number; ref: string; source: string }>`
    select c.id as "caseId", c.ref, ${sourceName('c.source_id')} as source
    from sample_case s join case_file c on c.id = s.case_id
      join estimate_sample e on e.id = s.sample_id
    where s.sample_id = ${sampleId} and not exists (
        select from sample_answer a where a.sample_id = s.sample_id and a.case_id = s.case_id)
      and not exists (
        select from finding f where f.case_id = s.case_id and f.definition_id = e.definition_id
          and f.version = e.version and f.answer <> 'undetermined')
    order by s.draw::float / (select max(draw) from sample_case o
      where o.sample_id = s.sample_id and o.part = s.part), s.part
    limit 1`.execute(db)
  const [next] = rows
  return next ? { ...next, caseId: Number(next.caseId) } : null
}
