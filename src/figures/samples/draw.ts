import { sql } from 'kysely'
import { z } from 'zod'
import { defineLongAct, fields, outputs } from '../../access/index.ts'
import { bounds } from '../../definitions/index.ts'
import { drawSample } from '../../estimates/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { definitionNamed } from '../counts/definitions.ts'
import { needCounted } from '../counts/figures.ts'
import { figuresErrors } from '../errors.ts'

/**
 * Draws from every undetermined case as the last refresh left them, those the lead may not see among
 * them, by a seed nobody chose: the root of the ledger as it stands.
 */
export const drawEstimateSample = defineLongAct({
  name: 'figures.drawSample',
  kind: 'write',
  about: 'Draws a random sample of the cases a definition cannot determine',
  permission: 'leadReview',
  input: z.strictObject({
    definition: fields.key,
    cases: z.int().min(1).max(100_000),
    reason: fields.requiredText(4_000, 'Say why the sample is drawn'),
  }),
  output: z.strictObject({ sampleId: outputs.id }),
  subject: () => 'estimate samples',
  notes: ['consultation', 'computation', 'computation'],
  async run(context, { definition: name, cases, reason }): Promise<{ readonly sampleId: number }> {
    const { id, version } = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject: 'estimate samples' })
      const named = await definitionNamed(unit, name)
      if (!named) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      await needCounted(unit, named)
      return named
    })
    const { answers, open } = await context.enterAsSystem(async ({ db, note }) => {
      const { rows } = await sql<{
        answer: 'met' | 'notMet' | 'undetermined'
        caseId: number
        source: string
      }>`
        select f.answer, f.case_id as "caseId", c.source_id as source
        from finding f join case_file c on c.id = f.case_id
        where f.definition_id = ${id} and f.version = ${version} order by f.case_id`.execute(db)
      note({
        action: 'computation',
        subject: 'estimate samples',
        details: { for: context.who.accountId },
      })
      return {
        answers: rows.map(({ answer }) => answer),
        open: rows.filter(({ answer }) => answer === 'undetermined'),
      }
    })
    if (open.length === 0) throw refusal(figuresErrors, 'LB_SAMPLE_EMPTY')
    const bySource = Map.groupBy(open, ({ source }) => source)
    const parts = [...bySource].map(([part, rows]) => ({
      name: part,
      ids: rows.map(({ caseId }) => Number(caseId)),
    }))
    return context.enter(async (unit) => {
      const { root: seed } = await head(unit.db)
      const drawn = drawSample(seed, parts, cases)
      const row = await unit.db
        .insertInto('estimate_sample')
        .values({
          definition_id: id,
          version,
          seed,
          counts: JSON.stringify(bounds(answers)),
          parts: JSON.stringify(drawn.map(({ name, size }) => ({ name, size }))),
          reason,
          drawn_by: context.who.accountId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const sampleId = Number(row.id)
      await insertRows(
        unit.db,
        'sample_case',
        drawn.flatMap(({ name, order }) =>
          order.map((caseId, at) => ({
            sample_id: sampleId,
            case_id: caseId,
            part: name,
            draw: at + 1,
          })),
        ),
      )
      const details = { definition: `${id}@${version}`, seed, asked: cases }
      unit.note({ action: 'computation', subject: `estimate sample:${sampleId}`, reason, details })
      return { sampleId }
    })
  },
})
