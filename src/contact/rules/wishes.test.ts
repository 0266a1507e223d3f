import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  channelNames,
  isWeaker,
  nothingAsked,
  safetyNames,
  scopeNames,
  stricterOf,
  topicNames,
  type Wishes,
  wantNames,
} from './wishes.ts'

const each = <Name extends string, T>(names: readonly Name[], value: fc.Arbitrary<T>) =>
  fc
    .tuple(...names.map(() => value))
    .map((some) => Object.fromEntries(names.map((name, at) => [name, some[at]])) as Record<Name, T>)
const wishes: fc.Arbitrary<Wishes> = fc.record({
  channels: each(channelNames, fc.constantFrom(...safetyNames)),
  wants: each(topicNames, fc.constantFrom(...wantNames)),
  doNotContact: fc.constantFrom(null, ...scopeNames),
})

describe('wishes of a person', () => {
  it('are the stricter of each where plans came together, in whatever order', () => {
    fc.assert(
      fc.property(wishes, wishes, wishes, (a, b, c) => {
        const all = stricterOf([a, b, c])
        expect(stricterOf([c, stricterOf([b, a])])).toEqual(all)
        for (const one of [a, b, c]) expect(isWeaker(all, one)).toBe(false)
      }),
    )
  })

  it('are not weaker than themselves, and never where nothing was forbidden', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        expect(isWeaker(one, one)).toBe(false)
        expect(isWeaker(one, nothingAsked)).toBe(false)
      }),
    )
  })

  it.each([
    ['a channel that was forbidden is opened', { channels: { call: 'never' } }],
    ['a message may be left after all', { channels: { call: 'noMessage' } }],
    ['they wish to be told after all', { wants: { decision: 'no' } }],
    ['they may be contacted after all', { doNotContact: 'anyContact' }],
  ] as const)('are weaker where %s', (_words, standing) => {
    const before = {
      ...nothingAsked,
      ...standing,
      channels: { ...nothingAsked.channels, ...('channels' in standing && standing.channels) },
      wants: { ...nothingAsked.wants, ...('wants' in standing && standing.wants) },
    }
    const open: Wishes = { ...nothingAsked, channels: { ...nothingAsked.channels, call: 'safe' } }
    expect(isWeaker(open, before)).toBe(true)
    expect(isWeaker(before, open)).toBe(false)
  })

  it('are weaker where only direct contact is still refused, and not the other way round', () => {
    const wide: Wishes = { ...nothingAsked, doNotContact: 'anyContact' }
    const narrow: Wishes = { ...nothingAsked, doNotContact: 'throughAdvocate' }
    expect(isWeaker(narrow, wide)).toBe(true)
    expect(isWeaker(wide, narrow)).toBe(false)
  })
})
