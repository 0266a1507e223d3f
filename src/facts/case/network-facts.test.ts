import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNetworkFacts, type SharedItem, type TyingCase } from './network-facts.ts'

const case_ = (id: number, victims: string, suspects: string, stated = false): TyingCase => ({
  id,
  victims: victims.split(' '),
  suspects: suspects.split(' '),
  stated,
  harmed: victims.split(' ').filter((victim) => victim.startsWith('child')),
})
const held = (...all: readonly (readonly [string, string])[]): readonly SharedItem[] =>
  all.map(([personId, item], at) => ({ personId, item, mentionId: at + 1 }))
const tiesOf = (cases: readonly TyingCase[], things: readonly SharedItem[] = []) =>
  findNetworkFacts(cases, things, () => 0.9).tiesOf(1)
const shown = (...asked: Parameters<typeof tiesOf>) => tiesOf(...asked).map(({ fact }) => fact)
const here = case_(1, 'childV', 'A B')

describe('who is associated with whom', () => {
  it('follows from a telephone, from another child, or from another source that states it', () => {
    expect(shown([here], held(['A', 'phone:1'], ['B', 'phone:1']))).toContain('suspectsAssociated')
    expect(shown([here, case_(2, 'W', 'A B')])).toEqual(['suspectsAssociated'])
    expect(shown([here, case_(2, 'childV', 'A B', true)])).toEqual(['suspectsAssociated'])
  })

  it('does not follow from the same incident told by another agency, nor from the case itself', () => {
    expect(shown([here, case_(2, 'childV', 'A B')])).toEqual([])
    expect(shown([here], held(['A', 'phone:1'], ['B', 'phone:2']))).toEqual([])
    expect(shown([here, case_(2, 'W', 'A C')])).toEqual([])
  })

  it('does not follow from one address, which is said by itself', () => {
    expect(shown([here], held(['A', 'place:1'], ['B', 'place:1']))).toEqual(['suspectsSharePlace'])
  })
})

describe('what suspects share', () => {
  it('names the records and how sure it is that they are about these people', () => {
    const [phone] = tiesOf([here], held(['A', 'phone:1'], ['B', 'phone:1']))
    expect(phone).toEqual({
      fact: 'suspectsSharePhone',
      people: ['A', 'B'],
      records: ['mention:1', 'mention:2'],
      probability: expect.closeTo(0.81),
    })
  })

  it('is a child when each is suspected of harming that child, in one case or in two', () => {
    const apart = [case_(2, 'childW', 'A'), case_(3, 'childW', 'B')]
    const ties = tiesOf([here, ...apart])
    expect(ties.map(({ fact, people }) => [fact, people.join()])).toEqual([
      ['suspectsHarmedOthers', 'A'],
      ['suspectsHarmedOthers', 'B'],
      ['suspectsShareVictim', 'A,B'],
    ])
    expect(ties[2]?.records).toEqual(['case:2', 'case:3'])
  })

  it('is no child when the other victim was grown up, or is the child of this case', () => {
    expect(shown([here, case_(2, 'W', 'A')])).toEqual([])
    expect(shown([here, case_(2, 'childV', 'A')])).toEqual([])
  })
})

describe('another record', () => {
  it('only ever shows more: no tie is lost by it', () => {
    const person = fc.constantFrom('A', 'B', 'C')
    const some = fc.uniqueArray(person, { maxLength: 3 })
    const child = fc.constantFrom('childV', 'childW', 'X')
    const someCase = fc.record({
      suspects: some,
      victims: fc.uniqueArray(child, { maxLength: 2 }),
      stated: fc.boolean(),
    })
    const item = fc.record({
      personId: person,
      item: fc.constantFrom('phone:1', 'vehicle:1', 'place:1'),
    })
    const numbered = (all: readonly { suspects: string[]; victims: string[]; stated: boolean }[]) =>
      all.map((each, at) =>
        case_(at + 1, each.victims.join(' '), each.suspects.join(' '), each.stated),
      )
    const facts = (cases: readonly TyingCase[], things: readonly SharedItem[]) =>
      tiesOf(cases, things).map(({ fact, people }) => `${fact} ${people}`)
    fc.assert(
      fc.property(
        fc.array(someCase, { minLength: 2, maxLength: 5 }),
        fc.array(item, { maxLength: 5 }),
        (cases, things) => {
          const all = numbered(cases)
          const held = things.map((each, at) => ({ ...each, mentionId: at + 1 }))
          const fewer = new Set(facts(all.slice(0, -1), held.slice(0, -1)))
          const more = new Set(facts(all, held))
          for (const each of fewer) expect(more.has(each)).toBe(true)
        },
      ),
    )
  })
})
