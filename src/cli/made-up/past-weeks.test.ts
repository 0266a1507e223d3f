import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, isWorkingDay } from '../../items/index.ts'
import { openStore } from '../../store/index.ts'
import { serverLacking } from '../../testing/server.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { documentOf, lookback } from '../testing/lookback.ts'
import { momentIn, pastWorkingDays, sharesOfDays } from './working-weeks.ts'

describe('the working days behind a made-up review', () => {
  it('are ten weeks of days on which an office works, the last of them before today', () => {
    const days = pastWorkingDays(new Date('2027-01-04T09:00:00Z'))
    expect(days.every(isWorkingDay)).toBe(true)
    expect([days[0], days.at(-1)]).toEqual(['2026-10-26', '2026-12-31'])
    expect(days).toHaveLength(47)
  })
  it('share all readings, none of them too many', () => {
    for (const total of [0, 1, 7, 300, 5000]) {
      const shares = sharesOfDays(total, 48, 1)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      expect(shares.every((share) => share >= 0)).toBe(true)
    }
  })
  it('have moments in the order of the acts, in summer and in winter', () => {
    expect(momentIn('2026-07-01', [9, 15], 0, 2).toISOString()).toBe('2026-07-01T09:30:00.000Z')
    expect(momentIn('2026-12-01', [9, 15], 1, 2).toISOString()).toBe('2026-12-01T13:30:00.000Z')
  })
})

describe.skipIf(serverLacking() !== null)('a made-up review that was read for weeks', () => {
  let home: string
  let data: string
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lookback-past-'))
    data = await emptyStoreIn(join(home, 'data'))
    const demo = join(home, 'demo')
    const size = ['--cases', '60', '--read', '44']
    const { code, err } = await lookback([
      ...['start', '--no-serve', '--data', data, '--demo', demo],
      ...size,
    ])
    expect(code, err).toBe(0)
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('has a ledger in order, every owner and nothing that dates it left behind', async () => {
    expect((await documentOf('verify', '--data', data)).document).toMatchObject({ ok: true })
    const store = await openStore({ directory: data })
    try {
      const owner = store.administer!()
      const left = await sql`select from pg_proc where proname = 'made_up_time'`.execute(owner)
      const { rows: times } = await sql<{ at: Date; from: Date; until: Date }>`
        select (select max(at) from ledger_entry) as at, (select min(at) from ledger_entry) as "from",
          max(submitted_at) as until from reading`.execute(owner)
      const { rows: days } = await sql<{ at: Date }>`
        select submitted_at as at from reading union all select proposed_at from decision
        union all select settled_at from decision where settled_at is not null
        union all select taken_at from item_step where taken_at < (select max(submitted_at) from reading)`.execute(
        owner,
      )
      const { rows: made } = await sql<Record<string, number>>`
        select count(*)::int as readings, count(*) filter (where ordinal = 'second')::int as second,
          (select count(*)::int from decision where status = 'authorised') as authorised,
          (select count(*)::int from item where decision_id is not null) as items,
          (select count(distinct account_id)::int from reading) as officers from reading`.execute(
        owner,
      )
      await owner.destroy()
      expect(left.rows).toEqual([])
      expect(new Set(days.map(({ at }) => dayOf(at))).size).toBeGreaterThan(20)
      expect(days.every(({ at }) => isWorkingDay(dayOf(at)))).toBe(true)
      const [{ at, from, until }] = times as [(typeof times)[0]]
      expect(dayOf(from) < dayOf(until) && dayOf(until) < dayOf(at)).toBe(true)
      const [counts] = made
      expect(counts).toMatchObject({ readings: 44, officers: 3 })
      expect(counts?.second).toBeGreaterThan(0)
      expect(counts?.authorised).toBeGreaterThan(0)
      expect(counts?.items).toBeGreaterThan(0)
    } finally {
      await store.close()
    }
  })
})
