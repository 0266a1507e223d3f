import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { caseFields, timelineEntrySchema } from '../../cases/index.ts'
import { contactNoticeSchema } from '../../contact/index.ts'
import { thingKinds } from '../../model/index.ts'

export const personLifeSchema = outputs.object({
  /** What was agreed on reaching them: what records name of them is no way to do so. */
  contact: contactNoticeSchema,
  /** What every agency recorded of them, and of the cases they stand in, by date. */
  timeline: outputs.list(timelineEntrySchema),
  /** Earlier events than those listed. */
  timelineLeft: outputs.count,
  /** Cases they stand in, the oldest first, with their part or parts in each. */
  cases: outputs.list(outputs.object({ ...caseFields, parts: outputs.list(outputs.text) })),
  /** People who stand in the same cases, those of most cases first. */
  together: outputs.list(
    outputs.object({
      personId: outputs.text,
      name: outputs.text,
      birth: outputs.text.nullable(),
      parts: outputs.list(outputs.text),
      cases: outputs.list(outputs.object({ caseId: outputs.id, ref: outputs.text })),
    }),
  ),
  /** How many there are, where more than are listed. */
  togetherInAll: outputs.count,
  /** Telephones, addresses, vehicles and places records name with them, with the first and last day of those records. */
  things: outputs.list(
    outputs.object({
      kind: z.enum(thingKinds),
      value: outputs.text,
      first: outputs.text.nullable(),
      last: outputs.text.nullable(),
      records: outputs.count,
      sources: outputs.list(outputs.text),
      /** Other people of whom records name the same. */
      others: outputs.count,
    }),
  ),
  /** How many there are, where more than are listed. */
  thingsInAll: outputs.count,
})
export type PersonLife = z.output<typeof personLifeSchema>
