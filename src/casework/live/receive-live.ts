import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { dayOf } from '../../items/index.ts'
import { keepLiveCases } from './keep-live.ts'
import { readLiveRows } from './read-live-rows.ts'

/** Takes in crimes and referrals of today; what has come before and says the same changes nothing. */
export const receiveLive = defineAct({
  name: 'casework.receiveLive',
  kind: 'write',
  about: 'Takes in live crimes and referrals, to be compared with the people of the review',
  permission: 'importExtracts',
  input: z.strictObject({
    source: fields.requiredText(100, 'Say which system they come from'),
    content: fields.requiredText(200_000, 'Give the rows, with the names of the columns above'),
  }),
  output: outputs.object({ received: outputs.count, unchanged: outputs.count }),
  subject: () => 'live cases',
  notes: ['collection'],
  run: (unit, { source, content }) =>
    keepLiveCases(unit, source, readLiveRows(content, dayOf(new Date()))),
})
