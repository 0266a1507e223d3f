import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { refusal } from '../../model/index.ts'
import { accessErrors } from '../errors.ts'

/** What originals of documents are encrypted with. */
export interface OriginalsKey {
  /** Which key it is, without saying it: stands beside each original that it encrypts. */
  readonly id: string
  /** Neither printed nor turned into JSON by anything that meets it. */
  readonly secret: KeyObject
}

const keyBytes = 32
const settings = { key: 'LOOKBACK_ORIGINALS_KEY', file: 'LOOKBACK_ORIGINALS_KEY_FILE' } as const

/** 32 bytes in base 64. */
export const newOriginalsKey = (): string => randomBytes(keyBytes).toString('base64')

/**
 * From the environment, or from the file it names. Null: none is given, and originals are kept in clear.
 *
 * @throws LB_ORIGINALS_KEY_SETTING, which never has a part of what was given
 */
export function originalsKeyFrom(
  environment: Readonly<Record<string, string | undefined>>,
): OriginalsKey | null {
  const [text, file] = [environment[settings.key], environment[settings.file]]
  if (text && file) throw wrong(`Both ${settings.key} and ${settings.file} are set.`)
  if (file) return originalsKeyIn(file)
  return text ? originalsKey(text, settings.key) : null
}

/** @throws LB_ORIGINALS_KEY_SETTING */
export function originalsKeyIn(file: string): OriginalsKey {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw wrong(`The file of the key cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
  return originalsKey(text, 'The file of the key')
}

/** @param where what holds it, in words for a refusal */
function originalsKey(text: string, where: string): OriginalsKey {
  const trimmed = text.trim()
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : Buffer.from(trimmed, 'base64')
  // Base 64 is read leniently: what it does not give back was something else.
  const isWhole = /^[0-9a-f]{64}$/i.test(trimmed) || bytes.toString('base64') === trimmed
  if (bytes.length !== keyBytes || !isWhole)
    throw wrong(`${where} holds no key: 32 bytes in base 64, or 64 hexadecimal digits.`)
  const secret = createSecretKey(bytes)
  const id = Buffer.from(hkdfSync('sha256', secret, '', 'lookback originals: which key', 8))
  return { id: id.toString('hex'), secret }
}

const wrong = (cause: string) => refusal(accessErrors, 'LB_ORIGINALS_KEY_SETTING', cause)
