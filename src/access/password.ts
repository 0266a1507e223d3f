import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { type Argon2idInput, argon2id } from './argon2id.ts'

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const hashBytes = 32
const saltBytes = 16

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
/** One spelling for one password, however the keyboard composed it. */
const message = (password: string) => Buffer.from(password.normalize('NFKC'))

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltBytes)
  const parameters = { ...cost, message: message(password), nonce, tagLength: hashBytes }
  const hash = await argon2id(parameters)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`
}

/** Letters and digits that nobody takes for each other, read out or written down. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Twenty characters in groups of four: 99 bits, to be read out once. */
export function oneTimePassword(): string {
  const one = () => readable[randomInt(readable.length)]!
  const group = () => Array.from({ length: 4 }, one).join('')
  return Array.from({ length: 5 }, group).join('-')
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Stands in for the hash of an account that is not there, so that the answer takes as long. */
const decoy = hashPassword(randomBytes(saltBytes).toString('hex'))

/** False for a null hash too, after the same work. */
export async function passwordMatches(hash: string | null, password: string): Promise<boolean> {
  const parts = phc.exec(hash ?? (await decoy))
  if (!parts) return false
  const [, memory, passes, parallelism, salt = '', expected = ''] = parts
  const wanted = Buffer.from(expected, 'base64')
  const parameters: Argon2idInput = {
    message: message(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  }
  const given = await argon2id(parameters)
  return timingSafeEqual(given, wanted) && hash !== null
}
