import { defineLongAct, fields } from '../../access/index.ts'
import { type Wording, wordingSchema } from './contract.ts'
import { countWording } from './count-wording.ts'
import { readWordedCases } from './read-cases.ts'

/**
 * Cases whose documents put on a child what was done to them, in their writers’ own words. Counted by the system, which sees
 * every case, and answered as counts alone: no case and no writer is named.
 */
export const wording = defineLongAct({
  name: 'figures.wording',
  kind: 'read',
  about:
    'Words that may have led to a decision: what each means and its source, and cases by unit and year, small numbers hidden',
  permission: 'readFigures',
  input: fields.nothing,
  output: wordingSchema,
  subject: () => 'wording',
  notes: ['consultation', 'computation'],
  async run({ enter, enterAsSystem, who }): Promise<Wording> {
    await enter(async (unit) => unit.note({ action: 'consultation', subject: 'wording' }))
    const { cases, documents, waiting } = await enterAsSystem(async (unit) => {
      unit.note({ action: 'computation', subject: 'wording', details: { for: who.accountId } })
      return readWordedCases(unit)
    })
    return { documents, waiting, ...(await countWording(cases)) }
  },
})
