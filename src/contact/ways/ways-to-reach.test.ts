import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactNotice } from '../guard/notice.ts'
import { type ContactPlan, plansOfMentions } from '../plans/contact-plan.ts'
import { nothingAsked } from '../rules/wishes.ts'
import { waysToReach } from './ways-to-reach.ts'

const today = '2026-03-02'

const plan = (planId: number, more: Partial<ContactPlan>): ContactPlan => ({
  ...nothingAsked,
  planId,
  mentions: [1],
  confirmed: [1],
  confirmedBasis: 'Met in person.',
  namedContact: 'a',
  namedContactName: 'Ann Carr',
  namedContactEnabled: true,
  times: '',
  language: '',
  advocate: '',
  saidBy: '',
  saidOn: null,
  note: '',
  reviewOn: '2026-06-01',
  state: 'standing',
  writtenBy: 'a',
  writtenByName: 'Ann Carr',
  writtenAt: '2026-01-01T00:00:00.000Z',
  settledByName: null,
  settledReason: '',
  ...more,
})
const record = (mentionId: number) => ({
  mentionId,
  from: `police V${mentionId}`,
  phones: [`0${mentionId}`],
  address: `${mentionId} Harbour Lane`,
})
const standing = (...plans: readonly ContactPlan[]) => ({ plans, overrides: [], today })

describe('the ways offered for reaching somebody', () => {
  it('are none before anybody asked, nor where no record is confirmed', () => {
    expect(waysToReach(standing(), [record(1)], []).ways).toEqual([])
    const unsure = plan(1, { confirmed: [], confirmedBasis: '' })
    expect(waysToReach(standing(unsure), [record(1)], []).ways).toEqual([])
  })

  it('leave out what only a machine’s link brought', () => {
    const { ways } = waysToReach(
      standing(plan(1, { mentions: [1, 2] })),
      [record(1), record(2)],
      [],
    )
    expect(ways.map(({ value }) => value)).toEqual(['01', '1 Harbour Lane'])
  })

  it('leave out a channel that is not to be used, and say what the plan says of the others', () => {
    const { ways } = waysToReach(
      standing(
        plan(1, {
          channels: {
            ...nothingAsked.channels,
            call: 'noMessage',
            letter: 'never',
            visit: 'never',
          },
        }),
      ),
      [record(1)],
      [],
    )
    expect(ways).toHaveLength(1)
    expect(ways[0]!.words[0]).toMatch(/leave no message/)
  })

  it('are none where they do not wish to be contacted, until two people went past it', () => {
    const no = plan(1, { doNotContact: 'anyContact', saidBy: 'their mother', saidOn: '2026-01-01' })
    expect(waysToReach(standing(no), [record(1)], []).ways).toEqual([])
    const override = {
      overrideId: 1,
      mentions: [1],
      reason: 'riskToLife',
      words: 'A threat was received.',
      endsOn: today,
      state: 'granted',
      askedBy: 'a',
      askedByName: 'Ann Carr',
      askedAt: '2026-03-01T00:00:00.000Z',
      settledByName: 'The Chief',
      settledReason: '',
    } as const
    const past = { plans: [no], overrides: [override], today }
    expect(waysToReach(past, [record(1)], []).ways).toHaveLength(2)
    expect(contactNotice(past).words.join(' ')).toMatch(/Overridden until .* granted by The Chief/)
    const ended = { ...past, overrides: [{ ...override, endsOn: '2026-03-01' }] }
    expect(waysToReach(ended, [record(1)], []).ways).toEqual([])
    const asked = { ...past, overrides: [{ ...override, state: 'proposed' as const }] }
    expect(waysToReach(asked, [record(1)], []).ways).toEqual([])
  })

  it('are none where two plans came together by a machine’s link, until an officer joins them', () => {
    const two = standing(plan(1, {}), plan(2, { mentions: [2], confirmed: [2] }))
    const records = [record(1), record(2)]
    expect(waysToReach(two, records, []).withheld).toMatch(/only a machine/)
    expect(waysToReach(two, records, [{ left: [1], right: [2] }]).ways).toHaveLength(4)
    // A third person joined to what a machine had put together says nothing of those two.
    expect(waysToReach(two, records, [{ left: [1, 2], right: [3] }]).ways).toEqual([])
  })

  it('are never of a record no officer confirmed, over random joins and splits', () => {
    const some = fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 })
    const plans = fc.array(
      fc.tuple(some, some).map(([mentions, sure]) => ({
        mentions,
        confirmed: sure.filter((id) => mentions.includes(id)),
      })),
      { maxLength: 4 },
    )
    const joins = fc.array(fc.record({ left: some, right: some }), { maxLength: 3 })
    fc.assert(
      fc.property(plans, joins, some, (written, joined, person) => {
        const all = written.map((one, at) => plan(written.length - at, one))
        const held = plansOfMentions(all, person)
        const { ways } = waysToReach(standing(...held), person.map(record), joined)
        const sure = new Set(held.flatMap(({ confirmed }) => confirmed))
        for (const { from } of ways)
          expect(sure.has(Number(from.slice('police V'.length)))).toBe(true)
        const apart = held.filter(({ confirmed }) => confirmed.length > 0)
        const overlap = apart.every((a) =>
          apart.every((b) => a === b || a.confirmed.some((id) => b.confirmed.includes(id))),
        )
        if (joined.length === 0 && apart.length > 1 && ways.length > 0)
          expect(overlap || apart.length > 2).toBe(true)
      }),
    )
  })
})

describe('the plans of whoever some mentions are now', () => {
  const first = plan(1, { mentions: [1, 2] })
  const second = plan(2, { mentions: [3] })
  it('are both where two people were joined, and each part keeps its own after a split', () => {
    expect(plansOfMentions([second, first], [1, 2, 3])).toEqual([first, second])
    expect(plansOfMentions([second, first], [2])).toEqual([first])
    expect(plansOfMentions([second, first], [1])).toEqual([first])
  })
  it('are the last in force and one that waits after it, never one that was sent back', () => {
    const as = (state: ContactPlan['state']) => plan(3, { mentions: [1, 2], state })
    const [waits, back, stands] = [as('proposed'), as('returned'), as('authorised')]
    expect(plansOfMentions([waits, first], [1, 2])).toEqual([waits, first])
    expect(plansOfMentions([back, first], [1, 2])).toEqual([first])
    expect(plansOfMentions([stands, first], [1, 2])).toEqual([stands])
  })
})
