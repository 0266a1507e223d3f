import { describe, expect, it } from 'vitest'
import { characteristicsOf, type RecordedPerson, severalGroups } from './characteristics.ts'
import { countEquality } from './count-equality.ts'
import type { EqualityCase } from './equality-cube.ts'
import { ethnicGroup } from './ethnic-groups.ts'

const person = (more: Partial<RecordedPerson> = {}): RecordedPerson => ({
  sex: 'F',
  ethnicity: { scheme: 'dfe', code: 'WBRI' },
  birth: { kind: 'date', date: '2000-06-01' },
  ...more,
})
const one = (more: Partial<EqualityCase> = {}): EqualityCase => ({
  source: 'council',
  area: 'North',
  day: '2014-06-01',
  disability: null,
  people: [person()],
  progress: 'unread',
  finding: 'notMet',
  ...more,
})
const groupsOf = (cases: readonly EqualityCase[], id: string, whose = 'children' as const) => {
  const found = characteristicsOf(cases, whose).found.find((each) => each.id === id)
  return found?.of.map((at) => (at == null ? at : found.groups[at]))
}

describe('the group of a case', () => {
  it('is what its people have in common; where they differ a group of its own, and unknown where one is', () => {
    const cases = [
      one(),
      one({ people: [person({ sex: 'Male' })] }),
      one({ people: [person(), person({ sex: '1' })] }),
      one({ people: [person(), person({ sex: null })] }),
      one({ people: [person({ sex: '9' })] }),
      one({ people: [person({ sex: 'X' })] }),
    ]
    expect(groupsOf(cases, 'sex')).toEqual([
      'Female',
      'Male',
      severalGroups,
      null,
      null,
      'Another entry',
    ])
  })

  it('compares ethnicity within one scheme, over the sources that use it', () => {
    const police = {
      source: 'police',
      people: [person({ ethnicity: { scheme: 'selfDefined16', code: 'A2' } })],
    }
    const cases = [
      one(),
      one({ people: [person({ ethnicity: { scheme: 'dfe', code: 'REFU' } })] }),
      one({ people: [person({ ethnicity: null })] }),
      one({ people: [person({ ethnicity: { scheme: 'dfe', code: 'ZZZZ' } })] }),
      one(police),
    ]
    expect(groupsOf(cases, 'ethnicity:dfe')).toEqual([
      'White',
      null,
      null,
      'Another code',
      undefined,
    ])
    expect(groupsOf(cases, 'ethnicity:selfDefined16')?.at(-1)).toBe('Asian')
    expect(ethnicGroup('officerPerceived6', 'ic7')).toBe(null)
    expect(ethnicGroup('a force’s own', 'B')).toBe('B')
  })

  it('takes an age only where every day it may have been lies in one band', () => {
    const born = (birth: RecordedPerson['birth']) => one({ people: [person({ birth })] })
    const cases = [
      born({ kind: 'date', date: '2000-06-01' }),
      born({ kind: 'date', date: '2000-06-02' }),
      born({ kind: 'year', year: 2003 }),
      born({ kind: 'year', year: 2001 }),
      born({ kind: 'year', year: 2000 }),
      born({ kind: 'year', year: 2015 }),
      born(null),
      one({ day: null }),
    ]
    expect(groupsOf(cases, 'age')).toEqual([
      '13 to 15',
      '13 to 15',
      '10 to 12',
      null,
      '13 to 15',
      null,
      null,
      null,
    ])
  })

  it('says what no source has a place for', () => {
    const bare = one({ area: null, people: [person({ ethnicity: null, sex: null })] })
    expect(characteristicsOf([bare], 'children').absent).toEqual([
      'ethnicity',
      'sex',
      'disability',
      'area',
    ])
    const assessed = characteristicsOf([one({ disability: true }), one()], 'children')
    expect(assessed.absent).toEqual([])
    expect(assessed.found.find(({ id }) => id === 'disability')?.of).toEqual([0, null])
  })

  it('names the largest areas, and puts the others together', () => {
    const cases = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 20 - at }, () => one({ area: `Area ${at}` })),
    ).flat()
    const areas = characteristicsOf(cases, 'children').found.find(({ id }) => id === 'area')!
    expect(areas.groups).toHaveLength(9)
    expect(areas.groups.at(-1)).toBe('Other areas')
  })
})

describe('equality of the steps', () => {
  const many = (times: number, of: Partial<EqualityCase>) =>
    Array.from({ length: times }, () => one(of))

  it('of one person, or nine, lists no group: which there are would say who they are', async () => {
    const rare = { people: [person({ sex: 'X', ethnicity: { scheme: 'dfe', code: 'MWBC' } })] }
    for (const cases of [many(1, rare), [...many(8, {}), ...many(1, rare)]]) {
      const found = await countEquality(cases, 'children')
      expect(found).toMatchObject({ tables: [], compared: 0, hiddenDifferences: 0 })
      expect(found.withheld).toHaveLength(4)
    }
    // One of another scheme among many: the table of theirs alone is not made.
    const police = {
      source: 'police',
      people: [person({ ethnicity: { scheme: 'selfDefined16', code: 'A2' } })],
    }
    const { tables, withheld } = await countEquality(
      [...many(40, {}), ...many(1, police)],
      'children',
    )
    expect(new Set(tables.map(({ characteristic }) => characteristic))).toContain('ethnicity:dfe')
    expect(tables.filter(({ characteristic }) => characteristic.includes('selfDefined16'))).toEqual(
      [],
    )
    expect(withheld).toHaveLength(1)
  })

  it('finds what differs at the step at which it does, and shows no small count', async () => {
    const south = { area: 'South' }
    const cases = [
      ...many(300, { progress: 'read' }),
      ...many(100, {}),
      ...many(150, { ...south, progress: 'read' }),
      ...many(250, south),
      ...many(3, { area: 'East' }),
      ...many(20, { area: null }),
    ]
    const { tables, compared, hiddenDifferences } = await countEquality(cases, 'children')
    const table = (step: string) =>
      tables.find((each) => each.step === step && each.characteristic === 'area')!
    const read = table('read')
    expect(read.groups.map(({ name }) => name)).toEqual(['North', 'South', 'East', null])
    expect(read.groups[2]).toMatchObject({
      of: null,
      rate: null,
      compared: 'tooFew',
    })
    const shown = tables.flatMap(({ groups }) => groups.flatMap(({ of, reached }) => [of, reached]))
    expect(shown.every((count) => count === null || count === 0 || count >= 10)).toBe(true)
    expect(compared).toBeGreaterThan(0)
    const differing = read.groups.filter((group) => group.compared === 'differs').length
    // North, South and the cases without an area differ; what could give the three of East away is not shown.
    expect(differing + hiddenDifferences).toBe(3)
    expect(table('decided').groups.every((group) => group.compared !== 'differs')).toBe(true)
  })

  it('is in words where there is one person, or nobody', async () => {
    for (const cases of [[], [one()]]) {
      const { tables, compared, hiddenDifferences } = await countEquality(cases, 'children')
      expect([compared, hiddenDifferences]).toEqual([0, 0])
      const groups = tables.flatMap((table) => table.groups)
      expect(groups.every((group) => group.compared === 'tooFew' && group.ratio === null)).toBe(
        true,
      )
      expect(groups.every(({ of }) => of === null || of === 0)).toBe(true)
    }
  })
})
