import { describe, expect, it } from 'vitest'
import { refusal } from '../../model/index.ts'
import type { Bounds } from '../attack/attacker.ts'
import { disclosureErrors } from '../errors.ts'
import { conventions } from '../rules/rules.ts'
import { keyOf } from '../tables/cube.ts'
import type { ProtectInput, Protection } from './protect.ts'
import { type FigureTask, protectFigure } from './protect-figure.ts'

const taskOf = (met: number, notMet: number): FigureTask => ({
  cube: {
    dimensions: [{ id: 'answer', leaves: ['met', 'notMet'] }],
    counts: [
      { at: { answer: 'met' }, count: met },
      { at: { answer: 'notMet' }, count: notMet },
    ],
  },
  rows: [{ id: 'row', dimensions: ['answer'] }],
  priority: [{ answer: 'notMet' }],
})
const [total, met, notMet] = [keyOf({}), keyOf({ answer: 'met' }), keyOf({ answer: 'notMet' })]
const protection = (safe: boolean, ...attacked: readonly Bounds[]): Protection => ({
  cells: new Map(),
  attacked: new Map(attacked.map((bounds, at) => [`${at}`, bounds])),
  safe,
  informationLoss: 0,
})
const unprotectable = refusal(disclosureErrors, 'LB_DISCLOSURE_UNPROTECTABLE')

/** Answers each call in turn, and keeps what was asked. */
function answering(...answers: readonly (Protection | Error)[]) {
  const asked: ProtectInput[] = []
  const run = async (input: ProtectInput) => {
    asked.push(input)
    const answer = answers[asked.length - 1]
    if (answer instanceof Error || answer === undefined) throw answer
    return answer
  }
  return { asked, run }
}

describe('a figure', () => {
  it('whose counts are not small says them as they are, if the attack on all published fails', async () => {
    const { asked, run } = answering(protection(true, { low: 3, high: 12 }, { low: 1, high: 20 }))
    const earlier = { id: 'earlier', dimensions: [], cells: {} }
    const figure = await protectFigure({ ...taskOf(30, 40), published: [earlier] }, run)
    expect(figure).toMatchObject({ rules: conventions.exact, attacked: 2, fewest: 10 })
    const shows = (value: number) => ({ hidden: false, value, low: value, high: value })
    expect([...figure.cells].map(([key, { published }]) => [key, published])).toEqual([
      [total, shows(70)],
      [met, shows(30)],
      [notMet, shows(40)],
    ])
    // The attack is on the figure as one more published table.
    expect(asked).toMatchObject([
      {
        tables: [],
        rules: { id: 'exact', complementary: false },
        published: [
          earlier,
          { id: 'row', cells: { [total]: shows(70), [met]: shows(30), [notMet]: shows(40) } },
        ],
      },
    ])
    expect(asked[0]).not.toHaveProperty('priority')
  })

  it('with nothing protected beside it has no fewest', async () => {
    const { run } = answering(protection(true))
    expect(await protectFigure(taskOf(30, 40), run)).toMatchObject({ attacked: 0, fewest: null })
    const wide = answering(protection(true, { low: 0, high: Number.POSITIVE_INFINITY }))
    expect(await protectFigure(taskOf(30, 40), wide.run)).toMatchObject({ fewest: 1_000 })
  })

  it('that would give something away, is small, or must stay suppressed has ranges, those that matter first', async () => {
    for (const [task, answers] of [
      [taskOf(30, 40), [protection(false)]],
      [taskOf(9, 40), []],
      [{ ...taskOf(30, 40), keepSuppressed: new Set([met]) }, []],
    ] as const) {
      const { asked, run } = answering(...answers, protection(true, { low: 1, high: 8 }))
      expect(await protectFigure(task, run)).toMatchObject({
        rules: { id: 'exact' },
        attacked: 1,
        fewest: 8,
      })
      expect(asked.at(-1)).toMatchObject({
        tables: task.rows,
        rules: conventions.exact,
        ranges: [notMet, total, met],
      })
      expect(asked.length).toBe(answers.length + 1)
    }
  })

  it('is tried without saying which counts are none, unrounded, before it is refused', async () => {
    const second = answering(unprotectable, protection(true))
    expect(await protectFigure(taskOf(3, 40), second.run)).toMatchObject({
      rules: { id: 'zeros', zerosShown: false, rounding: { way: 'none' }, threshold: 10 },
    })
    const none = answering(unprotectable, unprotectable)
    await expect(protectFigure(taskOf(3, 40), none.run)).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_UNPROTECTABLE',
    })
    expect(none.asked.length).toBe(2)
    const slow = answering(refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW'))
    await expect(protectFigure(taskOf(3, 40), slow.run)).rejects.toMatchObject({
      code: 'LB_DISCLOSURE_TOO_SLOW',
    })
    expect(slow.asked.length).toBe(1)
  })
})
