import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, outputs, type UnitOfWork } from '../../access/index.ts'
import { shippedDigest } from '../../wording/index.ts'
import {
  type WordingPart,
  type WordingSample,
  type WordingSampleRow,
  wordingSampleRowSchema,
  wordingSampleSchema,
} from './contract.ts'
import { countParts, type DrawnWording, estimateWording } from './estimate-wording.ts'

interface StoredSample {
  readonly sampleId: number
  readonly terms: string
  readonly seed: string
  readonly reason: string
  readonly parts: readonly { readonly name: WordingPart; readonly size: number }[]
  readonly drawnBy: string
  readonly drawnAt: Date
}

export const wordingSamples = defineAct({
  name: 'figures.wordingSamples',
  kind: 'read',
  about: 'Samples of sentences drawn so far, the newest first, and what the answers show',
  permission: 'readFigures',
  input: fields.nothing,
  output: outputs.list(wordingSampleRowSchema),
  subject: () => 'wording samples',
  notes: ['consultation'],
  async run(unit): Promise<readonly WordingSampleRow[]> {
    unit.note({ action: 'consultation', subject: 'wording samples' })
    const samples = await readSamples(unit, null)
    return samples.map(({ seed: _, isOld: __, parts: ___, ...row }): WordingSampleRow => row)
  },
})

export const wordingSample = defineAct({
  name: 'figures.wordingSample',
  kind: 'read',
  about:
    'A sample of sentences, what the answers show, and the next sentence; null where there is none',
  permission: 'readFigures',
  input: z.strictObject({ sampleId: fields.id }),
  output: wordingSampleSchema.nullable(),
  subject: ({ sampleId }) => `wording sample:${sampleId}`,
  notes: ['consultation'],
  async run(unit, { sampleId }): Promise<WordingSample | null> {
    const [sample] = await readSamples(unit, sampleId)
    const mayAnswer = may(unit.who.role, 'submitReading')
    const next = sample && mayAnswer ? await nextPassage(unit, sampleId) : null
    unit.note({
      action: 'consultation',
      subject: next ? `case:${next.caseId}` : `wording sample:${sampleId}`,
      // The sentence is of a case: it is read to see how far the machine is right, and for nothing else.
      ...(next && { purpose: 'dataQuality' as const }),
      details: { part: 'wording', sample: sampleId },
    })
    return sample ? { ...sample, mayAnswer, next: next && shownPassage(next) } : null
  },
})

async function readSamples(
  { db }: UnitOfWork,
  sampleId: number | null,
): Promise<readonly Omit<WordingSample, 'next' | 'mayAnswer'>[]> {
  const { rows } = await sql<StoredSample>`
    select s.id as "sampleId", s.terms, s.seed, s.reason, s.parts,
      coalesce(n.name, s.drawn_by) as "drawnBy", s.drawn_at as "drawnAt"
    from wording_sample s left join account_name n on n.id = s.drawn_by
    where ${sampleId}::bigint is null or s.id = ${sampleId} order by s.id desc`.execute(db)
  const { rows: drawn } = await sql<DrawnWording & { readonly sampleId: number }>`
    select sample_id as "sampleId", part, answer from wording_progress
    where ${sampleId}::bigint is null or sample_id = ${sampleId}
    order by sample_id, part, draw`.execute(db)
  const bySample = Map.groupBy(drawn, (each) => Number(each.sampleId))
  return rows.map(({ terms, drawnAt, parts, ...row }) => {
    const own = bySample.get(Number(row.sampleId)) ?? []
    const counted = countParts(parts, own)
    return {
      ...row,
      sampleId: Number(row.sampleId),
      drawnAt: drawnAt.toISOString(),
      isOld: terms !== shippedDigest,
      drawn: own.length,
      answered: own.filter(({ answer }) => answer !== null).length,
      parts: counted.map(({ yes, ...part }) => ({ ...part, own: yes })),
      ...estimateWording(counted),
    }
  })
}

export interface StoredPassage {
  readonly part: WordingPart
  readonly draw: number
  readonly caseId: number
  readonly document: string
  readonly context: string
  readonly place: number
  readonly length: number
  /** Among all of the sample, mixed: what part it is of does not show. */
  readonly number: number
}

/** Parts in turn, so that each comes along in its share; those of cases closed to this officer are left to others. */
export async function nextPassage(
  { db }: Pick<UnitOfWork, 'db'>,
  sampleId: number,
): Promise<StoredPassage | null> {
  const { rows } = await sql<StoredPassage>`
    with mixed as (
      select p.*, row_number() over (order by p.draw::float / (select max(o.draw)
          from wording_sample_passage o where o.sample_id = p.sample_id and o.part = p.part),
        md5(s.seed || p.part || p.draw)) as number
      from wording_sample_passage p join wording_sample s on s.id = p.sample_id
      where p.sample_id = ${sampleId})
    select part, draw, case_id as "caseId", document, context, place, length, number
    from mixed m where not exists (
      select from wording_sample_answer a
      where a.sample_id = m.sample_id and a.part = m.part and a.draw = m.draw)
    order by number limit 1`.execute(db)
  const [next] = rows
  return next ? { ...next, caseId: Number(next.caseId), number: Number(next.number) } : null
}

const shownPassage = ({ context, place, length, document, number }: StoredPassage) => ({
  place: number,
  document,
  before: context.slice(0, place),
  sentence: context.slice(place, place + length),
  after: context.slice(place + length),
})
