import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import type { Kysely } from 'kysely'
import { refusal } from '../model/index.ts'
import type { Database } from '../store/index.ts'
import { ledgerErrors } from './errors.ts'
import { fromHex, toHex } from './hash.ts'
import type { Head } from './head.ts'
import { rootAt } from './prove.ts'

/** A named head of one ledger, to be kept outside it (C2SP tlog-checkpoint). */
export interface Checkpoint extends Head {
  /** Names the ledger: `review.example/lookback`. */
  readonly origin: string
}

/** Three lines: origin, size in decimal, root in Base64; ended by a line feed. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${fromHexBase64(root)}\n`
}

/** C2SP signed-note: the text, an empty line, `— name Base64(key id ‖ Ed25519 signature)`. */
export function signCheckpoint(checkpoint: Checkpoint, name: string, key: KeyObject): string {
  const text = checkpointText(checkpoint)
  const signature = sign(null, Buffer.from(text), key)
  const signed = Buffer.concat([keyId(name, createPublicKey(key)), signature])
  return `${text}\n— ${name} ${signed.toString('base64')}\n`
}

/**
 * Reads a checkpoint; with a key, only one that `name` signed.
 *
 * @throws LB_LEDGER_CHECKPOINT
 */
export function readCheckpoint(
  note: string,
  signer?: { readonly name: string; readonly key: KeyObject },
): Checkpoint {
  const [, text, origin, size, root] =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*)(?:\n|$)/.exec(note) ?? []
  if (!text || !origin || size === undefined || root === undefined) {
    throw refusal(ledgerErrors, 'LB_LEDGER_CHECKPOINT')
  }
  if (signer && !signedBy(note.slice(text.length), text, signer)) {
    throw refusal(ledgerErrors, 'LB_LEDGER_CHECKPOINT', `${signer.name} did not sign this.`)
  }
  return { origin, size: Number(size), root: toHex(Buffer.from(root, 'base64')) }
}

/**
 * Whether the ledger still begins with what the checkpoint saw: the one check a ledger rewritten
 * as a whole does not pass.
 */
export async function verifyAgainstCheckpoint(
  db: Kysely<Database>,
  checkpoint: Checkpoint,
): Promise<{ readonly ok: boolean; readonly what: string }> {
  const root = await rootAt(db, checkpoint.size).catch(() => null)
  if (root === null) {
    return { ok: false, what: `cut short: the ledger once had ${checkpoint.size} entries` }
  }
  return root === checkpoint.root
    ? { ok: true, what: `the first ${checkpoint.size} entries are those of the checkpoint` }
    : { ok: false, what: `rewritten: one of the first ${checkpoint.size} entries is another` }
}

function signedBy(
  signatures: string,
  text: string,
  { name, key }: { readonly name: string; readonly key: KeyObject },
): boolean {
  return [...signatures.matchAll(/^— (\S+) ([A-Za-z0-9+/]+=*)$/gm)].some(([, by, encoded = '']) => {
    const bytes = Buffer.from(encoded, 'base64')
    return (
      by === name &&
      bytes.length === 68 &&
      bytes.subarray(0, 4).equals(keyId(name, key)) &&
      verify(null, Buffer.from(text), key, bytes.subarray(4))
    )
  })
}

/** The first four bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key). */
function keyId(name: string, key: KeyObject): Buffer {
  const { x = '' } = key.export({ format: 'jwk' })
  const publicKey = Buffer.from(x, 'base64url')
  const named = Buffer.concat([Buffer.from(`${name}\n\u0001`), publicKey])
  return hash('sha256', named, 'buffer').subarray(0, 4)
}

const fromHexBase64 = (root: string): string => Buffer.from(fromHex(root)).toString('base64')
