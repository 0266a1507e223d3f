import { describe, expect, it } from 'vitest'
import { accessErrors } from './errors.ts'
import type { Role } from './roles.ts'
import { bySecondPerson, checkStep, type StepTable, stepFaults, stepsOpenTo } from './steps.ts'

type State = 'none' | 'proposed' | 'published' | 'returned'
type Name = 'propose' | 'publish' | 'return'
const table: StepTable<State, Name, 'none'> = {
  of: 'figure',
  start: 'none',
  needsTwo: ['published'],
  steps: {
    propose: {
      label: 'Propose',
      permission: 'proposeFigures',
      from: ['none', 'returned'],
      to: 'proposed',
      byProposer: true,
      reason: 'required',
    },
    publish: bySecondPerson('published', 'Publish', 'publishFigures', 'optional'),
    return: {
      ...bySecondPerson('returned', 'Return', 'proposeFigures', 'required'),
      byProposer: true,
    },
  },
}
const who = (accountId: string, role: Role) => ({
  accountId,
  role,
  username: accountId,
  name: accountId,
  staffIds: [],
})
const ann = who('ann', 'authoriser')
const manager = who('mel', 'dataManager')

describe('a table of steps', () => {
  const changed = (name: Name, change: object) => ({
    ...table,
    steps: { ...table.steps, [name]: { ...table.steps[name], ...change } },
  })

  it('that holds together has no fault', () => {
    expect(stepFaults(table)).toEqual([])
  })

  it('is at fault where a step starts from what nothing leads to', () => {
    expect(stepFaults(changed('propose', { from: ['returned'] }))).toEqual([
      'figure, propose: nothing leads to returned',
      'figure, publish: nothing leads to proposed',
      'figure, return: nothing leads to proposed',
      'figure: nothing leads to published',
    ])
  })

  it('is at fault where a step leads back to the start, or one person settles what needs two', () => {
    expect(stepFaults(changed('return', { to: 'none' }))).toEqual([
      'figure, propose: nothing leads to returned',
      'figure, return: leads back to none',
    ])
    expect(stepFaults(changed('publish', { byProposer: true }))).toEqual([
      'figure, publish: one person alone would settle it',
    ])
  })

  it('is reached from its start however the steps are ordered', () => {
    const { propose, publish } = table.steps
    expect(
      stepFaults({ ...table, steps: { publish, return: table.steps.return, propose } }),
    ).toEqual([])
  })
})

describe('a step', () => {
  const refusals = {
    errors: accessErrors,
    state: 'LB_INPUT',
    twoPeople: 'LB_ACCESS_PASSWORD_DUE',
  } as const
  const proposed = { state: 'proposed', proposers: ['ann'] } as const
  const check = (
    name: Name,
    standing: { state: State; proposers: readonly string[] },
    by: typeof ann,
  ) => checkStep(table, name, standing, by, refusals)

  it('of a second person is theirs alone, from what was proposed', () => {
    expect(table.steps.publish).toEqual({
      label: 'Publish',
      permission: 'publishFigures',
      from: ['proposed'],
      to: 'published',
      byProposer: false,
      reason: 'optional',
    })
  })

  it('is open by role, state and whoever proposed it', () => {
    expect(stepsOpenTo(table, proposed, ann)).toEqual(['return'])
    expect(stepsOpenTo(table, { ...proposed, proposers: ['mel'] }, ann)).toEqual([
      'publish',
      'return',
    ])
    expect(stepsOpenTo(table, proposed, manager)).toEqual(['return'])
    expect(stepsOpenTo(table, { state: 'none', proposers: [] }, ann)).toEqual(['propose'])
    expect(stepsOpenTo(table, proposed, who('rob', 'reader'))).toEqual([])
  })

  it('is taken where it is open, and refused with what stands in the way', () => {
    expect(check('return', proposed, ann)).toBe(table.steps.return)
    expect(check('publish', { ...proposed, proposers: ['mel'] }, ann)).toBe(table.steps.publish)
    expect(() => check('publish', proposed, manager)).toThrow('LB_NOT_ALLOWED')
    expect(() => check('publish', { ...proposed, state: 'none' }, ann)).toThrow('LB_INPUT')
    expect(() => check('publish', proposed, ann)).toThrow('LB_ACCESS_PASSWORD_DUE')
  })
})
