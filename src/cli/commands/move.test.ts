import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../store/index.ts'
import { answersOf010, storeOfVersionBefore } from '../../store/testing/store-of-0.1.0.ts'
import { serverLacking } from '../../testing/server.ts'
import { documentOf, refusedWith } from '../testing/lookback.ts'

describe.skipIf(serverLacking() !== null)('a store of PGlite', () => {
  let old: string
  let to: string
  beforeAll(() => {
    old = storeOfVersionBefore()
    to = mkdtempSync(join(tmpdir(), 'lookback-moved-'))
    writeFileSync(join(old, 'ledger-key'), 'a key')
  })
  afterAll(() => {
    rmSync(old, { recursive: true, force: true })
    rmSync(to, { recursive: true, force: true })
  })

  it('goes on opening as it is, and says how to put it on a server', async () => {
    const { document, err } = await documentOf('status', '--data', old)
    const { ledgerEntries, ledgerRoot, ...counts } = answersOf010.status
    expect(document).toMatchObject(counts)
    expect(err).toContain('a power cut can lose')
    expect(err).toContain('lookback move --from')
    expect(existsSync(join(old, 'postgres'))).toBe(false)
  })

  it('is moved to a server whole, counted and verified, and stays as it was', async () => {
    const { document: before } = await documentOf('verify', '--data', old)
    const { document: moved } = await documentOf('move', '--from', old, '--to', to)
    expect(moved.ledger).toEqual({ entries: before.entries, root: before.root, ok: true })
    const { document: after } = await documentOf('verify', '--data', to)
    expect(after).toEqual(before)
    const status = await documentOf('status', '--data', to)
    expect(status.err).not.toContain('PGlite')
    const { ledgerEntries, ledgerRoot, ...counts } = answersOf010.status
    expect(status.document).toMatchObject(counts)
    expect(readFileSync(join(to, 'ledger-key'), 'utf8')).toBe('a key')
    expect((await documentOf('verify', '--data', old)).document).toEqual(before)
    // What is added to it is numbered on.
    const store = await openStore({ directory: to })
    expect(store.engine).toBe('postgres')
    await store.close()
    const { document } = await documentOf('refresh', '--data', to)
    expect(document).toMatchObject({ cases: answersOf010.status.cases })
  })

  it('is not moved onto what holds something, nor from where nothing is', async () => {
    expect(await refusedWith('move', '--from', old, '--to', to)).toBe('LB_STORE_NOT_EMPTY')
    expect(await refusedWith('move', '--from', old, '--to', old)).toBe('LB_STORE_NOT_EMPTY')
    expect(await refusedWith('move', '--from', `${to}-none`, '--to', to)).toBe('LB_STORE_NO_STORE')
    // Nor is a store made by what asks about one: an empty ledger verifies, and an empty store can be backed up.
    const none = `${to}-none`
    for (const command of [
      ['accounts', 'reset', 'chief'],
      ['status'],
      ['verify'],
      ['backup', `${to}-backup`],
      ['refresh'],
      ['read-pages'],
      ['ledger', 'checkpoint'],
    ])
      expect([command, await refusedWith(...command, '--data', none)]).toEqual([
        command,
        'LB_STORE_NO_STORE',
      ])
    expect(existsSync(none)).toBe(false)
    expect(existsSync(`${to}-none`)).toBe(false)
  })
})
