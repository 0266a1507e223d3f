import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { readWaits, readWaitsOf } from './read-waits.ts'
import { waitKinds, waitNames, wordsFor } from './wait-kinds.ts'

const waitingRowSchema = outputs.object({
  title: outputs.text,
  href: outputs.text,
  since: outputs.text.nullable(),
  due: outputs.text.nullable(),
})

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
      rows: outputs.list(waitingRowSchema),
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
        words: wordsFor(name, count),
        count,
        href: waitKinds[name].href,
        rows,
      })),
    }
  },
})

const waitsOfKindSchema = outputs.object({
  ...outputs.pageFields(waitingRowSchema),
  words: outputs.text,
  /** The page on which it is worked off. */
  href: outputs.text,
})
export type WaitsOfKind = z.output<typeof waitsOfKindSchema>

export const waitsOfKind = defineAct({
  name: 'review.waitsOfKind',
  often: true,
  kind: 'read',
  about: 'Everything of one kind that waits for whoever asks, in the order of what waits',
  permission: 'signedIn',
  input: z.strictObject({ kind: z.enum(waitNames), page: fields.page }),
  output: waitsOfKindSchema,
  subject: ({ kind }) => `waits:${kind}`,
  notes: ['consultation'],
  async run(unit, { kind, page }): Promise<WaitsOfKind> {
    const list = await readWaitsOf(unit, kind, page)
    const details = { page, total: list.total }
    unit.note({ action: 'consultation', subject: `waits:${kind}`, details })
    return { ...list, words: wordsFor(kind, list.total), href: waitKinds[kind].href }
  },
})
