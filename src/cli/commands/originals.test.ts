import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemReader } from '../../access/index.ts'
import { policeCsv } from '../../archive/testing/desk.ts'
import { pdf } from '../../archive/testing/make-pdf.ts'
import { inContext, openStore, type Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { serverLacking } from '../../testing/server.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { documentOf, lookback, refusedWith } from '../testing/lookback.ts'

const { LOOKBACK_ORIGINALS_KEY_FILE: before } = process.env
const give = (file: string | null) => {
  if (file === null) delete process.env.LOOKBACK_ORIGINALS_KEY_FILE
  else process.env.LOOKBACK_ORIGINALS_KEY_FILE = file
}

describe.skipIf(serverLacking() !== null)('originals at rest', () => {
  let home: string
  let data: string
  let papers = 0
  const run = async (...args: readonly string[]) =>
    (await documentOf(...args, '--data', data)).document
  const refused = (...args: readonly string[]) => refusedWith(...args, '--data', data)
  /** Imports a paper of two blank pages and one that no other has. */
  const paper = () => {
    papers += 1
    const folder = join(home, `papers${papers}`)
    mkdirSync(folder)
    writeFileSync(join(folder, `T_2014_1 paper ${papers}.pdf`), pdf(['', '', `Paper ${papers}.`]))
    return folder
  }
  const source = ['--source', 'force:policeCrime']
  const notTaken = async (folder: string) => {
    const { code, out } = await lookback(['import', folder, ...source, '--data', data, '--json'])
    const { refused } = JSON.parse(out) as {
      readonly refused: readonly { readonly code: string }[]
    }
    expect(code).toBe(1)
    return refused.map((one) => one.code)
  }
  const inStore = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore({ directory: data })
    return work(store).finally(() => store.close())
  }
  const bodies = () =>
    inStore((store) =>
      inContext(store.db, systemReader, (tx) =>
        tx.selectFrom('document_original').select(['sha256', 'body', 'key_id']).execute(),
      ),
    )

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lookback-originals-'))
    data = await emptyStoreIn(join(home, 'data'))
    give(null)
    writeFileSync(join(home, 'crimes.csv'), policeCsv([{ crime_ref: 'T/2014/1' }]))
    await run('import', join(home, 'crimes.csv'), ...source)
  })
  afterAll(() => {
    give(before ?? null)
    rmSync(home, { recursive: true, force: true })
  })

  it('are encrypted by a command, read with the key alone, and put back in clear', async () => {
    const [one, two] = [join(home, 'one.key'), join(home, 'two.key')]
    const { key } = (await documentOf('originals', 'new-key', one)).document
    await documentOf('originals', 'new-key', two)
    expect(await refusedWith('originals', 'new-key', one)).toBe('LB_ORIGINALS_KEY_FILE')

    await run('import', paper(), ...source)
    expect(await run('originals', 'state')).toMatchObject({ originals: 1, clear: 1 })
    expect(await refused('originals', 'encrypt')).toBe('LB_ORIGINALS_KEY_SETTING')

    give(one)
    expect(await run('originals', 'encrypt')).toMatchObject({
      changed: 1,
      clear: 0,
      isWrittenAnew: true,
      encrypted: [{ key, originals: 1 }],
    })
    expect(await run('originals', 'encrypt')).toMatchObject({ changed: 0 })
    const [sealed] = await bodies()
    expect(Buffer.from(sealed!.body).includes('%PDF')).toBe(false)
    // What is imported now is encrypted from the start, and read.
    await run('import', paper(), ...source)
    expect(await run('read-pages')).toMatchObject({ waited: 4, blank: 4 })
    expect(await run('verify')).toMatchObject({
      ok: true,
      originals: { originals: 2, clear: 0, notOpened: 0, altered: [] },
    })

    // Without the key, or with another, nothing is kept and nothing is lost.
    await run('import', paper(), ...source)
    const next = paper()
    give(null)
    expect(await refused('read-pages')).toBe('LB_ORIGINALS_KEY_MISSING')
    expect(await notTaken(next)).toEqual(['LB_ORIGINALS_KEY_MISSING'])
    give(two)
    expect(await refused('read-pages')).toBe('LB_ORIGINALS_KEY_OTHER')
    expect(await notTaken(next)).toEqual(['LB_ORIGINALS_KEY_OTHER'])
    expect(await run('verify')).toMatchObject({ ok: true, originals: { notOpened: 3 } })
    const { code, out } = await lookback(['doctor', '--data', data])
    expect(code).toBe(1)
    expect(out).toContain(`encrypted with the key ${key}`)
    expect(await refused('originals', 'decrypt')).toBe('LB_ORIGINALS_KEY_OTHER')
    expect(await refused('originals', 'encrypt')).toBe('LB_ORIGINALS_KEY_OTHER')

    const changed = await run('originals', 'encrypt', '--old-key', one)
    expect(changed).toMatchObject({ changed: 3, clear: 0 })
    expect(await run('read-pages')).toMatchObject({ waited: 2, blank: 2 })
    const backup = join(home, 'a.backup')
    expect(await run('backup', backup)).toMatchObject({ originalsKeys: [changed.encrypted[0].key] })
    const again = await emptyStoreIn(join(home, 'again'))
    expect((await documentOf('restore', backup, '--data', again)).document).toMatchObject({
      originals: { ok: true, originals: 3, notOpened: 0 },
    })
    expect(await run('originals', 'decrypt')).toMatchObject({ changed: 3, clear: 3 })
    give(null)
    expect(await run('verify')).toMatchObject({ ok: true, originals: { clear: 3, notOpened: 0 } })
  })

  it('that were altered, cut off or changed for one another are named, encrypted or not', async () => {
    const alter = (...statements: readonly string[]) =>
      inStore((store) =>
        asOwner(store, 'document_original', async (tx) => {
          for (const statement of statements) await sql.raw(statement).execute(tx)
        }),
      )
    const all = (await bodies()).map(({ sha256 }) => sha256).sort()
    const [first, second, third] = all as [string, string, string]
    const swap = `update document_original a set body = b.body from document_original b
      where (a.sha256, b.sha256) in (('${first}', '${second}'), ('${second}', '${first}'))`
    const cut = `update document_original set body = substr(body, 1, length(body) - 1) where sha256 = '${third}'`
    const altered = async () => {
      const { code, out } = await lookback(['verify', '--data', data, '--json'])
      return [code, JSON.parse(out).originals.altered]
    }
    give(null)
    await alter(swap)
    expect(await altered()).toEqual([1, [first, second]])
    await alter(swap)
    give(join(home, 'two.key'))
    await run('originals', 'encrypt')
    await alter(swap, cut)
    expect(await altered()).toEqual([1, [first, second, third].sort()])
    expect(await refused('originals', 'decrypt')).toBe('LB_ORIGINAL_ALTERED')
  })
})
