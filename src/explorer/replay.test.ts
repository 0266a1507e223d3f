import { expect, it } from 'vitest'
import { replay } from './replay.ts'

const step = (number: number, keys: readonly string[], more = {}) => ({
  number,
  placed: keys.map((key) => ({ key, x: number, y: 0 })),
  ...{ removed: [], kept: null, undoes: null },
  ...more,
})

it('a chart is what the steps that stand say, and each can be taken back', () => {
  const steps = [
    step(1, ['a']),
    step(2, ['b', 'c']),
    step(3, ['b']),
    step(4, [], { removed: ['c'] }),
  ]
  const keys = (some: typeof steps) => replay(some).nodes.map(({ key, x }) => `${key}${x}`)
  expect(keys(steps)).toEqual(['a1', 'b3'])
  const back = [...steps, step(5, [], { undoes: 4 })]
  expect(keys(back)).toEqual(['a1', 'b3', 'c2'])
  expect(replay(back).last).toBe(3)
  const further = [...back, step(6, [], { undoes: 3 }), step(7, [], { undoes: 2 })]
  expect(keys(further)).toEqual(['a1'])
  expect(replay(further).last).toBeNull()
})

it('the last name that stands is its name', () => {
  const kept = (name: string) => ({ kept: { name, note: '', state: 'kept' as const } })
  const steps = [step(1, ['a']), step(2, [], kept('One')), step(3, [], kept('Two'))]
  expect(replay(steps).name).toBe('Two')
  expect(replay([...steps, step(4, [], { undoes: 3 })]).name).toBe('One')
})
