import { describe, expect, it } from 'vitest'
import { link } from '../link/link.ts'
import { linkSettingsSchema } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { chooseWithin } from './cover.ts'
import { proposeForRecords } from './propose-rules.ts'

const covers = (...matches: readonly number[]) => Int32Array.from(matches)

describe('choosing under a budget', () => {
  const limits = { budget: 10, most: 5, least: 1 }

  it('takes most new matches a pair first, and nothing that adds nothing', () => {
    const choices = [
      { pairs: 5, covers: covers(0, 1, 2) },
      { pairs: 1, covers: covers(0, 1) },
      { pairs: 2, covers: covers(0) },
      { pairs: 4, covers: covers(2, 3) },
    ]
    expect(chooseWithin(choices, 4, limits)).toEqual([1, 3])
  })

  it('prefers one broad rule where cheap ones would leave no room for it', () => {
    const choices = [
      { pairs: 1, covers: covers(0) },
      { pairs: 10, covers: covers(1, 2, 3, 4, 5) },
    ]
    expect(chooseWithin(choices, 6, limits)).toEqual([1])
  })

  it('chooses nothing of nothing', () => {
    expect(chooseWithin([], 0, limits)).toEqual([])
    expect(chooseWithin([{ pairs: 11, covers: covers(0) }], 1, limits)).toEqual([])
  })
})

describe('proposed blocking', () => {
  const mentions = madeUpMentions(300, 7)

  it('finds nearly what the hand-written rules find, within the budget', async () => {
    const settings = peopleSettings()
    const budget = 20_000
    const proposal = await proposeForRecords({ records: mentions, settings, budget })
    expect(proposal.pairs).toBeLessThanOrEqual(budget)
    const blocking = proposal.rules.map(({ rule }) => rule)
    expect(linkSettingsSchema.safeParse({ ...settings, blocking }).success).toBe(true)
    const { model, pairs } = await link({ records: mentions, settings })
    const again = await link({ records: mentions, settings: { ...settings, blocking, model } })
    const likely = (all: typeof pairs) => all.filter(({ weight }) => weight > 3)
    const found = new Set(likely(again.pairs).map(({ a, b }) => `${a},${b}`))
    const both = likely(pairs).filter(({ a, b }) => found.has(`${a},${b}`))
    expect(both.length / likely(pairs).length).toBeGreaterThan(0.95)
    expect(proposal.rules.at(-1)!.coversSoFar).toBeGreaterThan(0.95)
  })

  it('proposes nothing where there is nothing to compare', async () => {
    const settings = peopleSettings()
    const proposal = await proposeForRecords({ records: [], settings, budget: 100 })
    expect(proposal.rules).toEqual([])
  })
})
