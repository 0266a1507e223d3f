import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { inContext } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { eachEngine } from '../testing/stores.ts'
import { canonicalJson } from './canonical-json.ts'
import { emptyRange, rootOf, withLeaf } from './compact-range.ts'
import { leafHash, toHex } from './hash.ts'
import {
  append,
  checkpointText,
  consistencyProof,
  head,
  inclusionProof,
  readCheckpoint,
  rootAt,
  signCheckpoint,
  verifyAgainstCheckpoint,
  verifyConsistency,
  verifyInclusion,
  verifyLedger,
} from './index.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const checkpoint = { origin: 'review.example/lookback', size: 3, root: toHex(leafHash('x')) }

it('a checkpoint is three lines, and reads back', () => {
  expect(checkpointText(checkpoint)).toMatch(/^review\.example\/lookback\n3\n[A-Za-z0-9+/]{43}=\n$/)
  expect(readCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint)
})

it('a signed checkpoint holds for its signer and for no change, name or key but theirs', () => {
  const note = signCheckpoint(checkpoint, 'operator.example', privateKey)
  const signer = { name: 'operator.example', key: publicKey }
  expect(readCheckpoint(note, signer)).toEqual(checkpoint)
  const other = createPublicKey(generateKeyPairSync('ed25519').privateKey)
  for (const wrong of [
    () => readCheckpoint(note.replace('\n3\n', '\n4\n'), signer),
    () => readCheckpoint(note, { ...signer, name: 'someone.example' }),
    () => readCheckpoint(note, { ...signer, key: other }),
    () => readCheckpoint(checkpointText(checkpoint), signer),
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

eachEngine('an outside checkpoint', (open) => {
  it('shows what a ledger rewritten or cut short as a whole cannot show of itself', async () => {
    const store = await open()
    const note = { action: 'consultation', subject: 'case:1' }
    for (let i = 0; i < 6; i++)
      await inContext(store.db, author, (tx) => append(tx, author, [note]))
    const seen = { origin: 'o', ...(await head(store.db)) }
    for (let i = 0; i < 5; i++)
      await inContext(store.db, author, (tx) => append(tx, author, [note]))
    expect(await verifyAgainstCheckpoint(store.db, seen)).toMatchObject({ ok: true })

    const now = await head(store.db)
    expect(await rootAt(store.db, 6)).toBe(seen.root)
    const grew = await consistencyProof(store.db, 6, now.size)
    const bytes = (root: string) => Buffer.from(root, 'hex')
    const first = { size: 6, root: bytes(seen.root) }
    expect(verifyConsistency(first, { size: now.size, root: bytes(now.root) }, grew)).toBe(true)
    const { leaf, proof } = await inclusionProof(store.db, 4, now.size)
    expect(verifyInclusion(leaf, 4, now.size, proof, bytes(now.root))).toBe(true)
    await expect(rootAt(store.db, 12)).rejects.toMatchObject({ code: 'LB_LEDGER_SIZE' })

    let range = emptyRange
    await asOwner(store, 'ledger_entry', async (tx) => {
      const rows = await tx
        .selectFrom('ledger_entry')
        .select(['index', 'body'])
        .orderBy('index')
        .execute()
      for (const { index, body } of rows) {
        const subject = index === 2 ? 'case:2' : 'case:1'
        const changed = canonicalJson({ ...JSON.parse(body), prior: toHex(rootOf(range)), subject })
        const leaf = leafHash(changed)
        range = withLeaf(range, leaf)
        await tx
          .updateTable('ledger_entry')
          .set({ body: changed, leaf })
          .where('index', '=', index)
          .execute()
      }
    })
    await asOwner(store, 'ledger_head', (tx) =>
      tx
        .updateTable('ledger_head')
        .set({
          root: rootOf(range),
          edge: JSON.stringify({ nodes: range.nodes.map(toHex), at: new Date().toISOString() }),
        })
        .execute(),
    )
    expect(await verifyLedger(store.db)).toMatchObject({ ok: true })
    expect(await verifyAgainstCheckpoint(store.db, seen)).toMatchObject({ ok: false })
    expect(await verifyAgainstCheckpoint(store.db, { ...seen, size: 99 })).toMatchObject({
      ok: false,
      what: expect.stringContaining('cut short'),
    })
  })
})
