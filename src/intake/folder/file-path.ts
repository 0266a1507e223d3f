import { refusal } from '../../model/index.ts'
import { intakeErrors } from '../errors.ts'

const longestPart = 200
const longestPath = 1_000
const deepest = 20

/** Controls, and characters that reorder text or that nothing shows: a name must look like what it is. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u

/**
 * The path of a sent file inside its upload, with `/`: folders are kept, as a `source.yml` says of all below it where they come
 * from. Whatever would lead out of the upload, or cannot be shown as it is, is refused, never altered.
 *
 * @throws LB_UPLOAD_NAME
 */
export function filePath(name: string): string {
  const refuse = (why: string): never => {
    const shown = Array.from(name.replace(new RegExp(unseen, 'gu'), '\uFFFD'))
      .slice(0, 80)
      .join('')
    throw refusal(intakeErrors, 'LB_UPLOAD_NAME', `The name “${shown}” cannot be used: it ${why}.`)
  }
  if (!name.isWellFormed()) refuse('holds half of a character')
  if (unseen.test(name)) refuse('holds a character that cannot be seen')
  const parts = name.normalize('NFC').split(/[/\\]/)
  if (Buffer.byteLength(name) > longestPath) refuse(`is longer than ${longestPath} bytes`)
  if (parts.length > deepest) refuse(`lies more than ${deepest} folders deep`)
  for (const part of parts) {
    if (part === '' || part === '.' || part === '..') refuse('leads out of its folder')
    if (Buffer.byteLength(part) > longestPart)
      refuse(`has a part that is longer than ${longestPart} bytes`)
    if (/^[a-z]:$/i.test(part)) refuse('names a drive')
    if (part.trim() === '') refuse('has a part without letters')
  }
  return parts.join('/')
}
