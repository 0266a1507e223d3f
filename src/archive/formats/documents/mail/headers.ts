import { decodeWords } from 'postal-mime'
import { decodeLines } from '../../bytes/decode.ts'
import { decodeLabelled } from './charset.ts'

/** The fields of a message or part, by name in lower case; of a name that stands twice, both. */
export class Headers {
  readonly #fields = new Map<string, string[]>()

  /** @param raw the header, one character a byte */
  constructor(raw: string) {
    const unfolded = raw.replace(/\r?\n[ \t]+/g, ' ')
    for (const line of unfolded.split(/\r?\n/)) {
      const found = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line)
      if (!found) continue
      const [, name = '', value = ''] = found
      const key = name.toLowerCase()
      const before = this.#fields.get(key)
      if (before) before.push(value.trim())
      else this.#fields.set(key, [value.trim()])
    }
  }

  /** As written, one character a byte. */
  raw(name: string): string {
    return this.#fields.get(name)?.[0] ?? ''
  }

  /** Each of a name that stands several times, as written. */
  every(name: string): readonly string[] {
    return this.#fields.get(name) ?? []
  }

  /** For people: encoded words read (RFC 2047), bytes as UTF-8 or Windows-1252. */
  text(name: string): string {
    const values = this.#fields.get(name) ?? []
    return values.map((value) => decodeWords(decodeLines(Buffer.from(value, 'latin1')))).join(', ')
  }

  /** The value before the parameters, in lower case. */
  value(name: string): string {
    return (this.raw(name).split(';')[0] ?? '').trim().toLowerCase()
  }

  /** A parameter of a field, put together from its parts and decoded (RFC 2231). */
  parameter(name: string, wanted: string): string | undefined {
    const found = new Map<string, string>()
    const all = /;\s*([\w!#$&+.^`|~%*'-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;]*))/g
    for (const [, key = '', quoted, bare] of this.raw(name).matchAll(all))
      found.set(key.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '')
    const whole = found.get(wanted)
    const extended = found.get(`${wanted}*`)
    if (extended !== undefined) return decodeExtended(extended)
    if (whole !== undefined) return decodeWords(decodeLines(Buffer.from(whole, 'latin1')))
    const parts: string[] = []
    let isExtended = false
    for (let at = 0; at < 100; at += 1) {
      const coded = found.get(`${wanted}*${at}*`)
      const part = coded ?? found.get(`${wanted}*${at}`)
      if (part === undefined) break
      isExtended ||= coded !== undefined
      parts.push(part)
    }
    if (parts.length === 0) return undefined
    return isExtended ? decodeExtended(parts.join('')) : parts.join('')
  }
}

/** `charset'language'percent-encoded`. */
function decodeExtended(value: string): string {
  const found = /^([^']*)'[^']*'(.*)$/.exec(value)
  const [label, rest] = found ? [found[1] ?? '', found[2] ?? ''] : ['', value]
  const bytes = rest.replace(/%([\dA-Fa-f]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return decodeLabelled(Buffer.from(bytes, 'latin1'), label)
}
