import { afterEach, describe, expect, it, vi } from 'vitest'
import { openAttack } from '../attack/attacker.ts'
import { linearSystemOf } from '../attack/linear-system.ts'
import { deadline } from '../program/deadline.ts'
import { watchedSolver } from '../program/watched-solver.fixtures.ts'
import { conventions, isSmall, type SuppressionRules } from '../rules/rules.ts'
import { cellsOf, linesOf } from '../tables/cells.ts'
import type { Cube, Place } from '../tables/cube.ts'
import { informationLoss } from './information-loss.ts'
import { optimalSuppression } from './optimal-suppression.ts'

const tableOf = (sizes: readonly number[], counts: readonly number[]): Cube => {
  const dimensions = sizes.map((size, at) => ({
    id: `d${at}`,
    leaves: Array.from({ length: size }, (_, leaf) => `${leaf}`),
  }))
  const places = dimensions.reduce<Place[]>(
    (found, { id, leaves }) => found.flatMap((at) => leaves.map((leaf) => ({ ...at, [id]: leaf }))),
    [{}],
  )
  return { dimensions, counts: places.map((at, index) => ({ at, count: counts[index]! })) }
}

/** Every choice of cells in turn, the cheapest first, until an attacker finds nothing. */
async function leastByTrial(cube: Cube, rules: SuppressionRules) {
  const tables = [{ id: 't', dimensions: cube.dimensions.map(({ id }) => id) }]
  const cells = [...cellsOf(cube, tables).values()]
  const system = linearSystemOf(cube.dimensions, tables)
  const lines = linesOf(tables, cube.dimensions)
  const countAt = new Map(cells.map(({ key, count }) => [key, count]))
  const small = cells.filter(({ count }) => isSmall(count, rules))
  const free = cells.filter(({ count }) => count > 0 && !isSmall(count, rules))
  const choices = Array.from({ length: 2 ** free.length }, (_, bits) => {
    const chosen = free.filter((_, at) => (bits >> at) % 2 === 1)
    return { chosen, loss: chosen.reduce((sum, { count }) => sum + informationLoss(count), 0) }
  })
  for (const { chosen, loss } of choices.sort((a, b) => a.loss - b.loss)) {
    const hidden = new Set([...small, ...chosen].map(({ key }) => key))
    const saysSum = lines.some(({ total, parts }) => {
      const sum = parts
        .filter((key) => hidden.has(key))
        .reduce((all, key) => all + countAt.get(key)!, 0)
      return !hidden.has(total) && isSmall(sum, rules)
    })
    if (saysSum) continue
    const known = cells.map(({ key, at, count }) =>
      hidden.has(key)
        ? { key, at, low: 1, high: Number.POSITIVE_INFINITY }
        : { key, at, low: count, high: count },
    )
    const attacker = await openAttack(system, known, deadline(60))
    const isSafe = small.every(
      ({ key, at }) =>
        !attacker.isDisclosive({ key, atoms: system.atomsOf(at) }, rules.leastValues - 1),
    )
    attacker.close()
    if (isSafe) return loss
  }
  return null
}
const least = async (cube: Cube, rules: SuppressionRules) => {
  const tables = [{ id: 't', dimensions: cube.dimensions.map(({ id }) => id) }]
  return (await optimalSuppression(cube, tables, rules)).informationLoss
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the least that must be suppressed', () => {
  const rules: SuppressionRules = conventions.exact
  it.each([
    [[1, 40, 60]],
    [[1, 1, 40, 60]],
    [[9, 12, 11]],
    [[4, 5, 40, 12]],
    [[4, 6, 40, 12]],
    [[3, 0, 0, 50]],
    [[2, 3, 4, 25]],
    [[9]],
    [[10, 11]],
  ])('in a row of %j is what trying all shows', async (counts) => {
    const cube = tableOf([counts.length], counts)
    expect(await least(cube, rules)).toBeCloseTo((await leastByTrial(cube, rules))!, 9)
  })

  it.each([
    [[3, 40, 25, 12]],
    [[5, 6, 30, 50]],
    [[1, 20, 20, 0]],
    [[2, 31, 44, 8]],
    [[15, 3, 3, 15]],
  ])('in a table of two by two, %j, is what trying all shows', async (counts) => {
    const cube = tableOf([2, 2], counts)
    expect(await least(cube, rules)).toBeCloseTo((await leastByTrial(cube, rules))!, 9)
  })

  // One cell hidden leaves a count of 3 beside it 14 values, and one more needs more.
  it.each([
    [14, [3, 12, 40]],
    [15, [3, 12, 40]],
    [14, [3, 12, 12, 12]],
    [25, [3, 12, 12, 12]],
    [26, [3, 12, 12, 12]],
    [30, [9, 20, 0, 11]],
    [40, [1, 20, 21, 22]],
    [2, [1, 10, 12]],
    [200, [3, 12, 40]],
  ])('leaves %i values just where it must, of %j', async (leastValues, counts) => {
    const own = { ...rules, leastValues }
    const cube = tableOf([counts.length], counts)
    expect(await least(cube, own)).toBeCloseTo((await leastByTrial(cube, own))!, 9)
  })

  it('is refused where the time does not suffice, of which it has 20 seconds', async () => {
    const { asked } = await watchedSolver({ status: 'timeLimit' })
    await expect(least(tableOf([3], [3, 40, 60]), rules)).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_TOO_SLOW',
    })
    expect(Number(asked[0]?.seconds)).toBeGreaterThan(10)
    expect(Number(asked[0]?.seconds)).toBeLessThanOrEqual(20)
  })

  it('goes by the rules that are given', async () => {
    for (const own of [
      { ...rules, threshold: 5 },
      { ...rules, leastValues: 3 },
      { ...rules, threshold: 20, leastValues: 12 },
    ]) {
      const cube = tableOf([2, 2], [3, 18, 26, 7])
      expect(await least(cube, own)).toBeCloseTo((await leastByTrial(cube, own))!, 9)
    }
  })
})
