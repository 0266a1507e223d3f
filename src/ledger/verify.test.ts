import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { beforeAll, expect, it, vi } from 'vitest'
import { type Database, inContext, type Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { oneEngine } from '../testing/stores.ts'
import { canonicalJson } from './canonical-json.ts'
import { leafHash, toHex } from './hash.ts'
import { append, head, verifyLedger } from './index.ts'

const author = { accountId: 'r1', role: 'reviewer', staffIds: [] }

const write = (store: Store, many: number) =>
  inContext(store.db, author, (tx) =>
    append(
      tx,
      author,
      Array.from({ length: many }, (_, i) => ({
        action: 'consultation',
        subject: `case:${i}`,
        reason: 'é \u0000 "quoted" \ud800',
        details: { n: i },
      })),
    ),
  )

/** Tampers, looks, and puts everything back as it was. */
async function after(store: Store, tamper: (tx: Transaction<Database>) => Promise<unknown>) {
  const entries = await asOwner(store, 'ledger_entry', async (tx) => {
    await sql`create temp table if not exists kept as select index, body, leaf, at from ledger_entry`.execute(
      tx,
    )
    await sql`grant select on kept to public`.execute(tx)
    await tamper(tx)
  }).then(() => verifyLedger(store.db))
  await asOwner(store, 'ledger_entry', async (tx) => {
    await sql`delete from ledger_entry`.execute(tx)
    await sql`insert into ledger_entry (index, body, leaf, at) select * from kept`.execute(tx)
    await sql`drop table kept`.execute(tx)
  })
  return entries
}

const size = 21

oneEngine('a ledger', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    for (const many of [1, 12, 8]) await write(store, many)
  })

  it('verifies as it was written', async () => {
    const verdict = await verifyLedger(store.db)
    expect(verdict).toMatchObject({ entries: size, ok: true, faults: [] })
    expect(await head(store.db)).toEqual({ size, root: verdict.root })
  })

  it('names the entry in which any bit of the text was flipped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(size - 1),
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        async (index, at, bit) => {
          const verdict = await after(store, async (tx) => {
            const { body } = await entry(tx, index)
            const bytes = Buffer.from(body)
            const ascii = [...bytes.keys()].filter((i) => (bytes[i] ?? 255) < 128)
            const place = ascii[at % ascii.length] ?? 0
            bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
            if (bytes[place] === 0) bytes[place] = 1
            // The generated columns need text that is JSON still; where it is not, the database refuses.
            if (!isJson(bytes.toString())) bytes.set(Buffer.from(body.replace('case:', 'case;')))
            await tx
              .updateTable('ledger_entry')
              .set({ body: bytes.toString() })
              .where('index', '=', index)
              .execute()
          })
          expect(verdict.ok).toBe(false)
          expect(verdict.faults[0]).toMatchObject({ index })
          expect(verdict.faults[0]?.what).toContain('altered')
        },
      ),
      { numRuns: 25 },
    )
  })

  it('names the entry that was altered and hashed again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), async (index) => {
        const verdict = await after(store, async (tx) => {
          const { body } = await entry(tx, index)
          const changed = canonicalJson({ ...JSON.parse(body), subject: 'case:999' })
          await tx
            .updateTable('ledger_entry')
            .set({ body: changed, leaf: leafHash(changed) })
            .where('index', '=', index)
            .execute()
        })
        expect(verdict.faults).toHaveLength(1)
        expect(verdict.faults[0]).toMatchObject({ index })
        expect(verdict.faults[0]?.what).toContain('altered')
      }),
      { numRuns: 10 },
    )
  })

  it('names the entry that was only laid out otherwise', async () => {
    const verdict = await after(store, async (tx) => {
      const { body } = await entry(tx, 3)
      const changed = body.replace('{', '{\n')
      await tx.updateTable('ledger_entry').set({ body: changed }).where('index', '=', 3).execute()
    })
    expect(verdict.faults).toEqual([{ index: 3, what: expect.stringContaining('altered') }])
  })

  it('names the entry whose leaf was changed', async () => {
    const verdict = await after(store, (tx) =>
      tx
        .updateTable('ledger_entry')
        .set({ leaf: leafHash('other') })
        .where('index', '=', 7)
        .execute(),
    )
    expect(verdict.faults[0]).toMatchObject({ index: 7 })
  })

  it('names entries that are not there, the last ones too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), async (index) => {
        const verdict = await after(store, (tx) =>
          tx.deleteFrom('ledger_entry').where('index', '=', index).execute(),
        )
        expect(verdict.faults).toEqual([{ index, what: 'removed: the entry is not there' }])
      }),
      { numRuns: 10 },
    )
    const tail = await after(store, (tx) =>
      tx.deleteFrom('ledger_entry').where('index', '>=', 15).execute(),
    )
    expect(tail.faults).toEqual([{ index: 15, what: 'removed: entries 15 to 20 are not there' }])
  })

  it('names both of two entries that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(size - 1), fc.nat(size - 1), async (a, b) => {
        fc.pre(a !== b)
        const verdict = await after(store, async (tx) => {
          const move = (from: number, to: number) =>
            tx.updateTable('ledger_entry').set({ index: to }).where('index', '=', from).execute()
          await move(a, 1_000_000)
          await move(b, a)
          await move(1_000_000, b)
        })
        const reordered = verdict.faults.filter(({ what }) => what.startsWith('reordered'))
        expect(reordered.map(({ index }) => index)).toEqual([a, b].sort((x, y) => x - y))
      }),
      { numRuns: 10 },
    )
  })

  it('names the entry whose time was moved, in its column or in its text', async () => {
    const column = await after(store, (tx) =>
      sql`update ledger_entry set at = at - interval '1 microsecond' where index = 4`.execute(tx),
    )
    expect(column.faults[0]).toMatchObject({ index: 4 })
    expect(column.faults[0]?.what).toContain('back-dated')
    const text = await after(store, async (tx) => {
      const { body } = await entry(tx, 9)
      const changed = canonicalJson({ ...JSON.parse(body), at: '2001-01-01T00:00:00.000Z' })
      const set = { body: changed, leaf: leafHash(changed), at: new Date('2001-01-01T00:00:00Z') }
      await tx.updateTable('ledger_entry').set(set).where('index', '=', 9).execute()
    })
    expect(text.faults.map(({ index }) => index)).toContain(9)
    expect(text.faults.some(({ what }) => what.startsWith('back-dated'))).toBe(true)
  })

  it('names an entry somebody added after the head', async () => {
    const { root } = await head(store.db)
    const verdict = await after(store, async (tx) => {
      const body = canonicalJson({ index: size, prior: root, at: '2999-01-01T00:00:00.000Z' })
      const at = new Date('2999-01-01T00:00:00Z')
      await tx
        .insertInto('ledger_entry')
        .values({ index: size, body, leaf: leafHash(body), at })
        .execute()
    })
    expect(verdict.faults[0]).toMatchObject({ index: size })
  })

  it('says so when the head was changed', async () => {
    await asOwner(store, 'ledger_head', (tx) =>
      tx
        .updateTable('ledger_head')
        .set({ root: leafHash('x') })
        .execute(),
    )
    const verdict = await verifyLedger(store.db)
    expect(verdict.faults[0]).toMatchObject({ index: size - 1 })
    expect(verdict.faults[0]?.what).toContain('head')
    await asOwner(store, 'ledger_head', (tx) =>
      tx
        .updateTable('ledger_head')
        .set({ root: Buffer.from(verdict.root, 'hex') })
        .execute(),
    )
    expect((await verifyLedger(store.db)).ok).toBe(true)
  })

  it('says so when any part of the edge that the next entry is hashed with was changed', async () => {
    const { edge } = await asOwner(store, 'ledger_head', (tx) =>
      tx.selectFrom('ledger_head').select('edge').executeTakeFirstOrThrow(),
    )
    const { nodes } = edge as { readonly nodes: readonly string[] }
    // Of 21 entries there are trees of 16, 4 and 1.
    expect(nodes).toHaveLength(3)
    const set = (changed: readonly string[]) =>
      asOwner(store, 'ledger_head', (tx) =>
        tx
          .updateTable('ledger_head')
          .set({ edge: JSON.stringify({ ...(edge as object), nodes: changed }) })
          .execute(),
      )
    const changes = nodes.map((_, at) => nodes.with(at, toHex(leafHash('x'))))
    for (const changed of [...changes, nodes.slice(1)]) {
      await set(changed)
      const verdict = await verifyLedger(store.db)
      expect(verdict.faults).toEqual([{ index: size - 1, what: expect.stringContaining('head') }])
    }
    await set(nodes)
    expect((await verifyLedger(store.db)).ok).toBe(true)
  })

  it('keeps one order however many write at once', async () => {
    const busy = await open()
    await Promise.all(Array.from({ length: 20 }, () => write(busy, 3)))
    expect(await verifyLedger(busy.db)).toMatchObject({ entries: 60, ok: true })
  })

  it('a clock set back does not set the ledger back, and the ledger goes on with the clock', async () => {
    const other = await open()
    const real = Date.now()
    const day = 86_400_000
    try {
      for (const now of [real, real - day, real - 400 * day, real + day]) {
        vi.useFakeTimers({ toFake: ['Date'], now })
        await write(other, 2)
      }
    } finally {
      vi.useRealTimers()
    }
    expect(await verifyLedger(other.db)).toMatchObject({ entries: 8, ok: true })
    const rows = await asOwner(other, 'ledger_entry', (tx) =>
      tx.selectFrom('ledger_entry').select(['body', 'at']).orderBy('index').execute(),
    )
    const first = new Date(real).toISOString()
    const times = [...Array(6).fill(first), ...Array(2).fill(new Date(real + day).toISOString())]
    expect(rows.map(({ body }) => JSON.parse(body).at)).toEqual(times)
    expect(rows.map(({ at }) => at.toISOString())).toEqual(times)
  })

  it('leaves nothing of an entry whose act failed', async () => {
    const before = await head(store.db)
    const act = inContext(store.db, author, async (tx) => {
      await append(tx, author, [{ action: 'alteration', subject: 'case:1' }])
      throw new Error('after the entry')
    })
    await expect(act).rejects.toThrow('after the entry')
    expect(await head(store.db)).toEqual(before)
  })

  it('is closed to change, even by who owns the tables, until they put the guard aside', async () => {
    const change = store.db.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx)
      await sql`alter table ledger_entry no force row level security`.execute(tx)
      await tx.deleteFrom('ledger_entry').execute()
    })
    await expect(change).rejects.toThrow('LB_APPEND_ONLY')
  })

  it('takes no entry under another’s name', async () => {
    const act = inContext(store.db, author, (tx) =>
      append(tx, { accountId: 'r2', role: 'reviewer' }, [{ action: 'alteration', subject: 'x' }]),
    )
    await expect(act).rejects.toThrow('row-level security')
  })
})

async function entry(tx: Transaction<Database>, index: number): Promise<{ body: string }> {
  return tx
    .selectFrom('ledger_entry')
    .select('body')
    .where('index', '=', index)
    .executeTakeFirstOrThrow()
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== null
  } catch {
    return false
  }
}
