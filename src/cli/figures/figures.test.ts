import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount, openDoor, operator, signIn } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { policeCsv } from '../../archive/testing/desk.ts'
import { madeUpFigure, madeUpStore } from '../../federation/testing/made-up-stores.ts'
import { refresh } from '../../refresh/index.ts'
import { acts, createReview } from '../../review/index.ts'
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

it('signs what is published, and joins it with what another store signed', slow, async () => {
  const data = join(folder, 'store')
  const signed = join(folder, 'north.figures')
  const sign = () => figures('sign', '--data', data, '--out', signed)
  const early = await sign()
  expect([early.code, early.err]).toEqual([1, expect.stringContaining('LB_FIGURES_NOT_PUBLISHED')])
  expect(existsSync(signed)).toBe(false)
  await publish(1)
  expect((await sign()).out).toContain('1 published figure of lookback-')

  const keys = join(folder, 'forces')
  mkdirSync(keys)
  const key = await lookback(['ledger', 'key', '--data', data], { url })
  writeFileSync(join(keys, 'north.key'), key.out)
  const south = madeUpStore('south')
  writeFileSync(join(keys, 'south.key'), south.signer.verifier.text)
  const said = JSON.parse(readFileSync(signed, 'utf8').split('\n\n')[0]!.replace(/^.*\n/, ''))
  const [ours] = said.figures
  const theirs = madeUpFigure(ours.atMost, { definition: ours.definition, asOf: ours.asOf })
  const other = join(folder, 'south.figures')
  writeFileSync(other, south.file([theirs], { made: said.made }).text)
  const federate = (...args: readonly string[]) =>
    lookback(['federate', signed, other, '--keys', keys, ...args])

  const joined = await federate()
  expect([joined.code, joined.err]).toEqual([0, ''])
  expect(joined.out).toMatch(/intra-familial@1 +all together +known +2 to 18/)
  expect(joined.out).toContain('each stands in one store alone')
  const out = join(folder, 'joined.json')
  const { out: json } = await federate('--json', '--out', out)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(JSON.parse(json))

  writeFileSync(
    other,
    south.file([theirs], { made: said.made }).text.replace('"low": 1', '"low": 2'),
  )
  rmSync(out)
  const altered = await federate('--out', out)
  expect([altered.code, altered.out, existsSync(out)]).toEqual([1, '', false])
  expect(altered.err).toContain('LB_FEDERATION_ALTERED: south.figures')
  const nowhere = await lookback(['federate', signed, '--keys', join(folder, 'none')])
  expect(nowhere.err).toContain('LB_FEDERATION_KEYS')
  const noFile = await lookback(['federate', join(folder, 'none'), '--keys', keys])
  expect(noFile.err).toContain('LB_FEDERATION_FILE')
})

/** As an authoriser does it on the page. */
async function publish(figureId: number): Promise<void> {
  const store = await openStore({ url })
  const [door, who] = [openDoor(store), await operator(store)]
  const sign = { username: 'chief', password: 'a long enough password' }
  await createAccount(store, who, { ...sign, name: 'Chief', role: 'authoriser', staffIds: [] })
  const chief = (await signIn(store, sign))!.who
  const step = { figureId, step: 'publish', reason: 'A made-up report' } as const
  await createReview(store, door).perform({ who: chief, session: null }, acts.figures.settle, step)
  await store.close()
}
