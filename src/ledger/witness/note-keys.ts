import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { refusal } from '../../model/index.ts'
import { ledgerErrors } from '../errors.ts'

/** Somebody whose signature under a note can be checked. */
export interface NoteVerifier {
  readonly name: string
  /** The first four bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key), in hex. */
  readonly keyId: string
  /** `name+keyId+Base64(0x01 ‖ public key)`: what is handed to whoever is to check. */
  readonly text: string
  holds(text: string, signature: Uint8Array): boolean
}

/** Somebody who signs. */
export interface NoteSigner {
  readonly verifier: NoteVerifier
  sign(text: string): Uint8Array
}

/** The one algorithm of signed notes that is read and written here: Ed25519. */
const algorithm = Buffer.of(1)
/** DER before the 32 bytes of an Ed25519 private key (PKCS #8) and public key (SPKI), RFC 8410. */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const privateMark = 'PRIVATE+KEY+'

/** A new private key, as the one line it is kept as. The name is a ledger's: no blank and no plus. */
export function newSigningKey(name: string): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  const seed = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32)
  const { keyId } = verifierOf(named(name), createPublicKey(privateKey))
  return `${privateMark}${name}+${keyId}+${Buffer.concat([algorithm, seed]).toString('base64')}`
}

/**
 * Reads a private key as `newSigningKey` wrote it (C2SP signed-note).
 *
 * @throws LB_LEDGER_KEY
 */
export function readSigningKey(line: string): NoteSigner {
  const text = line.trim()
  if (!text.startsWith(privateMark)) throw refusal(ledgerErrors, 'LB_LEDGER_KEY')
  const { name, keyId, bytes } = parts(text.slice(privateMark.length))
  const key = createPrivateKey({
    key: Buffer.concat([privatePrefix, bytes]),
    type: 'pkcs8',
    format: 'der',
  })
  const verifier = verifierOf(name, createPublicKey(key))
  if (verifier.keyId !== keyId) throw refusal(ledgerErrors, 'LB_LEDGER_KEY')
  return { verifier, sign: (message) => sign(null, Buffer.from(message), key) }
}

/**
 * Reads a verifier key: `name+keyId+Base64(0x01 ‖ public key)` (C2SP signed-note).
 *
 * @throws LB_LEDGER_KEY
 */
export function readVerifierKey(line: string): NoteVerifier {
  const { name, keyId, bytes } = parts(line.trim())
  const key = createPublicKey({
    key: Buffer.concat([publicPrefix, bytes]),
    type: 'spki',
    format: 'der',
  })
  const verifier = verifierOf(name, key)
  if (verifier.keyId !== keyId) throw refusal(ledgerErrors, 'LB_LEDGER_KEY')
  return verifier
}

function verifierOf(name: string, key: KeyObject): NoteVerifier {
  const bytes = key.export({ type: 'spki', format: 'der' }).subarray(-32)
  const keyed = Buffer.concat([algorithm, bytes])
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), keyed]), 'hex').slice(0, 8)
  return {
    name,
    keyId: id,
    text: `${name}+${id}+${keyed.toString('base64')}`,
    holds: (text, signature) =>
      signature.length === 64 && verify(null, Buffer.from(text), key, signature),
  }
}

function parts(text: string) {
  const [, name, keyId, encoded] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? []
  const bytes = Buffer.from(encoded ?? '', 'base64')
  if (name === undefined || keyId === undefined || bytes.length !== 33 || bytes[0] !== 1) {
    throw refusal(ledgerErrors, 'LB_LEDGER_KEY')
  }
  return { name, keyId, bytes: bytes.subarray(1) }
}

function named(name: string): string {
  if (/^[^\s+]+$/.test(name) && name.length <= 200) return name
  const cause = 'A ledger’s name is one word of at most 200 characters without a plus.'
  throw refusal(ledgerErrors, 'LB_LEDGER_KEY', cause)
}
