import { z } from 'zod'
import { defineLongAct } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import type { StaffChange } from '../../triage/index.ts'
import { readingErrors } from '../errors.ts'
import type { TriageProgress } from '../triage/contract.ts'
import { currentTerms } from '../triage/terms.ts'
import { type WhatIfView, whatIfSchema } from './contract.ts'
import { countWhatIf } from './count-what-if.ts'

const weekMs = 7 * 86_400_000
const officers = z.int().min(0).max(10_000)
const hoursAWeek = z.number().max(80)
const day = z.iso.date({ error: 'Give the day, as 2027-01-31' }).optional()

const whatIfInput = z.strictObject({
  /** Hours of reading a week and officer in the weeks so far: the record does not say. */
  hoursNow: hoursAWeek.min(0.5),
  readers: officers,
  hours: hoursAWeek.min(0),
  /** Weeks of leave a year and officer. */
  leave: z.number().min(0).max(52).default(0),
  joining: officers.default(0),
  joiningOn: day,
  away: officers.default(0),
  awayFrom: day,
  /** The first day they are back. */
  awayUntil: day,
  secondShare: z.number().min(0).max(1),
  costPerHour: z.number().min(0).max(1e6).nullable().default(null),
})
type Asked = z.output<typeof whatIfInput>

/**
 * When the reading would end with other readers. Every reading counts, whoever asks; nothing is said
 * of what anybody answered or how fast any one of them reads.
 */
export const whatIfReaders = defineLongAct({
  name: 'reading.whatIf',
  kind: 'read',
  about: 'When the reading would end with other readers, hours, leave and share read twice',
  permission: 'leadReview',
  input: whatIfInput,
  output: whatIfSchema.nullable(),
  subject: () => 'triage',
  notes: ['consultation', 'computation'],
  async run({ enter, enterAsSystem, who }, asked): Promise<WhatIfView | null> {
    const now = Date.now()
    const changes = changesOf(asked, now)
    const { progress, terms } = await enter(async (unit) => {
      unit.note({
        action: 'consultation',
        subject: 'triage',
        details: { part: 'what if', ...asked },
      })
      const row = await unit.db.selectFrom('triage_progress').select('body').executeTakeFirst()
      return {
        progress: (row?.body ?? null) as TriageProgress | null,
        terms: await currentTerms(unit),
      }
    })
    const made = await enterAsSystem(async ({ db, note }) => {
      note({
        action: 'computation',
        subject: 'triage',
        details: { part: 'what if', for: who.accountId },
      })
      return db.selectFrom('reading_head').select(['account_id', 'submitted_at']).execute()
    })
    if (progress === null) return null
    const { hoursNow, readers, hours, leave, secondShare, costPerHour } = asked
    return countWhatIf(
      made.map(({ account_id, submitted_at }) => ({ by: account_id, at: submitted_at.getTime() })),
      progress,
      terms,
      { hoursNow, plan: { readers, hours, leave, changes }, secondShare, costPerHour },
      now,
    )
  },
})

/** @throws LB_WHAT_IF_DAYS, with the field at fault */
function changesOf(
  { joining, joiningOn, away, awayFrom, awayUntil }: Asked,
  now: number,
): readonly StaffChange[] {
  const refuse = (field: keyof Asked, cause: string) =>
    refusal(readingErrors, 'LB_WHAT_IF_DAYS', { field, cause })
  const weeks = (of: string) => (Date.parse(of) - now) / weekMs
  if (joining > 0 && !joiningOn) throw refuse('joiningOn', 'Officers join, and no day is given.')
  if (away > 0 && !(awayFrom && awayUntil)) {
    throw refuse(awayFrom ? 'awayUntil' : 'awayFrom', 'Officers are away, and a day is missing.')
  }
  if (awayFrom && awayUntil && awayUntil <= awayFrom) {
    throw refuse('awayUntil', 'They are back before they are away.')
  }
  return [
    ...(joining > 0 && joiningOn ? [{ readers: joining, from: weeks(joiningOn) }] : []),
    ...(away > 0 && awayFrom && awayUntil
      ? [{ readers: -away, from: weeks(awayFrom), until: weeks(awayUntil) }]
      : []),
  ]
}
