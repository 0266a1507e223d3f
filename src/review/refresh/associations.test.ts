import { describe, expect, it } from 'vitest'
import { type AssociatingCase, findAssociations } from './associations.ts'

const case_ = (id: number, victims: string, suspects: string, stated = false): AssociatingCase => ({
  id,
  victims: victims.split(' '),
  suspects: suspects.split(' '),
  stated,
})
const tied = (cases: readonly AssociatingCase[], held: readonly (readonly [string, string])[]) => [
  ...findAssociations(
    cases,
    held.map(([personId, thing]) => ({ personId, thing })),
    () => 0.9,
  )
    .among(['A', 'B'], 1)
    .keys(),
]
const here = case_(1, 'V', 'A B')

describe('who is associated with whom', () => {
  it('follows from a telephone, from another child, or from another source that states it', () => {
    expect(
      tied(
        [here],
        [
          ['A', '071'],
          ['B', '071'],
        ],
      ),
    ).toEqual(['A', 'B'])
    expect(tied([here, case_(2, 'W', 'A B')], [])).toEqual(['A', 'B'])
    expect(tied([here, case_(2, 'V', 'A B', true)], [])).toEqual(['A', 'B'])
  })

  it('does not follow from the same incident told by another agency, nor from the case itself', () => {
    expect(tied([here, case_(2, 'V', 'A B')], [])).toEqual([])
    expect(
      tied(
        [here],
        [
          ['A', '071'],
          ['B', '072'],
        ],
      ),
    ).toEqual([])
    expect(tied([here, case_(2, 'W', 'A C')], [])).toEqual([])
  })
})
