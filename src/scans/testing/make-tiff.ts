import { deflateSync } from 'node:zlib'

/** A page of a TIFF: its shades row by row, and how it is kept. */
export interface MadePage {
  readonly width: number
  readonly height: number
  /** One byte a dot, 0 is black; in colours three. */
  readonly dots: Uint8Array
  readonly kind: 'bilevel' | 'grey' | 'rgb' | 'palette' | 'fax4' | 'jpeg'
  readonly packing?: 'none' | 'deflate' | 'lzw' | 'packBits'
  /** Rows of each strip; all where nothing says. */
  readonly rows?: number
  /** Of `jpeg`: the picture as it is. */
  readonly jpeg?: Uint8Array
  readonly more?: Readonly<Record<number, number>>
}

/** A TIFF after TIFF 6.0, in either order of bytes. */
export function tiff(pages: readonly MadePage[], isLittle = true): Buffer {
  const pieces: Buffer[] = [Buffer.from(isLittle ? '49492a0000000000' : '4d4d002a00000000', 'hex')]
  let length = 8
  const put = (bytes: Uint8Array): number => {
    const at = length
    const padded =
      bytes.length % 2 === 0 ? Buffer.from(bytes) : Buffer.concat([bytes, Buffer.alloc(1)])
    pieces.push(padded)
    length += padded.length
    return at
  }
  const number = (value: number, size: 2 | 4): Buffer => {
    const bytes = Buffer.alloc(size)
    if (isLittle) bytes.writeUIntLE(value, 0, size)
    else bytes.writeUIntBE(value, 0, size)
    return bytes
  }
  /** Where the place of the next page is to be written. */
  let link = 4
  const links: (readonly [at: number, place: number])[] = []
  for (const page of pages) {
    const { width, height, kind, rows = height, packing = 'none' } = page
    const strips: { readonly at: number; readonly size: number }[] = []
    for (let top = 0; top < height; top += rows) {
      const bytes = packed(page, stripOf(page, top, Math.min(rows, height - top)), packing)
      strips.push({ at: put(bytes), size: bytes.length })
    }
    const list = (values: readonly number[]): readonly [count: number, bytes: Buffer] => {
      const bytes = Buffer.concat(values.map((value) => number(value, 4)))
      return [values.length, values.length === 1 ? bytes : number(put(bytes), 4)]
    }
    const isBits = kind === 'bilevel' || kind === 'fax4'
    const compression = { none: 1, lzw: 5, deflate: 8, packBits: 32773 }[packing]
    const photometric = { bilevel: 0, fax4: 0, grey: 1, rgb: 2, palette: 3, jpeg: 6 }[kind]
    const samples = kind === 'rgb' || kind === 'jpeg' ? 3 : 1
    const values: Record<number, number> = {
      256: width,
      257: height,
      258: isBits ? 1 : 8,
      259: kind === 'fax4' ? 4 : kind === 'jpeg' ? 7 : compression,
      262: photometric,
      277: samples,
      278: rows,
      ...page.more,
    }
    const entries: (readonly [tag: number, count: number, bytes: Buffer, type: number])[] = [
      ...Object.entries(values).map(
        ([tag, value]) => [Number(tag), 1, number(value, 4), 4] as const,
      ),
      [273, ...list(strips.map(({ at }) => at)), 4],
      [279, ...list(strips.map(({ size }) => size)), 4],
    ]
    if (kind === 'palette') {
      // From white down to black, so that the places of shades are turned round.
      const map = Array.from({ length: 768 }, (_, at) => number((255 - (at % 256)) * 257, 2))
      entries.push([320, 768, number(put(Buffer.concat(map)), 4), 3])
    }
    entries.sort(([a], [b]) => a - b)
    const directory = Buffer.concat([
      number(entries.length, 2),
      ...entries.map(([tag, count, bytes, type]) =>
        Buffer.concat([number(tag, 2), number(type, 2), number(count, 4), bytes]),
      ),
      number(0, 4),
    ])
    const at = put(directory)
    links.push([link, at])
    link = at + 2 + entries.length * 12
  }
  const whole = Buffer.concat(pieces)
  for (const [at, place] of links) number(place, 4).copy(whole, at)
  return whole
}

/** The dots of a strip as its kind keeps them. */
function stripOf({ width, dots, kind }: MadePage, top: number, rows: number): Buffer {
  if (kind === 'rgb') return Buffer.from(dots.subarray(top * width * 3, (top + rows) * width * 3))
  const own = dots.subarray(top * width, (top + rows) * width)
  if (kind === 'palette') return Buffer.from(own.map((shade) => 255 - shade))
  if (kind !== 'bilevel') return Buffer.from(own)
  const wide = Math.ceil(width / 8)
  const bits = Buffer.alloc(wide * rows)
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((own[y * width + x] as number) < 128)
        bits[y * wide + (x >> 3)] = (bits[y * wide + (x >> 3)] as number) | (128 >> (x & 7))
  return bits
}

function packed({ kind, width, jpeg }: MadePage, strip: Buffer, packing: string): Buffer {
  if (kind === 'jpeg') return Buffer.from(jpeg ?? [])
  if (kind === 'fax4') return fax4(strip, width)
  if (packing === 'deflate') return deflateSync(strip)
  if (packing === 'packBits') return packBits(strip)
  return packing === 'lzw' ? lzw(strip) : strip
}

/** Runs of one byte, and bytes as they are (TIFF 6.0, section 9). */
function packBits(bytes: Buffer): Buffer {
  const out: number[] = []
  for (let at = 0; at < bytes.length; ) {
    let run = 1
    while (run < 128 && bytes[at + run] === bytes[at]) run += 1
    if (run > 1) out.push(257 - run, bytes[at] as number)
    else out.push(0, bytes[at] as number)
    at += run
  }
  return Buffer.from(out)
}

/** Codes of nine bits, cleared before they would need ten: valid, and no shorter than it came (TIFF 6.0, section 13). */
function lzw(bytes: Buffer): Buffer {
  const codes: number[] = []
  for (const [at, byte] of bytes.entries()) {
    if (at % 200 === 0) codes.push(256)
    codes.push(byte)
  }
  codes.push(257)
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('')
  return bytesOf(bits)
}

const bytesOf = (bits: string): Buffer =>
  Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map((one) =>
      Number.parseInt(one, 2),
    ),
  )

/**
 * Each row as black runs told from the row before alone, by the modes “vertical 0” (a change stands where it stood) and
 * “horizontal” with runs of one to 63 dots or none (ITU-T T.6): enough for stripes of any kind.
 */
function fax4(dots: Buffer, width: number): Buffer {
  let bits = ''
  let before: readonly number[] = []
  for (let top = 0; top * width < dots.length; top += 1) {
    const changes = changesIn(dots.subarray(top * width, (top + 1) * width))
    if (changes.join() === before.join()) bits += '1'.repeat(changes.length + 1)
    else bits += horizontal(changes, width)
    before = changes
  }
  return bytesOf(`${bits}000000000001000000000001`)
}

/** Where the colour changes, beginning with white. */
function changesIn(row: Uint8Array): readonly number[] {
  const changes: number[] = []
  let isBlack = false
  for (const [at, shade] of row.entries())
    if (shade < 128 !== isBlack) {
      changes.push(at)
      isBlack = !isBlack
    }
  return changes
}

/** White and black runs of eight dots and their multiples up to 64, the only ones that are written here (ITU-T T.4, table 2). */
const white: Readonly<Record<number, string>> = {
  0: '00110101',
  8: '10011',
  16: '101010',
  24: '0101000',
  32: '00011011',
}
const black: Readonly<Record<number, string>> = {
  0: '0000110111',
  8: '000101',
  16: '0000010111',
  24: '00000010111',
  32: '000001101010',
}

function horizontal(changes: readonly number[], width: number): string {
  const ends = [...changes, ...(changes.length % 2 === 0 ? [width, width] : [width])]
  let bits = ''
  let from = 0
  for (let nth = 0; nth + 1 < ends.length; nth += 2) {
    const [blackFrom, blackTo] = [ends[nth] as number, ends[nth + 1] as number]
    bits += `001${white[blackFrom - from]}${black[blackTo - blackFrom]}`
    from = blackTo
  }
  if (bits.includes('undefined'))
    throw new Error('A run of another length than eight dots and its multiples.')
  return bits
}
