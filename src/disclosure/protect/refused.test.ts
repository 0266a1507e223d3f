import { expect, it } from 'vitest'
import { conventions } from '../rules/rules.ts'
import { type ProtectInput, protect } from './protect.ts'
import { protectInWorker } from './protect-in-worker.ts'

const cube = {
  dimensions: [{ id: 'area', leaves: ['a', 'b'] }],
  counts: [
    { at: { area: 'a' }, count: 3 },
    { at: { area: 'b' }, count: 40 },
  ],
}
const input: ProtectInput = {
  cube,
  tables: [{ id: 't', dimensions: ['area'] }],
  rules: conventions.exact,
}
const many = Array.from({ length: 450 }, (_, at) => `${at}`)
const wide = ['x', 'y'].map((id) => ({ id, leaves: many }))
const shows = (value: number) => ({ hidden: false, value, low: value, high: value }) as const
const total = JSON.stringify([])

const refusals: readonly (readonly [string, string, Partial<ProtectInput>])[] = [
  [
    'a count below none',
    'LB_DISCLOSURE_COUNT',
    { cube: { ...cube, counts: [{ at: { area: 'a' }, count: -1 }] } },
  ],
  [
    'a count that is no whole number',
    'LB_DISCLOSURE_COUNT',
    { cube: { ...cube, counts: [{ at: { area: 'a' }, count: Number.NaN }] } },
  ],
  [
    'a place counted twice',
    'LB_DISCLOSURE_SHAPE',
    { cube: { ...cube, counts: [...cube.counts, { at: { area: 'a' }, count: 1 }] } },
  ],
  [
    'a place that is not there',
    'LB_DISCLOSURE_SHAPE',
    { cube: { ...cube, counts: [{ at: { area: '__proto__' }, count: 1 }] } },
  ],
  [
    'a dimension that is not there',
    'LB_DISCLOSURE_SHAPE',
    { tables: [{ id: 't', dimensions: ['age'] }] },
  ],
  [
    'a table too large to prove',
    'LB_DISCLOSURE_TOO_LARGE',
    {
      cube: { dimensions: wide, counts: [] },
      tables: [{ id: 't', dimensions: ['x', 'y'] }],
    },
  ],
  [
    'a total that is not the sum of its parts',
    'LB_DISCLOSURE_MARGINS',
    { cube: { ...cube, totals: [{ at: {}, count: 44 }] } },
  ],
  ['rules that make no sense', 'LB_DISCLOSURE_RULES', { rules: { ...input.rules, threshold: 0 } }],
  [
    'margins that do not add up with what was published',
    'LB_DISCLOSURE_CONTRADICTED',
    { published: [{ id: 'p', dimensions: [], cells: { [total]: shows(44) } }] },
  ],
  ['no time to prove it', 'LB_DISCLOSURE_TOO_SLOW', { seconds: 0 }],
  [
    'a table that cannot be made safe any more',
    'LB_DISCLOSURE_UNPROTECTABLE',
    {
      published: [
        {
          id: 'p',
          dimensions: ['area'],
          cells: {
            [total]: shows(43),
            '[["area","b"]]': shows(40),
            '[["area","a"]]': { hidden: true },
          },
        },
      ],
    },
  ],
]

it.each(refusals)('%s is refused with %s', async (_what, code, changed) => {
  await expect(protect({ ...input, ...changed })).rejects.toMatchObject({ code })
})

it('is refused with the same words from a thread of its own', async () => {
  const { cells } = await protectInWorker(input)
  expect([...cells.values()].filter(({ published }) => published.hidden).length).toBe(2)
  await expect(protectInWorker({ ...input, seconds: 0 })).rejects.toMatchObject({
    code: 'LB_DISCLOSURE_TOO_SLOW',
  })
})
