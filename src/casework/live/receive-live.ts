import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { dayOf } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
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
  async run(unit, { source, content }) {
    const cases = readLiveRows(content, dayOf(new Date()))
    const standing = await unit.db
      .selectFrom('live_case')
      .select(['ref', 'content_hash'])
      .where('source', '=', source)
      .where(
        'ref',
        'in',
        cases.map(({ ref }) => ref),
      )
      .execute()
    const hashes = new Map(standing.map(({ ref, content_hash }) => [ref, content_hash]))
    const changed = cases.find(({ ref, hash }) => hashes.has(ref) && hashes.get(ref) !== hash)
    if (changed) {
      throw refusal(caseworkErrors, 'LB_LIVE_CHANGED', {
        cause: `${changed.ref} is there already and says something else.`,
        field: 'content',
      })
    }
    const fresh = cases.filter(({ ref }) => !hashes.has(ref))
    await insertRows(
      unit.db,
      'live_case',
      fresh.map(({ ref, kind, recordedOn, category, people, hash }) => ({
        source,
        ref,
        kind,
        recorded_on: recordedOn,
        category,
        people,
        content_hash: hash,
        received_by: unit.who.accountId,
      })),
    )
    const counts = { received: fresh.length, unchanged: cases.length - fresh.length }
    unit.note({
      action: 'collection',
      subject: 'live cases',
      details: { part: 'live cases', source, ...counts, refs: fresh.map(({ ref }) => ref) },
    })
    return counts
  },
})
