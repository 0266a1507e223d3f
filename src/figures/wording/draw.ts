import { z } from 'zod'
import { defineLongAct, fields, outputs } from '../../access/index.ts'
import { head } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { shippedDigest } from '../../wording/index.ts'
import { figuresErrors } from '../errors.ts'
import { drawPassages } from './draw-passages.ts'

const most = 2_000

/** Draws from every document, those the lead may not see among them, by a seed nobody chose: the root of the ledger as it stands. */
export const drawWordingSample = defineLongAct({
  name: 'figures.drawWordingSample',
  kind: 'write',
  about:
    'Draws sentences with words that may have led to a decision and sentences without, to be read',
  permission: 'leadReview',
  input: z.strictObject({
    /** Sentences with a writer’s own words, with quoted ones, and with none. */
    own: z.int().min(0).max(most).default(100),
    quoted: z.int().min(0).max(most).default(20),
    rest: z.int().min(0).max(most).default(200),
    reason: fields.requiredText(4_000, 'Say why the sample is drawn'),
  }),
  output: z.strictObject({ sampleId: outputs.id }),
  subject: () => 'wording samples',
  notes: ['computation', 'computation'],
  async run(context, { reason, ...wanted }): Promise<{ readonly sampleId: number }> {
    const { seed, parts, drawn } = await context.enterAsSystem(async (unit) => {
      const { root } = await head(unit.db)
      unit.note({
        action: 'computation',
        subject: 'wording samples',
        details: { for: context.who.accountId },
      })
      return { seed: root, ...(await drawPassages(unit, root, wanted)) }
    })
    if (drawn.length === 0) throw refusal(figuresErrors, 'LB_WORDING_SAMPLE_EMPTY')
    return context.enter(async (unit) => {
      const { id } = await unit.db
        .insertInto('wording_sample')
        .values({
          terms: shippedDigest,
          seed,
          parts: JSON.stringify(parts),
          reason,
          drawn_by: context.who.accountId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const sampleId = Number(id)
      await insertRows(
        unit.db,
        'wording_sample_passage',
        drawn.map((one) => ({ sample_id: sampleId, ...one })),
      )
      const details = { seed, asked: wanted }
      unit.note({ action: 'computation', subject: `wording sample:${sampleId}`, reason, details })
      return { sampleId }
    })
  },
})
