import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answersOf010, storeOfVersionBefore } from '../store/testing/store-of-0.1.0.ts'
import { documentOf } from './testing/lookback.ts'

let directory: string
beforeAll(() => {
  directory = storeOfVersionBefore()
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function lookback(command: string): Promise<unknown> {
  const { document } = await documentOf(command, '--data', directory)
  return document
}

/** What a figure says, without where the ledger stood when it was asked for and what only 0.2 says of it. */
const figure = ({
  ledgerRoot,
  ledgerSize,
  recompute,
  counts: _counts,
  ofReview,
  ofLive,
  uses,
  asRecorded,
  asRead,
  ...rest
}: Readonly<Record<string, unknown>>) => rest

it('a store of version 0.1.0 opens, is brought up to date and gives the same figures', async () => {
  const figures = (await lookback('figures')) as typeof answersOf010.figures
  // Whether a refresh has counted a definition is said since 0.2; all of these were counted.
  const before = answersOf010.figures.map((each) => ({ ...figure(each), counted: true }))
  expect(figures.map(figure)).toEqual(before)
  // No reading of that version says what a file shows: recorded, read and both are one.
  for (const each of figures as readonly Readonly<Record<string, unknown>>[]) {
    const { met, notMet, undetermined, population, lower, upper } = each
    const counts = { met, notMet, undetermined, population, lower, upper }
    expect(each).toMatchObject({ uses: 'either', asRecorded: counts, asRead: counts })
  }
  const { ledgerEntries, ledgerRoot, ...counts } = answersOf010.status
  expect(await lookback('status')).toMatchObject(counts)
  expect(await lookback('verify')).toMatchObject({ ok: true, faults: [] })
})
