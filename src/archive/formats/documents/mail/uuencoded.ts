import type { Attached } from '../contents.ts'

const block = /^begin [0-7]{3,4} ([^\n]+)\n([\s\S]*?)^end[ \t]*$/gm
const line = /^[ -`]{1,90}$/

/** Words of a mail, and the files that older programs wrote between them (uuencode, POSIX.1-2017). */
export function withoutUuencoded(text: string): {
  readonly text: string
  readonly attached: readonly Attached[]
} {
  const attached: Attached[] = []
  const rest = text.replace(block, (all, name: string, body: string) => {
    const lines = body.split('\n').filter((one) => one !== '')
    // What only looks like a file stays in the words.
    if (lines.length === 0 || !lines.every((one) => line.test(one))) return all
    attached.push({ name: name.trim(), bytes: Buffer.concat(lines.map(decoded)) })
    return ''
  })
  return { text: rest, attached }
}

/** Of each four characters three bytes; the first of the line says how many count. */
function decoded(text: string): Buffer {
  const bits = (at: number): number => ((text.charCodeAt(at) || 32) - 32) & 63
  const out = Buffer.alloc(Math.ceil((text.length - 1) / 4) * 3)
  for (let at = 1, to = 0; at < text.length; at += 4, to += 3) {
    const word = (bits(at) << 18) | (bits(at + 1) << 12) | (bits(at + 2) << 6) | bits(at + 3)
    out.writeUIntBE(word, to, 3)
  }
  return out.subarray(0, bits(0))
}
