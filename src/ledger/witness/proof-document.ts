import type { Kysely } from 'kysely'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import type { Database } from '../../store/index.ts'
import { ledgerErrors } from '../errors.ts'
import { fromHex, leafHash, toHex } from '../hash.ts'
import { asLedgerReader, type Head } from '../head.ts'
import { verifyConsistency, verifyInclusion } from '../proofs.ts'
import { consistencyProof, inclusionProof, rootAt } from '../prove.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)
const head = z.strictObject({ size, root: hash })
const proof = z.array(hash).max(128)

/** A proof as a file: whoever holds a checkpoint can check it without the ledger. */
const proofDocument = z.discriminatedUnion('kind', [
  /** That an entry is in the ledger of a size (RFC 9162 §2.1.3). */
  z.strictObject({
    kind: z.literal('inclusion'),
    index: size,
    /** SHA-256(0x00 ‖ body). */
    leaf: hash,
    /** The body, where it was asked for: it names accounts and holds reasons. */
    entry: z.string().optional(),
    tree: head,
    proof,
  }),
  /** That the ledger of one size is the start of the ledger of another (§2.1.4). */
  z.strictObject({ kind: z.literal('consistency'), earlier: head, tree: head, proof }),
])
export type ProofDocument = z.infer<typeof proofDocument>
export type InclusionProof = Extract<ProofDocument, { readonly kind: 'inclusion' }>
export type ConsistencyProof = Extract<ProofDocument, { readonly kind: 'consistency' }>

/** @throws LB_LEDGER_PROOF */
export function readProof(text: string): ProofDocument {
  try {
    return proofDocument.parse(JSON.parse(text))
  } catch {
    throw refusal(ledgerErrors, 'LB_LEDGER_PROOF')
  }
}

/** @throws LB_LEDGER_SIZE */
export async function proveEntry(
  db: Kysely<Database>,
  index: number,
  ofSize: number,
  withEntry = false,
): Promise<InclusionProof> {
  const found = await inclusionProof(db, index, ofSize)
  const entry = withEntry ? await bodyOf(db, index) : undefined
  return {
    kind: 'inclusion',
    index,
    leaf: toHex(found.leaf),
    ...(entry !== undefined && { entry }),
    tree: { size: ofSize, root: await rootAt(db, ofSize) },
    proof: found.proof.map(toHex),
  }
}

/** @throws LB_LEDGER_SIZE */
export async function proveGrowth(
  db: Kysely<Database>,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  const found = await consistencyProof(db, from, to)
  return {
    kind: 'consistency',
    earlier: { size: from, root: await rootAt(db, from) },
    tree: { size: to, root: await rootAt(db, to) },
    proof: found.map(toHex),
  }
}

/**
 * Checks a proof against the heads somebody kept: the one it ends at and, for growth, the one it begins at.
 */
export function checkProof(
  document: ProofDocument,
  kept: readonly Head[],
): { readonly ok: boolean; readonly what: string } {
  const { tree } = document
  const proofOf = document.proof.map(fromHex)
  if (!isKept(tree, kept)) return no(`no checkpoint given is of ${tree.size} entries with its root`)
  if (document.kind === 'inclusion') {
    const { index, leaf, entry } = document
    if (entry !== undefined && toHex(leafHash(entry)) !== leaf) return no('the entry is another')
    const holds = verifyInclusion(fromHex(leaf), index, tree.size, proofOf, fromHex(tree.root))
    return holds ? yes(`entry ${index} is in the ledger of ${tree.size}`) : no('it does not hold')
  }
  const { earlier } = document
  if (!isKept(earlier, kept)) {
    return no(`no checkpoint given is of ${earlier.size} entries with its root`)
  }
  const bytes = ({ size: of, root }: Head) => ({ size: of, root: fromHex(root) })
  return verifyConsistency(bytes(earlier), bytes(tree), proofOf)
    ? yes(`the ledger only grew from ${earlier.size} to ${tree.size} entries`)
    : no('it does not hold')
}

const yes = (what: string) => ({ ok: true, what })
const no = (what: string) => ({ ok: false, what })
const isKept = ({ size: of, root }: Head, kept: readonly Head[]): boolean =>
  kept.some((each) => each.size === of && each.root === root)

const bodyOf = (db: Kysely<Database>, index: number): Promise<string> =>
  asLedgerReader(db, async (tx) => {
    const row = await tx
      .selectFrom('ledger_entry')
      .select('body')
      .where('index', '=', index)
      .executeTakeFirst()
    if (!row) throw refusal(ledgerErrors, 'LB_LEDGER_SIZE')
    return row.body
  })
