import { expect, it } from 'vitest'
import { timeLeft } from './time-left.ts'

it('is guessed from the bytes that were taken, once there is enough to go by', () => {
  let now = 0
  const left = timeLeft([100, 300, 600], () => now)
  expect(left(0)).toBeNull()
  now = 1000
  expect(left(1)).toBeNull()
  now = 4000
  expect(left(1)).toBe(36)
  expect(left(2)).toBe(6)
  expect(left(3)).toBe(0)
  expect(left(0)).toBeNull()
})
