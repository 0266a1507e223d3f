import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { headingOf } from '../../cases/index.ts'
import { raiseRisk as raise, riskInput } from '../../items/index.ts'

/** Raises a risk on a case, whoever may have read it: which child, what is feared, who was told. */
export const raiseRisk = defineAct({
  name: 'casework.raiseRisk',
  kind: 'write',
  about: 'Raises a risk: which child, what is feared, who was told, when, by what means',
  permission: 'workItems',
  input: riskInput.extend({ caseId: fields.id }),
  output: z.strictObject({ itemId: outputs.id }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, ...risk }): Promise<{ readonly itemId: number }> {
    await headingOf(unit, caseId)
    const entry = await raise(unit, { caseId }, risk)
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose: 'safeguarding',
      details: { part: 'item', step: 'raise', kind: 'risk', items: [entry] },
    })
    return { itemId: entry.item }
  },
})
