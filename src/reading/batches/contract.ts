import { z } from 'zod'
import { outputs } from '../../access/index.ts'

const batchSchema = outputs.object({
  batchId: outputs.id,
  /** To whom, in words of the accounts: a team, names, or everybody; and the specialism asked for. */
  team: outputs.text,
  officers: outputs.list(outputs.text),
  specialism: outputs.text,
  until: outputs.text,
  reason: outputs.text,
  givenBy: outputs.text,
  givenAt: outputs.text,
  /** Null: nobody ended it. */
  ended: outputs.object({ by: outputs.text, at: outputs.text, reason: outputs.text }).nullable(),
  /** Neither ended nor past its last day. */
  runs: z.boolean(),
  /** Officers of it who are at work today; where there is none its cases are everybody’s. */
  atWork: outputs.list(outputs.text),
  /** As the worklist lists them, over what the asker may see. */
  cases: outputs.count,
  unread: outputs.count,
  read: outputs.count,
  decided: outputs.count,
})
export type Batch = z.output<typeof batchSchema>

export const batchesSchema = outputs.object({
  /** Those that run first, then the newest. */
  rows: outputs.list(batchSchema),
  /** To whom cases can be given. */
  teams: outputs.list(outputs.text),
  officers: outputs.list(
    outputs.object({
      accountId: outputs.text,
      name: outputs.text,
      team: outputs.text,
      specialisms: outputs.list(outputs.text),
    }),
  ),
  specialisms: outputs.list(outputs.text),
  /** Which specialism reads the cases of which source that no batch has. */
  rules: outputs.list(outputs.object({ source: outputs.text, specialism: outputs.text })),
})
export type Batches = z.output<typeof batchesSchema>
