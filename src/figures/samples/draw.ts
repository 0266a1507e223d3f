import { sql } from 'kysely'
import type { DoorAct, Who } from '../../access/index.ts'
import { bounds } from '../../definitions/index.ts'
import { drawSample } from '../../estimates/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { definitionNamed } from '../counts/definitions.ts'
import { figuresErrors } from '../errors.ts'

import type { SampleReview } from './contract.ts'

/**
 * Draws from every undetermined case as the last refresh left them, those the lead may not see among
 * them, by a seed nobody chose: the root of the ledger as it stands.
 */
export const drawEstimateSample =
  (enter: DoorAct, counter: () => Promise<Who>): SampleReview['drawEstimateSample'] =>
  async (who, input) => {
    const act = { permission: 'leadReview', subject: 'estimate samples' } as const
    const reason = input.reason.trim().slice(0, 4000)
    const whole = Number.isSafeInteger(input.cases) && input.cases >= 1 && input.cases <= 100_000
    const definition = await enter(who, act, async (unit) => {
      unit.note({ action: 'consultation', subject: 'estimate samples' })
      if (!whole || reason === '') throw refusal(figuresErrors, 'LB_SAMPLE_INPUT')
      const named = await definitionNamed(unit, input.definition)
      if (!named) throw refusal(figuresErrors, 'LB_DEFINITION_NOT_FOUND')
      return named
    })
    const { id, version } = definition
    const counting = { permission: 'importExtracts', subject: 'estimate samples' } as const
    const { answers, open } = await enter(await counter(), counting, async ({ db, note }) => {
      const { rows } = await sql<{
        answer: 'met' | 'notMet' | 'undetermined'
        caseId: number
        source: string
      }>`
        select f.answer, f.case_id as "caseId", c.source_id as source
        from finding f join case_file c on c.id = f.case_id
        where f.definition_id = ${id} and f.version = ${version} order by f.case_id`.execute(db)
      note({ action: 'computation', subject: 'estimate samples', details: { for: who.accountId } })
      return {
        answers: rows.map(({ answer }) => answer),
        open: rows.filter(({ answer }) => answer === 'undetermined'),
      }
    })
    if (open.length === 0) throw refusal(figuresErrors, 'LB_SAMPLE_EMPTY')
    const bySource = Map.groupBy(open, ({ source }) => source)
    const parts = [...bySource].map(([name, rows]) => ({
      name,
      ids: rows.map(({ caseId }) => Number(caseId)),
    }))
    return enter(who, act, async (unit) => {
      const { root: seed } = await head(unit.db)
      const drawn = drawSample(seed, parts, input.cases)
      const row = await unit.db
        .insertInto('estimate_sample')
        .values({
          definition_id: id,
          version,
          seed,
          counts: JSON.stringify(bounds(answers)),
          parts: JSON.stringify(drawn.map(({ name, size }) => ({ name, size }))),
          reason,
          drawn_by: who.accountId,
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
      const details = { definition: `${id}@${version}`, seed, asked: input.cases }
      unit.note({ action: 'computation', subject: `estimate sample:${sampleId}`, reason, details })
      return { sampleId }
    })
  }
