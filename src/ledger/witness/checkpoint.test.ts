import { expect, it } from 'vitest'
import { inContext, type Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import { emptyRange, rootOf } from '../compact-range.ts'
import { leafHash, toHex } from '../hash.ts'
import {
  append,
  checkProof,
  checkpointText,
  type Head,
  head,
  newSigningKey,
  proveEntry,
  proveGrowth,
  readCheckpoint,
  readProof,
  readSigningKey,
  rootAt,
  rootsAt,
  signCheckpoint,
  verifyAgainstCheckpoints,
  verifyLedger,
} from '../index.ts'
import { rewriteLedger } from './rewritten.fixtures.ts'

const signer = readSigningKey(newSigningKey('review.example/lookback'))
const checkpoint = { origin: 'review.example/lookback', size: 3, root: toHex(leafHash('x')) }

it('a checkpoint is three lines, and reads back', () => {
  expect(checkpointText(checkpoint)).toMatch(/^review\.example\/lookback\n3\n[A-Za-z0-9+/]{43}=\n$/)
  expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
})

it('a signed checkpoint holds for its signer and for no change, name or key but theirs', () => {
  const note = signCheckpoint(checkpoint, signer)
  const { verifier } = signer
  expect(readCheckpoint(note, verifier)).toEqual(checkpoint)
  expect(readCheckpoint(note.replaceAll('\n', '\r\n'), verifier)).toEqual(checkpoint)
  const other = readSigningKey(newSigningKey('review.example/lookback')).verifier
  for (const wrong of [
    () => readCheckpoint(note.replace('\n3\n', '\n4\n'), verifier),
    () => readCheckpoint(note, { ...verifier, name: 'someone.example' }),
    () => readCheckpoint(note, other),
    () => readCheckpoint(checkpointText(checkpoint), verifier),
    () => readCheckpoint('not a checkpoint'),
    () => readCheckpoint(''),
  ]) {
    expect(wrong).toThrow('LB_LEDGER_CHECKPOINT')
  }
})

it('a checkpoint with extension lines and signatures of others is read', () => {
  const note =
    'elsewhere.example\n3\nQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUE=\nextension line\n\n— x AAAA\n'
  expect(readCheckpoint(note)).toMatchObject({ origin: 'elsewhere.example', size: 3 })
})

const author = { accountId: 'r1', role: 'reviewer', staffIds: [] }

oneEngine('an outside checkpoint', (open) => {
  const note = { action: 'consultation', subject: 'case:1' }
  const grow = async (store: Store, entries: number) => {
    for (let i = 0; i < entries; i++) {
      await inContext(store.db, author, (tx) => append(tx, author, [note]))
    }
  }
  const against = async (store: Store, ...seen: readonly Head[]) =>
    (
      await verifyAgainstCheckpoints(
        store.db,
        seen.map((each) => ({ origin: 'o', ...each })),
      )
    ).map(({ ok, what }) => (ok ? 'ok' : what.slice(0, what.indexOf(':'))))

  it('holds as the ledger grows, and proofs lead from one to the next', async () => {
    const store = await open()
    await grow(store, 6)
    const seen = await head(store.db)
    await grow(store, 5)
    const now = await head(store.db)
    expect(await against(store, seen, now, { size: 0, root: toHex(rootOf(emptyRange)) })).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    expect(await rootAt(store.db, 6)).toBe(seen.root)
    // In a transaction that is there already, by its own connection.
    expect(await inContext(store.db, author, (tx) => head(tx))).toEqual(now)
    expect((await rootsAt(store.db, [6, 11, 12])).get(6)).toBe(seen.root)
    await expect(rootAt(store.db, 12)).rejects.toMatchObject({ code: 'LB_LEDGER_SIZE' })

    expect(checkProof(await proveGrowth(store.db, 1, 11), [now])).toMatchObject({ ok: false })
    for (const [from, to] of [
      [0, 11],
      [-1, 11],
      [1.5, 11],
      [11, 6],
      [6, 12],
    ] as const) {
      await expect(proveGrowth(store.db, from, to)).rejects.toMatchObject({
        code: 'LB_LEDGER_SIZE',
      })
    }
    const growth = await proveGrowth(store.db, 6, 11)
    expect(readProof(JSON.stringify(growth))).toEqual(growth)
    expect(checkProof(growth, [seen, now])).toMatchObject({ ok: true })
    expect(checkProof(growth, [now])).toMatchObject({ ok: false })
    const other = { ...seen, root: now.root }
    expect(checkProof({ ...growth, earlier: other }, [other, now])).toMatchObject({ ok: false })

    expect(await proveEntry(store.db, 4, 11)).not.toHaveProperty('entry')
    const first = await proveEntry(store.db, 0, 11)
    expect(readProof(JSON.stringify(first))).toEqual(first)
    const entry = await proveEntry(store.db, 4, 11, true)
    expect(readProof(JSON.stringify(entry))).toEqual(entry)
    expect(checkProof(entry, [now])).toMatchObject({ ok: true })
    expect(checkProof({ ...entry, entry: 'x' }, [now])).toMatchObject({ ok: false })
    expect(checkProof({ ...entry, index: 5 }, [now])).toMatchObject({ ok: false })
    expect(() => readProof('{"kind":"inclusion"}')).toThrow('LB_LEDGER_PROOF')
  })

  it('is not matched by a ledger cut short that agrees with itself', async () => {
    const store = await open()
    await grow(store, 6)
    const seen = await head(store.db)
    await rewriteLedger(store, (body, index) => (index < 4 ? body : null))
    expect(await verifyLedger(store.db)).toMatchObject({ ok: true, entries: 4 })
    expect(await against(store, seen)).toEqual(['cut short'])
    // Nor once as much was added again.
    await grow(store, 7)
    expect(await verifyLedger(store.db)).toMatchObject({ ok: true, entries: 11 })
    expect(await against(store, seen)).toEqual(['rewritten'])
  })

  it('is not matched at or behind an entry that is not there', async () => {
    const store = await open()
    await grow(store, 6)
    const roots = await rootsAt(store.db, [2, 3, 6])
    await asOwner(store, 'ledger_entry', (tx) =>
      tx.deleteFrom('ledger_entry').where('index', '=', 2).execute(),
    )
    expect(await rootsAt(store.db, [2, 3, 6])).toEqual(new Map([[2, roots.get(2)]]))
  })

  it('is not matched by a ledger rewritten as a whole', async () => {
    const store = await open()
    await grow(store, 6)
    const seen = await head(store.db)
    await grow(store, 5)
    await rewriteLedger(store, (body, index) => ({
      ...body,
      subject: index === 2 ? 'case:2' : 'case:1',
    }))
    expect(await verifyLedger(store.db)).toMatchObject({ ok: true })
    expect(await against(store, seen)).toEqual(['rewritten'])
  })
})
