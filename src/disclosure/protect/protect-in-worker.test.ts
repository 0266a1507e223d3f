import { expect, it, vi } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import { conventions } from '../rules/rules.ts'
import type { ProtectInput } from './protect.ts'
import { protectInWorker } from './protect-in-worker.ts'

const input: ProtectInput = {
  cube: {
    dimensions: [{ id: 'area', leaves: ['a', 'b'] }],
    counts: [{ at: { area: 'a' }, count: 30 }],
  },
  tables: [{ id: 't', dimensions: ['area'] }],
  rules: conventions.exact,
}

it('a thread of its own has three times the seconds by the clock and twenty more, and is let go', async () => {
  const set = vi.spyOn(globalThis, 'setTimeout')
  const cleared = vi.spyOn(globalThis, 'clearTimeout')
  const waits = async (seconds?: number) => {
    const before = set.mock.calls.length
    await protectInWorker(seconds === undefined ? input : { ...input, seconds })
    const own = set.mock.calls.findIndex(([, wait], at) => at >= before && Number(wait) > 10_000)
    expect(cleared.mock.calls).toContainEqual([set.mock.results[own]?.value])
    return set.mock.calls[own]?.[1]
  }
  try {
    expect(await waits()).toBe(200_000)
    expect(await waits(10)).toBe(50_000)
  } finally {
    set.mockRestore()
    cleared.mockRestore()
  }
})

it('what fails there fails here, as it was refused or as the fault it is, and the next goes on', async () => {
  const wrong = { ...input, rules: { ...input.rules, threshold: 0 } }
  const broken = { ...input, tables: null } as unknown as ProtectInput
  const [refused, failed, fine] = await Promise.allSettled(
    [wrong, broken, input].map((one) => protectInWorker(one)),
  )
  expect(refused).toMatchObject({
    status: 'rejected',
    reason: {
      code: 'LB_DISCLOSURE_RULES',
      cause: 'The threshold is not a whole number from 1 to 1,000.',
      remedy: expect.stringMatching(/./),
    },
  })
  const fault = (failed as PromiseRejectedResult).reason
  expect(fault).toBeInstanceOf(Error)
  expect(fault).not.toBeInstanceOf(LookbackError)
  expect(fault.message).toContain('TypeError')
  expect(fine).toMatchObject({ status: 'fulfilled', value: { safe: true } })
})
