import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDoor, operator } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { policeCsv } from '../../archive/testing/desk.ts'
import { refresh } from '../../refresh/index.ts'
import { openStore } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { startServer } from '../../testing/server.ts'
import { lookback } from '../testing/lookback.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-figures-'))
const server = startServer('figures')
let url: string
const figures = (...args: readonly string[]) => lookback(['figures', ...args], { url })

beforeAll(async () => {
  url = await server.freshUrl()
  const csv = join(folder, 'crimes.csv')
  writeFileSync(
    csv,
    policeCsv([{}, { crime_ref: 'T/2014/2', victim_ref: 'V2', suspect_ref: 'S2' }]),
  )
  const store = await openStore({ url })
  const [door, who] = [openDoor(store), await operator(store)]
  await importPaths(door, who, [csv], { source: 'made-up:policeCrime' })
  await refresh(store, door, who)
  await store.close()
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.stop()
})

const slow = { timeout: 120_000 }

it('counts as of a day, twice where the day is one on record', slow, async () => {
  const asked = ['--definition', 'intra-familial', '--on-record', '2014-03-01']
  const { code, out } = await figures(...asked, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject([
    {
      definition: 'intra-familial',
      asOf: { trueOn: null, onRecord: '2014-03-01', receivedBy: null },
      links: true,
      surely: { population: 2, undetermined: 2 },
      atMost: { population: 2, notMet: 2 },
      command: 'npx lookback figures --definition intra-familial@1 --on-record 2014-03-01',
    },
  ])
})

it('refuses a day that is none, and says what is missing', slow, async () => {
  expect(await figures('--on-record', '31/02/2014')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('LB_AS_OF_INPUT'),
  })
  const unsaid = await figures('propose', '--definition', 'intra-familial')
  expect([unsaid.code, unsaid.out]).toEqual([2, ''])
  expect(unsaid.err).toContain('--reason')
})

it(
  'proposes a figure and counts it again; names what differs, with exit status 1',
  slow,
  async () => {
    const words = ['--reason', 'A made-up report', '--suppression', 'Not for the public']
    const proposed = await figures('propose', '--definition', 'intra-familial', ...words)
    expect(proposed.out).toContain('npx lookback figures recompute 1')
    expect(proposed.out).toContain('All cases: 1 to 9, for a small count')
    const same = await figures('recompute', '1')
    expect([same.code, same.out]).toEqual([
      0,
      expect.stringContaining('the same answer on every case'),
    ])
    expect(same.out).toContain('is told in the same way')
    const file = await figures('export', '1', '--format', 'csv', '--out', folder)
    expect(file.out.trim()).toBe(join(folder, 'figure-1.csv'))
    expect(readFileSync(join(folder, 'figure-1.csv'), 'utf8')).toContain('All cases,[c],1,9')
    expect((await figures('export', '9')).err).toContain('LB_FIGURE_NOT_FOUND')

    const store = await openStore({ url })
    await asOwner(store, 'record', (tx) =>
      sql`update record set raw = raw || '{"relationship": "Parent"}' where key like 'T/2014/2%'`.execute(
        tx,
      ),
    )
    await store.close()
    const different = await figures('recompute', '1')
    expect(different.code).toBe(1)
    expect(different.out).toContain('NOT the same')
    expect(different.out).toContain('made-up T/2014/2: was notMet, now met')
    expect(different.out).toContain('no entry of the ledger says why')
  },
)

it('shows examples in its help', slow, async () => {
  const { code, out } = await figures('recompute', '--help')
  expect([code, out]).toEqual([0, expect.stringContaining('$ npx lookback figures recompute 1')])
})
