import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, operator } from '../../access/index.ts'
import { rewriteLedger } from '../../ledger/witness/rewritten.fixtures.ts'
import { openStore, type Store } from '../../store/index.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { lookback } from '../testing/lookback.ts'
import { doorOptions } from '../witness.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-witness-'))
const data = join(folder, 'data')
const outside = join(folder, 'outside.checkpoint')
let store: Store
beforeAll(async () => {
  store = await openStore({ directory: await emptyStoreIn(data) })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What `lookback ledger …` prints, and its exit status. */
const ledger = (...args: readonly string[]) => lookback(['ledger', ...args, '--data', data])

/** Somebody does something, and signs it off or not. */
async function acts(times: number, signsOff = false): Promise<void> {
  const door = openDoor(store, doorOptions(data))
  const who = await operator(store)
  for (let i = 0; i < times; i++) {
    await door.enter(who, async ({ note }) =>
      note({ action: 'disclosure', subject: `figure:${i}`, signsOff }),
    )
  }
}

const kept = () =>
  readdirSync(join(data, 'checkpoints')).filter((file) => file.endsWith('.checkpoint'))

describe('lookback ledger', () => {
  let verifier = ''

  beforeAll(async () => {
    await acts(3)
  })

  it('makes a key that only its owner may read, and prints the public half', async () => {
    verifier = (await ledger('key', '--name', 'review.example/lookback')).out.trim()
    expect(verifier).toMatch(/^review\.example\/lookback\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
    const key = join(data, 'ledger-key')
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600)
    // A key in base 64 may hold a plus sign itself.
    const secret = readFileSync(key, 'utf8').trim().split('+').slice(4).join('+')
    for (const args of [['key'], ['key', '--json'], ['checkpoint'], ['checkpoint', '--json']]) {
      expect((await ledger(...args)).out).not.toContain(secret)
    }
  })

  it('writes a signed checkpoint after each sign-off, and after nothing else', async () => {
    const before = kept().length
    await acts(2)
    expect(kept()).toHaveLength(before)
    await acts(2, true)
    expect(kept()).toHaveLength(before + 2)
    expect(await ledger('check')).toMatchObject({ code: 0 })
  })

  it('hands over a checkpoint, and finds that the ledger still begins with it', async () => {
    await ledger('checkpoint', '--out', outside)
    await acts(2)
    const { out, code } = await ledger('check', outside, '--verifier', verifier)
    expect([code, out]).toEqual([0, expect.stringContaining('nothing cut short')])
  })

  it('proves an entry and the growth to somebody who has the checkpoints alone', async () => {
    const proof = join(folder, 'proof.json')
    const now = join(folder, 'now.checkpoint')
    await ledger('checkpoint', '--out', now)
    await ledger('prove', '--from', outside, '--out', proof)
    const check = ['check', '--proof', proof, '--verifier', verifier]
    expect(await ledger(...check, outside, now)).toMatchObject({ code: 0 })
    expect(await ledger(...check, outside)).toMatchObject({ code: 1 })
    await ledger('prove', '--entry', '2', '--with-entry', '--out', proof)
    expect(await ledger(...check, now)).toMatchObject({ code: 0 })
    writeFileSync(proof, readFileSync(proof, 'utf8').replace('figure:2', 'figure:3'))
    expect(await ledger(...check, now)).toMatchObject({ code: 1 })
  })

  it('finds a return to an older copy, and a ledger rewritten after it', async () => {
    const copy = join(folder, 'copy')
    await store.close()
    cpSync(data, copy, { recursive: true })
    store = await openStore({ directory: data })
    await acts(3, true)
    await ledger('checkpoint', '--out', outside)
    await store.close()
    rmSync(data, { recursive: true })
    cpSync(copy, data, { recursive: true })
    store = await openStore({ directory: data })
    const again = await ledger('check', outside, '--verifier', verifier)
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('cut short')])
    // The copy has its own checkpoints put back as well: only what is elsewhere tells.
    expect(await ledger('check')).toMatchObject({ code: 0 })
    await acts(6)
    const grown = await ledger('check', outside, '--verifier', verifier)
    expect([grown.code, grown.out]).toEqual([1, expect.stringContaining('rewritten')])
  })

  it('finds a ledger rewritten with all its hashes by what is kept beside it', async () => {
    await rewriteLedger(store, (body) => ({ ...body, account: 'other' }))
    const found = await ledger('check', '--json')
    const { ok, faults, checkpoints } = JSON.parse(found.out)
    expect([found.code, ok, faults]).toEqual([1, false, []])
    expect(checkpoints.every((each: { ok: boolean }) => !each.ok)).toBe(true)
  })

  it('takes no checkpoint that another key signed', async () => {
    const file = kept()[0] ?? ''
    const strange = join(data, 'checkpoints', file)
    writeFileSync(strange, readFileSync(strange, 'utf8').replace(/\n(\d+)\n/, '\n1$1\n'))
    expect((await ledger('check')).out).toContain(`NOT ${strange}: not signed by`)
    const refused = await ledger('check', strange)
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringContaining('LB_LEDGER_CHECKPOINT'),
    ])
  })
})
