import { expect, it } from 'vitest'
import { type WatchOwnerEntry, watchOwnersFrom } from './verify-owners.ts'

const entry = (
  day: string,
  subject: string,
  details: WatchOwnerEntry['details'],
): Omit<WatchOwnerEntry, 'index'> => ({ day, subject, details })
const faultsOf = (entries: readonly Omit<WatchOwnerEntry, 'index'>[]) =>
  watchOwnersFrom(entries.map((one, index) => ({ ...one, index }))).faults.map(
    ({ index, what }) => `${index}: ${what}`,
  )
const made = (account: string) => entry('2026-01-01', `account:${account}`, { made: true })
const disabled = (day: string, account: string) =>
  entry(day, `account:${account}`, { disabled: true })
const watch = (day: string, owner: string, open = true, endsOn?: string) =>
  entry(day, 'watch:1', { watches: [{ watch: 1, owner, open }], ...(endsOn && { endsOn }) })

it('a watch that runs has an owner who is enabled, at every entry', () => {
  const saved = [made('ann'), made('bob'), watch('2026-02-01', 'ann', true, '2026-06-01')]
  expect(faultsOf([...saved, watch('2026-03-01', 'bob'), disabled('2026-03-02', 'ann')])).toEqual(
    [],
  )
  expect(
    faultsOf([...saved, watch('2026-03-01', 'ann', false), disabled('2026-03-02', 'ann')]),
  ).toEqual([])
  // Its last day was over.
  expect(faultsOf([...saved, disabled('2026-06-02', 'ann')])).toEqual([])
  expect(faultsOf([...saved, disabled('2026-06-01', 'ann')])).toEqual([
    '3: watch 1 runs, and its owner is disabled',
  ])
  expect(faultsOf([...saved, disabled('2026-02-02', 'bob'), watch('2026-03-01', 'bob')])).toEqual([
    '4: watch 1 is owned by nobody who is enabled',
  ])
})
