import { describe, expect, it } from 'vitest'
import { planLinkage } from '../plan/link-plan.ts'
import { parseSettings } from './link-settings.ts'
import { peopleSettings } from './people-settings.ts'
import { parseModel } from './trained-model.ts'

const least = {
  version: 1,
  comparisons: [{ kind: 'text', name: 'town', field: 'town' }],
  blocking: [{ name: 'town', on: ['town:words'] }],
}

const rule = (more: object) => ({ ...least, blocking: [{ ...least.blocking[0], ...more }] })
const rare = (termFrequency: object) => ({
  ...least,
  comparisons: [{ ...least.comparisons[0], termFrequency }],
})

const fault = (input: unknown): string => {
  try {
    parseSettings(input)
  } catch (error) {
    expect(error).toMatchObject({ code: 'LB_LINKAGE_SETTINGS' })
    return (error as Error).message
  }
  throw new Error('taken as valid')
}

describe('settings', () => {
  it('fills in what may be left out, from text as from data', () => {
    expect(parseSettings(JSON.stringify(least))).toEqual(parseSettings(least))
    expect(parseSettings(least).cluster).toEqual({ missing: -6, cut: -3 })
  })

  it('names every fault at once', () => {
    const message = fault({
      version: 2,
      comparisons: [
        { kind: 'text', name: 'a', field: 'x', jaroWinkler: [0.8, 0.9] },
        { kind: 'guess', name: 'b', field: 'x' },
        { kind: 'date', name: 'a' },
      ],
      blocking: [{ name: 'r', on: ['x:nonsense'] }],
      surprise: true,
    })
    for (const part of [
      'version',
      'comparisons.0.jaroWinkler',
      'comparisons.1.kind',
      'comparisons.2.field',
      'blocking.0.on.0',
      'surprise',
    ]) {
      expect(message).toContain(part)
    }
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', []],
    ['no comparisons', { ...least, comparisons: [] }],
    ['no blocking', { ...least, blocking: [] }],
    ['a comparison twice', { ...least, comparisons: [...least.comparisons, ...least.comparisons] }],
    ['a pair of unknown comparisons', { ...least, dependentComparisons: [['town', 'moon']] }],
    ['to split blocks of any size', rule({ thenBy: ['town:initial'] })],
    ['to split by nothing', rule({ largestBlock: 10, thenBy: [] })],
    ['to split by a form there is not', rule({ largestBlock: 10, thenBy: ['town:half'] })],
    ['a share above one', rare({ shares: { leeds: 1.5 } })],
    ['a share of nothing', rare({ shares: { leeds: 0 } })],
    ['no shares at all', rare({ shares: {} })],
    ['given shares by source', rare({ by: 'source', shares: { leeds: 0.5 } })],
    ['more rarity than there is', rare({ alike: 2 })],
    ['rarity by moon', rare({ by: 'moon' })],
    ['a key of two lists', rule({ on: ['a:phones', 'b:identifiers'] })],
    ['a name nobody can read', rule({ name: 'to\u0000wn' })],
    ['not a number', { ...least, keep: Number.NaN }],
  ])('refuses %s', (_, input) => {
    expect(fault(input)).toContain('docs/linkage.md')
  })

  it('names what is wrong between parts, and what is wrong elsewhere, together', () => {
    const message = fault({
      ...least,
      keep: 'low',
      comparisons: [...least.comparisons, { kind: 'set', name: 'towns', field: 'town' }],
      dependentComparisons: [['town', 'moon']],
      columns: { fields: { village: 'dorf' } },
    })
    expect(message).toContain('4 fault(s)')
    for (const part of [
      'keep: ',
      'comparisons.1.field: "town" is read as a list here and as one value in comparisons.0.field',
      'dependentComparisons.0: there is no comparison "moon"',
      'columns.fields.village: no comparison and no rule reads this field',
    ]) {
      expect(message).toContain(part)
    }
  })

  it('says what is wrong within a rule or a comparison that can be written in several ways', () => {
    expect(fault({ ...least, blocking: [{ name: 'x' }] })).toContain('blocking.0.on: ')
    expect(fault({ ...least, blocking: ['x'] })).toContain('blocking.0: ')
    const names = { kind: 'names', name: 'x', given: 3 }
    expect(fault({ ...least, blocking: [names] })).toContain('blocking.0.given: ')
    expect(fault(rare({ by: 'moon' }))).toContain('comparisons.0.termFrequency.by: ')
  })

  it('refuses a veto of what is not compared, and a list whose sharing nobody can count', () => {
    const plan = (given: object) => () =>
      planLinkage(parseSettings({ ...peopleSettings(), ...given }))
    const veto = (when: object) => plan({ vetoes: [{ name: 'x', when }] })
    expect(veto({ moon: ['same'] })).toThrow(/"moon".*"given name"/)
    expect(veto({ vehicle: ['twice'] })).toThrow(/"twice" of "vehicle".*"in common"/)
    expect(veto({})).toThrow(/vetoes\.0\.when/)
    expect(veto({ vehicle: ['in common'] })).not.toThrow()
    const shared = { field: 'vehicles', names: 'givenNames', births: 'birthDate', most: 3 }
    expect(plan({ overShared: [shared] })).toThrow(/overShared.*vehicles/)
  })

  it('reads a word that has a new name as before, and says so', () => {
    const comparisons = ['town', 'place'].map((name) => ({ kind: 'text', name, field: name }))
    const pair = [['town', 'place']]
    const model = { prior: 0.1, comparisons: [], together: [] }
    const notes: string[] = []
    const old = parseSettings({ ...least, comparisons, together: pair, model: parseModel(model) })
    expect(old.dependentComparisons).toEqual(pair)
    parseSettings(JSON.stringify({ ...least, comparisons, together: pair }), (note) =>
      notes.push(note),
    )
    expect(notes).toEqual(['"together" is called "dependentComparisons" now: read as that.'])
    expect(fault({ ...least, comparisons, together: pair, dependentComparisons: pair })).toContain(
      'together',
    )
  })

  it('never reads a protected characteristic to link people', () => {
    const fields = [...planLinkage(peopleSettings()).fields.keys()].join(' ')
    expect(fields).not.toMatch(/ethnic|national|religio|disab|sex|gender/i)
  })
})
