import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, operator } from '../../access/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { serverLacking, startServer } from '../../testing/server.ts'
import { emptyStoreIn } from '../../testing/store-folder.ts'
import { examineStore } from '../doctor/examine-store.ts'
import { lookback } from '../testing/lookback.ts'

async function doctor(data: string) {
  const { code, out } = await lookback(['doctor', '--data', data, '--json'])
  return { code, document: JSON.parse(out) as unknown }
}

/** Published by a version whose words this one does not have. */
const unreadableRule = {
  ...{ id: 'later-words', version: 1, title: 'Of a later version', authority: 'Made up' },
  ...{ published: null, yaml: 'id: later-words\nunit: child\nmood: later\n', hash: 'a' },
}

describe.skipIf(serverLacking() !== null)('the doctor', () => {
  const server = startServer('doctor')
  let home: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'lookback-doctor-'))
  })
  afterAll(async () => {
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('finds no store where there is none, and makes none', async () => {
    const place = join(home, 'none')
    const { code, document } = await doctor(place)
    expect(code).toBe(1)
    expect(document).toMatchObject({ ok: false, findings: [{ what: 'place' }, { what: 'store' }] })
  })

  it('says that all is well with a store of its own', async () => {
    const directory = await emptyStoreIn(join(home, 'data'))
    const { code, document } = await doctor(directory)
    expect(code).toBe(0)
    const { findings } = document as { findings: readonly { what: string; state: string }[] }
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'place',
        'disk',
        'engine',
        'settings',
        'size',
        'users',
        'clock',
        'ledger',
        'rules',
      ]),
    )
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([])
  })

  it('notices what is not on the disk, a clock that was set back and a ledger that was altered', async () => {
    const store = await server.open()
    await openDoor(store).enter(await operator(store), async ({ note }) => {
      note({ action: 'consultation', subject: 'test' })
    })
    const states = async () =>
      new Map((await examineStore(store)).map(({ what, state }) => [what, state]))
    // The servers of tests do not sync.
    expect(await states()).toEqual(
      new Map([
        ['engine', 'well'],
        ['settings', expect.stringMatching(/wrong|warning/)],
        ['size', 'well'],
        ['users', 'well'],
        ['clock', 'well'],
        ['ledger', 'well'],
        ['rules', 'well'],
      ]),
    )
    await asOwner(store, 'child_rule', (tx) =>
      tx.insertInto('child_rule').values(unreadableRule).execute(),
    )
    const rules = (await examineStore(store)).find(({ what }) => what === 'rules')
    expect(rules).toMatchObject({ state: 'wrong' })
    expect(rules?.words).toContain('“Of a later version” (later-words, version 1)')
    expect(rules?.remedy).toContain('Publish a next version')
    await asOwner(store, 'ledger_entry', async (tx) => {
      await tx
        .updateTable('ledger_entry')
        .set({ at: new Date(Date.now() + 3_600_000) })
        .execute()
    })
    const after = await states()
    expect(after.get('clock')).toBe('wrong')
    expect(after.get('ledger')).toBe('wrong')
    await store.close()
  })
})
