import { compound } from './make-compound.ts'

/** Words of a document and what was done to them: properties as MS-DOC 2.6.1 writes them, in hexadecimal. */
export interface DocRun {
  readonly text: string
  readonly properties?: string
  /** Two bytes a character; else one, in Windows-1252. */
  readonly wide?: boolean
}

export interface DocParts {
  readonly body: readonly DocRun[]
  /** Texts of the other parts, by their place among the lengths (MS-DOC 2.5.5). */
  readonly others?: Readonly<Record<number, string>>
  readonly changeAuthors?: readonly string[]
  readonly commentAuthors?: readonly string[]
  /** Positions of endnotes in the body. */
  readonly endnotes?: readonly number[]
  readonly version?: number
  /** What the head begins with. */
  readonly identifier?: number
  readonly isEncrypted?: boolean
}

const page = 512
/** The head of the file, then the text: the first of it has to lie on a page of its own. */
const textAt = 1024

/** A document of Word 97, with one piece a run, after MS-DOC. */
export function doc(parts: DocParts): Buffer {
  const { body, others = {}, version = 0xc1 } = parts
  const tails = Array.from({ length: 8 }, (_, at) => others[at] ?? '')
  const runs: DocRun[] = [...body, ...tails.filter((text) => text !== '').map((text) => ({ text }))]
  const texts = runs.map(({ text, wide }) => Buffer.from(text, wide ? 'utf16le' : 'latin1'))
  const text = Buffer.concat(texts)
  const formats = formatPage(runs, texts)
  const formatsAt = Math.ceil((textAt + text.length) / page) * page
  const stream = Buffer.alloc(Math.max(formatsAt + page, 4096))
  text.copy(stream, textAt)
  formats.copy(stream, formatsAt)
  const table: Buffer[] = []
  let at = 0
  const place = (nth: number, bytes: Buffer) => {
    stream.writeUInt32LE(at, 154 + nth * 8)
    stream.writeUInt32LE(bytes.length, 154 + nth * 8 + 4)
    table.push(bytes)
    at += bytes.length
  }
  stream.writeUInt16LE(parts.identifier ?? 0xa5ec, 0)
  stream.writeUInt16LE(version, 2)
  stream.writeUInt16LE(0x0200 | (parts.isEncrypted ? 0x0100 : 0), 10)
  const length = (all: readonly DocRun[]) => all.reduce((sum, run) => sum + run.text.length, 0)
  stream.writeUInt32LE(length(body), 76)
  for (let nth = 1; nth < 8; nth += 1) stream.writeUInt32LE(tails[nth]?.length ?? 0, 76 + nth * 4)
  place(33, pieceTable(runs, texts))
  place(12, numbers([textAt, textAt + text.length, formatsAt / page]))
  if (parts.endnotes)
    place(
      46,
      Buffer.concat([
        numbers([...parts.endnotes, length(body)]),
        Buffer.alloc(parts.endnotes.length * 2),
      ]),
    )
  if (parts.changeAuthors) place(51, authorTable(parts.changeAuthors))
  if (parts.commentAuthors) {
    const names = parts.commentAuthors
    const references = names.map((_, nth) => {
      const reference = Buffer.alloc(30)
      reference.writeUInt16LE(nth, 20)
      return reference
    })
    place(
      4,
      Buffer.concat([numbers(names.map((_, nth) => nth)), numbers([length(body)]), ...references]),
    )
    place(36, Buffer.concat(names.map(counted)))
  }
  return compound({ WordDocument: stream, '1Table': Buffer.concat(table) })
}

function pieceTable(runs: readonly DocRun[], texts: readonly Buffer[]): Buffer {
  const ends: number[] = [0]
  const places: Buffer[] = []
  let at = textAt
  for (const [nth, { text, wide }] of runs.entries()) {
    ends.push((ends.at(-1) ?? 0) + text.length)
    const one = Buffer.alloc(8)
    one.writeUInt32LE(wide ? at : ((at * 2) | 0x40000000) >>> 0, 2)
    places.push(one)
    at += texts[nth]?.length ?? 0
  }
  const list = Buffer.concat([numbers(ends), ...places])
  return Buffer.concat([Buffer.from([2]), numbers([list.length]), list])
}

/** One page of formatted runs: where each begins, and what its properties are. */
function formatPage(runs: readonly DocRun[], texts: readonly Buffer[]): Buffer {
  const out = Buffer.alloc(page)
  let at = textAt
  let free = page - 2
  const count = runs.length
  for (const [nth, { properties }] of runs.entries()) {
    out.writeUInt32LE(at, nth * 4)
    at += texts[nth]?.length ?? 0
    if (properties === undefined) continue
    const bytes = Buffer.from(properties, 'hex')
    free = (free - bytes.length - 1) & ~1
    out[free] = bytes.length
    bytes.copy(out, free + 1)
    out[(count + 1) * 4 + nth] = free / 2
  }
  out.writeUInt32LE(at, count * 4)
  out[page - 1] = count
  return out
}

const counted = (text: string): Buffer => {
  const length = Buffer.alloc(2)
  length.writeUInt16LE(text.length)
  return Buffer.concat([length, Buffer.from(text, 'utf16le')])
}

const authorTable = (names: readonly string[]): Buffer => {
  const head = Buffer.alloc(6)
  head.writeUInt16LE(0xffff, 0)
  head.writeUInt16LE(names.length, 2)
  return Buffer.concat([head, ...names.map(counted)])
}

function numbers(all: readonly number[]): Buffer {
  const bytes = Buffer.alloc(all.length * 4)
  for (const [at, one] of all.entries()) bytes.writeUInt32LE(one, at * 4)
  return bytes
}
