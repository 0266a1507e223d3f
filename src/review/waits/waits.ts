import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { readWaits } from './read-waits.ts'
import { waitKinds, waitNames } from './wait-kinds.ts'

const waitsSchema = outputs.object({
  /** The sum of the counts below. */
  total: outputs.count,
  kinds: outputs.list(
    outputs.object({
      name: z.enum(waitNames),
      /** "decisions to authorise". */
      words: outputs.text,
      count: outputs.count,
      /** The page on which it is worked off. */
      href: outputs.text,
      /** Due first, then the longest waiting; the first twenty. */
      rows: outputs.list(
        outputs.object({
          title: outputs.text,
          href: outputs.text,
          since: outputs.text.nullable(),
          due: outputs.text.nullable(),
        }),
      ),
    }),
  ),
})
export type Waits = z.output<typeof waitsSchema>

export const waits = defineAct({
  name: 'review.waits',
  often: true,
  kind: 'read',
  about: 'What waits for whoever asks, by kind: what is due first, then what has waited longest',
  permission: 'signedIn',
  input: fields.nothing,
  output: waitsSchema,
  subject: () => 'waits',
  notes: ['consultation'],
  async run(unit): Promise<Waits> {
    const found = await readWaits(unit)
    const total = found.reduce((sum, { count }) => sum + count, 0)
    unit.note({ action: 'consultation', subject: 'waits', details: { total } })
    return {
      total,
      kinds: found.map(({ name, count, rows }) => ({
        name,
        words: count === 1 ? waitKinds[name].one : waitKinds[name].many,
        count,
        href: waitKinds[name].href,
        rows,
      })),
    }
  },
})
