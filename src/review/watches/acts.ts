import { z } from 'zod'
import {
  defineAct,
  defineLongAct,
  fields,
  outputs,
  purposeNames,
  searchedWords,
} from '../../access/index.ts'
import type { WatchRow } from '../../cases/index.ts'
import {
  endWatch as end,
  parseQuery,
  renewWatch as renew,
  saveWatch as save,
  seeMatches,
  viewWatch,
  type WatchView,
  watchesOf,
  watchRowSchema,
  watchViewSchema,
} from '../../cases/index.ts'
import type { Page } from '../../model/index.ts'
import { leafMeant, withMentionIndex } from '../../people/index.ts'

const reason = fields.requiredText(fields.longestReason, 'Give a reason')
const lastDay = z.iso.date({ error: 'Give a day that exists, as year, month and day' })

/** One's own watches, with how much is new in each. */
export const watches = defineAct({
  name: 'review.watches',
  kind: 'read',
  about: 'One’s own watches: searches that are kept, with how much each found that is new',
  permission: 'workItems',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(watchRowSchema),
  subject: () => 'watches',
  notes: ['consultation'],
  async run(unit, { page }): Promise<Page<WatchRow>> {
    const found = await watchesOf(unit, page)
    const shown = found.rows.map(({ watchId }) => watchId)
    unit.note({ action: 'consultation', subject: 'watches', details: { page, shown } })
    return found
  },
})

export const watch = defineAct({
  name: 'review.watch',
  kind: 'read',
  about:
    'A watch of one’s own, with every place it found, what is new first, and what was done about it',
  permission: 'workItems',
  input: z.strictObject({ watchId: fields.id, page: fields.page }),
  output: watchViewSchema,
  subject: ({ watchId }) => `watch:${watchId}`,
  notes: ['consultation'],
  async run(unit, { watchId, page }): Promise<WatchView> {
    const view = await viewWatch(unit, watchId, page)
    const cases = [...new Set(view.found.rows.flatMap(({ caseId }) => caseId ?? []))]
    unit.note({
      action: 'consultation',
      subject: `watch:${watchId}`,
      purpose: view.purpose,
      details: { page, cases },
    })
    return view
  },
})

/** What cannot be read is refused here, and not found out at the next import. */
export const saveWatch = defineLongAct({
  name: 'review.saveWatch',
  kind: 'write',
  about:
    'Keeps a search: it is run with every import and refresh until its last day, and tells what is new',
  permission: 'workItems',
  input: z.strictObject({
    words: fields.query.min(1, { error: 'Type what to watch for' }),
    purpose: z.enum(purposeNames, { error: 'Choose a purpose' }),
    reason,
    endsOn: lastDay,
  }),
  output: z.strictObject({ watchId: outputs.id }),
  subject: () => 'watches',
  notes: ['alteration'],
  run(context, { words, purpose, reason: why, endsOn }) {
    const query = parseQuery(words, 'words')
    return withMentionIndex(
      context,
      (unit) =>
        unit.note({
          action: 'consultation',
          subject: 'watches',
          purpose,
          details: { part: 'before saving' },
        }),
      async (unit, mentions) => {
        const meant = query.leaves.map((leaf) => leafMeant(mentions, leaf))
        const watchId = await save(unit, { words, query, meant, purpose, reason: why, endsOn })
        unit.note({
          action: 'alteration',
          subject: `watch:${watchId}`,
          purpose,
          reason: why,
          details: {
            ...(await searchedWords(unit, words)),
            endsOn,
            watches: [{ watch: watchId, owner: unit.who.accountId, open: true }],
          },
        })
        return { watchId }
      },
    )
  },
})

export const renewWatch = defineAct({
  name: 'review.renewWatch',
  kind: 'write',
  about: 'Gives a watch of one’s own another last day, and says why it is still needed',
  permission: 'workItems',
  input: z.strictObject({ watchId: fields.id, endsOn: lastDay, reason }),
  subject: ({ watchId }) => `watch:${watchId}`,
  notes: ['alteration'],
  async run(unit, { watchId, endsOn, reason: why }): Promise<void> {
    const entry = await renew(unit, watchId, { endsOn, reason: why })
    unit.note({
      action: 'alteration',
      subject: `watch:${watchId}`,
      reason: why,
      details: { step: 'renew', endsOn, watches: [entry] },
    })
  },
})

export const endWatch = defineAct({
  name: 'review.endWatch',
  kind: 'write',
  about: 'Ends a watch of one’s own; what it found stays',
  permission: 'workItems',
  input: z.strictObject({ watchId: fields.id, reason }),
  subject: ({ watchId }) => `watch:${watchId}`,
  notes: ['alteration'],
  async run(unit, { watchId, reason: why }): Promise<void> {
    const entry = await end(unit, watchId, why)
    unit.note({
      action: 'alteration',
      subject: `watch:${watchId}`,
      reason: why,
      details: { step: 'end', watches: [entry] },
    })
  },
})

export const seeWatch = defineAct({
  name: 'review.seeWatch',
  kind: 'write',
  about: 'Marks what a watch of one’s own found, up to a place, as seen',
  permission: 'workItems',
  input: z.strictObject({ watchId: fields.id, upTo: z.int().nonnegative() }),
  output: z.strictObject({ seen: outputs.count }),
  subject: ({ watchId }) => `watch:${watchId}`,
  notes: ['alteration'],
  async run(unit, { watchId, upTo }) {
    const seen = await seeMatches(unit, watchId, upTo)
    unit.note({
      action: 'alteration',
      subject: `watch:${watchId}`,
      details: { step: 'see', upTo, seen },
    })
    return { seen }
  },
})
