import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { Headers } from './headers.ts'
import { transferred } from './transfer.ts'

/** A message or one part of it (RFC 2045, RFC 2046). */
export interface MimePart {
  readonly headers: Headers
  /** `text/plain`… */
  readonly type: string
  readonly filename: string | undefined
  readonly isAttachment: boolean
  /** Of a part that has no parts of its own. */
  readonly body: Buffer
  readonly parts: readonly MimePart[]
}

/** More than any mail program writes; past them a message is made to do harm. */
const limits = { depth: 20, parts: 1000, header: 2 ** 20 }

/** @throws LB_MAIL_TOO_DEEP */
export function parseMessage(bytes: Buffer): MimePart {
  const raw = bytes.toString('latin1').replace(/^From [^\n]*\n/, '')
  return parsePart(raw, 'text/plain', 0, { parts: 0 })
}

function parsePart(raw: string, usual: string, depth: number, seen: { parts: number }): MimePart {
  seen.parts += 1
  if (depth > limits.depth || seen.parts > limits.parts)
    throw refusal(archiveErrors, 'LB_MAIL_TOO_DEEP')
  const { head, body } = split(raw)
  const headers = new Headers(head)
  const type = /^[\w.+-]+\/[\w.+-]+$/.exec(headers.value('content-type'))?.[0] ?? usual
  const disposition = headers.value('content-disposition')
  const filename =
    headers.parameter('content-disposition', 'filename') ??
    headers.parameter('content-type', 'name')
  const boundary = headers.parameter('content-type', 'boundary')
  const inner = type.startsWith('multipart/') && boundary ? partsOf(body, boundary) : null
  const within = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  return {
    headers,
    // Without its boundary a message of parts is read as the text it is written in.
    type: inner === null && type.startsWith('multipart/') ? 'text/plain' : type,
    filename,
    isAttachment: disposition === 'attachment',
    body:
      inner === null
        ? transferred(body, headers.raw('content-transfer-encoding'))
        : Buffer.alloc(0),
    parts: (inner ?? []).map((part) => parsePart(part, within, depth + 1, seen)),
  }
}

function split(raw: string): { readonly head: string; readonly body: string } {
  if (/^\r?\n/.test(raw)) return { head: '', body: raw.replace(/^\r?\n/, '') }
  const end = /\r?\n\r?\n/.exec(raw)
  if (!end) return { head: raw.slice(0, limits.header), body: '' }
  return {
    head: raw.slice(0, Math.min(end.index, limits.header)),
    body: raw.slice(end.index + end[0].length),
  }
}

/** Null: the boundary stands nowhere. */
function partsOf(body: string, boundary: string): readonly string[] | null {
  const name = boundary.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const lines = new RegExp(`(?:^|\\r?\\n)--${name}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g')
  const parts: string[] = []
  let start: number | null = null
  for (const found of body.matchAll(lines)) {
    if (start !== null) parts.push(body.slice(start, found.index))
    start = found[1] === '--' ? null : found.index + found[0].length
    if (start === null) break
    if (body.startsWith('\r\n', start)) start += 2
    else if (body.startsWith('\n', start)) start += 1
    if (parts.length > limits.parts) throw refusal(archiveErrors, 'LB_MAIL_TOO_DEEP')
  }
  if (start !== null) parts.push(body.slice(start))
  return start === null && parts.length === 0 ? null : parts
}
