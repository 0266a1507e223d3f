import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { headingOf, needPurpose, purposeOf } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { besideRow, documentsBeside, putBeside } from './documents.ts'
import {
  type MeasureKind,
  type MeasureReason,
  type MeasureStep,
  measureKindNames,
  measureReasonNames,
  measureStepNames,
  readMeasures,
} from './read-measures.ts'

const { text, id, count } = outputs
const kind = z.enum(measureKindNames, { error: 'Choose the order or service' })
const step = z.enum(measureStepNames, { error: 'Choose what became of it' })
const reason = z.enum(measureReasonNames, { error: 'Choose the reason as recorded' })
const happened = z.enum(['oldFile', 'review'], { error: 'Choose whether it is of the old file' })

/** A day as far as it is known. */
const knownDay = z
  .string()
  .trim()
  .default('')
  .refine(
    (day) =>
      day === '' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(day) || z.iso.date().safeParse(day).success,
    { error: 'Give the day, month or year, as 2013-05-17, 2013-05 or 2013' },
  )

const measureRow = z.strictObject({
  measureId: id,
  kind,
  step,
  reason,
  reasonWords: text,
  child: text,
  decidedBy: text,
  decidedOn: text,
  record: text,
  happened,
  recordedBy: text,
  recordedAt: text,
  /** Documents that stand beside it. */
  documents: z.array(besideRow),
})
const proposal = z.strictObject({
  documentId: id,
  document: text,
  hash: text,
  kind,
  step,
  reason,
  sentence: text,
})
const measuresOfCaseAnswer = z.strictObject({
  ref: text,
  measures: z.array(measureRow),
  /** Documents of the case that can be put beside one, those that came last first. */
  documents: z.array(z.strictObject({ documentId: id, name: text })),
  /** Read from its documents by patterns; nobody has said yet whether they are so. */
  proposals: z.array(proposal),
})
export type MeasuresOfCase = z.infer<typeof measuresOfCaseAnswer>
type Proposal = z.infer<typeof proposal>

/** The same measure in the same words, wherever they stand. */
const sentenceHash = (measure: MeasureKind, sentence: string): string =>
  createHash('sha256').update(`${measure}\n${sentence}`).digest('hex')

/** What the documents of a case say of measures, each sentence once. */
async function readFromDocuments(
  { db }: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<readonly Proposal[]> {
  const documents = await db
    .selectFrom('document')
    .select(['id', 'name', 'text'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  const read = documents.flatMap((document) =>
    readMeasures(document.text).map(({ measure, sentence, ...more }) => ({
      documentId: document.id,
      document: document.name,
      hash: sentenceHash(measure, sentence),
      kind: measure,
      sentence,
      ...more,
    })),
  )
  return [...new Map(read.map((one) => [one.hash, one])).values()]
}

export const measuresOfCase = defineAct({
  name: 'casework.measuresOfCase',
  kind: 'read',
  about: 'Orders and services for a child of a case, and what its documents seem to say of such',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  /** Null before this session gave a purpose. */
  output: measuresOfCaseAnswer.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<MeasuresOfCase | null> {
    const { ref } = await headingOf(unit, caseId)
    const purpose = await purposeOf(unit, unit.session, caseId)
    if (purpose === null) return null
    const { rows } = await sql<
      Omit<z.infer<typeof measureRow>, 'recordedAt' | 'documents'> & { readonly recordedAt: Date }
    >`
      select m.id as "measureId", m.kind, m.step, m.reason, m.reason_words as "reasonWords", m.child,
        m.decided_by as "decidedBy", m.decided_on as "decidedOn", m.record, m.happened,
        coalesce(n.name, m.recorded_by) as "recordedBy", m.recorded_at as "recordedAt"
      from measure m left join account_name n on n.id = m.recorded_by
      where m.case_id = ${caseId} order by m.decided_on, m.id`.execute(unit.db)
    const answered = await unit.db
      .selectFrom('measure_answer')
      .select('sentence_hash')
      .where('case_id', '=', caseId)
      .execute()
    const known = new Set(answered.map(({ sentence_hash: hash }) => hash))
    const documents = await unit.db
      .selectFrom('document')
      .select(['id as documentId', 'name'])
      .where('case_id', '=', caseId)
      .orderBy('id', 'desc')
      .execute()
    const beside = await documentsBeside(unit, caseId)
    const proposals = (await readFromDocuments(unit, caseId)).filter(({ hash }) => !known.has(hash))
    unit.note({
      action: 'consultation',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'measures' },
    })
    return {
      ref,
      measures: rows.map((row) => ({
        ...row,
        recordedAt: row.recordedAt.toISOString(),
        documents: [...(beside.get(row.measureId) ?? [])],
      })),
      documents,
      proposals: [...proposals],
    }
  },
})

const measureFields = {
  kind,
  step,
  reason,
  reasonWords: fields.text(2_000).default(''),
  child: fields.text(200).default(''),
  decidedBy: fields.text(200).default(''),
  decidedOn: knownDay,
} as const

interface MeasureInput {
  readonly kind: MeasureKind
  readonly step: MeasureStep
  readonly reason: MeasureReason
  readonly reasonWords: string
  readonly child: string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly record: string
  readonly happened: 'oldFile' | 'review'
}

async function keep(
  { db, who }: UnitOfWork,
  caseId: number,
  measure: MeasureInput,
): Promise<number> {
  const { id: measureId } = await db
    .insertInto('measure')
    .values({
      case_id: caseId,
      kind: measure.kind,
      step: measure.step,
      reason: measure.reason,
      reason_words: measure.reasonWords,
      child: measure.child,
      decided_by: measure.decidedBy,
      decided_on: measure.decidedOn,
      record: measure.record,
      happened: measure.happened,
      recorded_by: who.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return measureId
}

export const recordMeasure = defineAct({
  name: 'casework.recordMeasure',
  kind: 'write',
  about: 'Records an order or service considered, refused, granted or withdrawn for a child',
  permission: 'workItems',
  input: z.strictObject({
    caseId: fields.id,
    ...measureFields,
    record: fields.requiredText(500, 'Say which record it stands in'),
    happened,
  }),
  output: z.strictObject({ measureId: outputs.id }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, ...measure }) {
    await headingOf(unit, caseId)
    const purpose = await needPurpose(unit, unit.session, caseId)
    const measureId = await keep(unit, caseId, measure)
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'measure', measure: measureId, kind: measure.kind, step: measure.step },
    })
    return { measureId }
  },
})

export const answerMeasureProposal = defineAct({
  name: 'casework.answerMeasureProposal',
  kind: 'write',
  about: 'Says whether a sentence read as a measure is one: records it, mended, or sets it aside',
  permission: 'workItems',
  input: z.strictObject({
    caseId: fields.id,
    hash: fields.key,
    answer: z.enum(['isSo', 'isNotSo'], { error: 'Choose whether it is so' }),
    ...measureFields,
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, hash, answer, ...measure }): Promise<void> {
    await headingOf(unit, caseId)
    const purpose = await needPurpose(unit, unit.session, caseId)
    const proposed = (await readFromDocuments(unit, caseId)).find((one) => one.hash === hash)
    if (!proposed) throw refusal(caseworkErrors, 'LB_MEASURE_PROPOSAL')
    const measureId =
      answer === 'isNotSo'
        ? null
        : await keep(unit, caseId, {
            ...measure,
            record: `${proposed.document}: ${proposed.sentence}`,
            happened: 'oldFile',
          })
    const kept = await unit.db
      .insertInto('measure_answer')
      .values({
        case_id: caseId,
        document_id: proposed.documentId,
        sentence_hash: hash,
        measure_id: measureId,
        answered_by: unit.who.accountId,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('case_id')
      .executeTakeFirst()
    if (!kept) throw refusal(caseworkErrors, 'LB_MEASURE_ANSWERED')
    // What it was read from stands beside it.
    if (measureId !== null) {
      await putBeside(unit, { caseId, measureId, documentId: proposed.documentId })
    }
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'measure', proposal: hash, answer, measure: measureId },
    })
  },
})

const countRow = z.strictObject({
  kind,
  considered: count,
  refused: count,
  refusedForCost: count,
  granted: count,
  withdrawn: count,
})
const measureCountsAnswer = z.strictObject({
  kinds: z.array(countRow),
  reasons: z.array(z.strictObject({ reason, refused: count, withdrawn: count })),
  /** Cases that have any. */
  cases: count,
})
export type MeasureCounts = z.infer<typeof measureCountsAnswer>

export const measureCounts = defineAct({
  name: 'casework.measureCounts',
  kind: 'read',
  about: 'Recorded measures counted by kind, by what became of them, and by reason',
  permission: 'readCase',
  input: fields.nothing,
  output: measureCountsAnswer,
  subject: () => 'measures',
  notes: ['consultation'],
  async run(unit): Promise<MeasureCounts> {
    const { rows: kinds } = await sql<z.infer<typeof countRow>>`
      select k.kind, count(m.id) filter (where m.step = 'considered') as considered,
        count(m.id) filter (where m.step = 'refused') as refused,
        count(m.id) filter (where m.step = 'refused' and m.reason = 'cost') as "refusedForCost",
        count(m.id) filter (where m.step = 'granted') as granted,
        count(m.id) filter (where m.step = 'withdrawn') as withdrawn
      from unnest(${[...measureKindNames]}::text[]) with ordinality k(kind, place)
        left join measure m on m.kind = k.kind
      group by k.kind, k.place order by k.place`.execute(unit.db)
    const { rows: reasons } = await sql<MeasureCounts['reasons'][number]>`
      select m.reason, count(*) filter (where m.step = 'refused') as refused,
        count(*) filter (where m.step = 'withdrawn') as withdrawn
      from measure m where m.step in ('refused', 'withdrawn')
      group by m.reason order by count(*) desc, m.reason`.execute(unit.db)
    const { rows: cases } = await sql<{ readonly cases: number }>`
      select count(distinct case_id) as cases from measure`.execute(unit.db)
    unit.note({ action: 'consultation', subject: 'measures', details: { part: 'measures' } })
    return { kinds: [...kinds], reasons: [...reasons], cases: cases[0]?.cases ?? 0 }
  },
})
