import { z } from 'zod'
import { defineLongAct, outputs, serviceKey } from '../../access/index.ts'
import type { Areas } from './read-areas.ts'

/** The boundaries the force supplied, read when the program began; null where it supplied none. */
export const boundaries = serviceKey<Areas | null>('boundaries of areas', () => null)

const areasSchema = outputs.object({
  width: outputs.count,
  height: outputs.count,
  areas: outputs.list(
    outputs.object({
      name: outputs.text,
      rings: outputs.list(outputs.list(z.tuple([z.int(), z.int()]).readonly())),
    }),
  ),
})

export const chartAreas = defineLongAct({
  name: 'explorer.areas',
  kind: 'read',
  about: 'The boundaries of areas a map of a chart is drawn on; null where the force supplied none',
  permission: 'readCase',
  input: z.strictObject({}),
  output: areasSchema.nullable(),
  subject: () => 'charts',
  notes: ['consultation'],
  run: ({ enter, service }): Promise<Areas | null> =>
    enter(async (unit) => {
      unit.note({ action: 'consultation', subject: 'charts', details: { part: 'areas' } })
      return service(boundaries)
    }),
})
