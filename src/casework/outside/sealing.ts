import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomInt,
  scrypt,
} from 'node:crypto'

/**
 * Sealing a source's identity: the text is encrypted with a key of its own (AES-256-GCM), and that key
 * is wrapped to each reader's public key (X25519 with a key pair made for this once, HKDF-SHA-256, RFC
 * 7748 and 5869). A private key exists in clear only in memory, while its passphrase is being typed.
 */

const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32
/** Sealed texts have one of few lengths, so that a length says nothing of a name. */
const step = 1024
/** 32 MiB and a tenth of a second a guess (RFC 7914); OpenSSL asks for leave to take so much. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 } as const
const saltBytes = 16

const encrypt = (key: Uint8Array, plain: Uint8Array, about: string): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null: the key is another, or what was sealed has been altered. */
function decrypt(key: Uint8Array, sealed: Uint8Array, about: string): Uint8Array | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes)
  try {
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    return null
  }
}

/** The headers of X25519 keys in SPKI and PKCS #8 (RFC 8410), before their 32 bytes. */
const spki = Buffer.from('302a300506032b656e032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' })
const privateOf = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: 'der', type: 'pkcs8' })

export interface KeyPair {
  readonly publicKey: Uint8Array
  readonly privateKey: Uint8Array
}

/** A new X25519 pair, as raw bytes. */
export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519')
  return {
    publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(spki.length),
    privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length),
  }
}

/** The pair that somebody with this key alone can make: what others seal to its public half they can open. */
export function pairFrom(key: Uint8Array, about: string): KeyPair {
  const privateKey = new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), about, keyBytes))
  const half = createPublicKey(privateOf(privateKey))
  return {
    publicKey: half.export({ format: 'der', type: 'spki' }).subarray(spki.length),
    privateKey,
  }
}

const derived = (
  secret: Uint8Array,
  once: Uint8Array,
  reader: Uint8Array,
  about: string,
): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, Buffer.concat([once, reader]), about, keyBytes))

/** Wraps a key to whoever holds the private half of `reader`; `about` binds it to what it opens. */
export function wrapKey(key: Uint8Array, reader: Uint8Array, about: string): Uint8Array {
  const once = newKeyPair()
  const secret = diffieHellman({
    privateKey: privateOf(once.privateKey),
    publicKey: publicOf(reader),
  })
  return Buffer.concat([
    once.publicKey,
    encrypt(derived(secret, once.publicKey, reader, about), key, about),
  ])
}

/** The key, or null: it was wrapped to somebody else or for something else, or altered. */
export function unwrapKey(wrapped: Uint8Array, mine: KeyPair, about: string): Uint8Array | null {
  const once = wrapped.subarray(0, keyBytes)
  if (once.length < keyBytes) return null
  try {
    const secret = diffieHellman({
      privateKey: privateOf(mine.privateKey),
      publicKey: publicOf(once),
    })
    const key = derived(secret, once, mine.publicKey, about)
    return decrypt(key, wrapped.subarray(keyBytes), about)
  } catch {
    return null
  }
}

export const newContentKey = (): Uint8Array => randomBytes(keyBytes)

/** Encrypts bytes, filled up to a multiple of a kilobyte. */
export function sealBytes(plain: Uint8Array, key: Uint8Array, about: string): Uint8Array {
  const padded = Buffer.alloc(Math.ceil((plain.length + 4) / step) * step)
  padded.writeUInt32BE(plain.length)
  padded.set(plain, 4)
  return encrypt(key, padded, about)
}

/** The bytes, or null where this key does not open them. */
export function openBytes(sealed: Uint8Array, key: Uint8Array, about: string): Buffer | null {
  const padded = decrypt(key, sealed, about)
  if (padded === null) return null
  const bytes = Buffer.from(padded)
  return bytes.subarray(4, 4 + bytes.readUInt32BE())
}

export const sealText = (text: string, key: Uint8Array, about: string): Uint8Array =>
  sealBytes(Buffer.from(text, 'utf8'), key, about)

/** The text, or null where this key does not open it. */
export const openText = (sealed: Uint8Array, key: Uint8Array, about: string): string | null =>
  openBytes(sealed, key, about)?.toString('utf8') ?? null

const fromPassphrase = (passphrase: string, salt: Uint8Array): Promise<Uint8Array> =>
  new Promise((done, failed) => {
    scrypt(passphrase.normalize('NFKC'), salt, keyBytes, cost, (error, key) =>
      error ? failed(error) : done(key),
    )
  })

/** Wraps a private key by a passphrase (scrypt, AES-256-GCM). */
export async function lockPrivateKey(
  { privateKey, publicKey }: KeyPair,
  passphrase: string,
): Promise<Uint8Array> {
  const salt = randomBytes(saltBytes)
  const key = await fromPassphrase(passphrase, salt)
  return Buffer.concat([salt, encrypt(key, privateKey, Buffer.from(publicKey).toString('hex'))])
}

/** The private key, or null: the passphrase is another. */
export async function unlockPrivateKey(
  locked: Uint8Array,
  publicKey: Uint8Array,
  passphrase: string,
): Promise<KeyPair | null> {
  const key = await fromPassphrase(passphrase, locked.subarray(0, saltBytes))
  const about = Buffer.from(publicKey).toString('hex')
  const privateKey = decrypt(key, locked.subarray(saltBytes), about)
  return privateKey === null ? null : { privateKey, publicKey }
}

/** 147 bits in groups of five that can be read out; nobody can tell the source from it. */
export function newReceipt(): string {
  const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const drawn = Array.from({ length: 30 }, () => signs[randomInt(signs.length)]!)
  return drawn.join('').replaceAll(/(.{5})(?=.)/g, '$1-')
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

export const receiptHash = (receipt: string): string =>
  sha256(receipt.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
