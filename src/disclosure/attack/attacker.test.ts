import { describe, expect, it } from 'vitest'
import { deadline } from '../program/deadline.ts'
import type { Place } from '../tables/cube.ts'
import { openAttack } from './attacker.ts'
import { linearSystemOf } from './linear-system.ts'
import { fourByFour } from './published-examples.fixtures.ts'

const { dimensions, cells } = fourByFour

async function boundsOf(holes: readonly string[], hole: string) {
  const shape = { id: 't', dimensions: ['v1', 'v2'] }
  const system = linearSystemOf(dimensions, [shape])
  const known = cells
    .filter(({ name }) => !holes.includes(name))
    .map(({ name, at, count }) => ({ key: name, at, low: count, high: count }))
  const attacker = await openAttack(system, known, deadline(30))
  const at = cells.find(({ name }) => name === hole)?.at as Place
  const bounds = attacker.bounds({ key: hole, atoms: system.atomsOf(at) })
  attacker.close()
  return bounds
}

const nine = ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd']

describe('the attacker on a published table', () => {
  it('finds the one value of a hole that every line seemed to protect', async () => {
    expect(await boundsOf(nine, 'wb')).toEqual({ low: 47, high: 47 })
  })

  it('is left with a wide interval once one more is hidden', async () => {
    expect(await boundsOf([...nine, 'xb'], 'wb')).toEqual({ low: 0, high: 141 })
  })
})
