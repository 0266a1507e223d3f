import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleChanged } from './people-changed.ts'

/** As the review names people: by their smallest mention. */
const members = (...people: readonly (readonly number[])[]) =>
  new Map(people.flatMap((own) => own.map((mention) => [mention, `P${Math.min(...own)}`] as const)))

describe('what a refresh changed', () => {
  it('tells people who are new, grew, were joined, were split, or both', () => {
    const before = members([1, 2], [3], [4, 5], [6, 7], [8], [9, 10])
    const after = members([1, 2, 11], [3, 8], [4], [5], [6, 9], [7], [10], [12, 13])
    expect(peopleChanged(before, after)).toEqual({
      added: 1,
      changes: [
        { personId: 'P1', kind: 'grew', before: ['P1'], mentionsAdded: 1 },
        { personId: 'P3', kind: 'joined', before: ['P3', 'P8'], mentionsAdded: 0 },
        { personId: 'P4', kind: 'split', before: ['P4'], mentionsAdded: 0 },
        { personId: 'P5', kind: 'split', before: ['P4'], mentionsAdded: 0 },
        { personId: 'P6', kind: 'regrouped', before: ['P6', 'P9'], mentionsAdded: 0 },
        { personId: 'P7', kind: 'split', before: ['P6'], mentionsAdded: 0 },
        { personId: 'P10', kind: 'split', before: ['P9'], mentionsAdded: 0 },
      ],
    })
  })

  it('is silent of whoever stayed as they were, and of mentions taken away', () => {
    const before = members([1, 2], [3, 4])
    expect(peopleChanged(before, before)).toEqual({ added: 0, changes: [] })
    expect(peopleChanged(before, members([1, 2], [3]))).toEqual({ added: 0, changes: [] })
    expect(peopleChanged(new Map(), before)).toEqual({ added: 2, changes: [] })
  })

  it('names everybody whose mentions are not those they had', () => {
    const people = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 })
    const grouped = (of: readonly number[]) => {
      const groups = Map.groupBy(of.keys(), (mention) => of[mention])
      return members(...[...groups.values()].map((own) => own.map((mention) => mention + 1)))
    }
    const setsOf = (of: ReadonlyMap<number, string>) =>
      new Map([...Map.groupBy(of.keys(), (m) => of.get(m)!)].map(([id, own]) => [id, own.join()]))
    fc.assert(
      fc.property(people, people, (was, is) => {
        const [before, after] = [grouped(was), grouped(is)]
        const [then, now] = [new Set(setsOf(before).values()), setsOf(after)]
        const named = new Set(peopleChanged(before, after).changes.map((each) => each.personId))
        for (const [id, own] of now) expect(named.has(id)).toBe(!then.has(own))
      }),
    )
  })
})
