import { refusal } from '../../../model/index.ts'
import { scanErrors } from '../../errors.ts'
import type { Segment } from './segments.ts'
import { type TiffPicture, tags } from './tiff.ts'

/** How the parts of a picture are packed and coloured, in the words of PDF (ISO 32000-1, 7.4 and 8.9). */
export interface Coding {
  entries(segment: Segment): string
  bytes(segment: Segment): Uint8Array
}

const compressions = {
  none: 1,
  huffman: 2,
  fax3: 3,
  fax4: 4,
  lzw: 5,
  jpeg: 7,
  deflate: 8,
  packBits: 32773,
  deflateToo: 32946,
} as const
const colours = {
  whiteIsZero: 0,
  blackIsZero: 1,
  rgb: 2,
  palette: 3,
  separated: 5,
  yCbCr: 6,
} as const

/** @throws LB_PAGE_UNREADABLE a picture packed or coloured in a way that is not read */
export function coding(picture: TiffPicture, isLittle: boolean): Coding {
  const compression = picture.one(tags.compression, compressions.none)
  const photometric = picture.one(tags.photometric, colours.whiteIsZero)
  const samples = picture.one(tags.samplesPerPixel, 1)
  const bits = picture.one(tags.bitsPerSample, 1)
  const isJpeg = compression === compressions.jpeg
  if (picture.one(tags.sampleFormat, 1) !== 1) throw unread('Its shades are no whole numbers.')
  if (samples > 1 && picture.one(tags.planarConfiguration, 1) !== 1)
    throw unread('Its colours are kept apart from one another.')
  if (bits === 16 && isLittle && compression !== compressions.none)
    throw unread('Its shades are of two bytes each, packed.')
  const space = colourSpace(picture, photometric, samples, isJpeg)
  const predictor = picture.one(tags.predictor, 1)
  if (predictor > 2) throw unread('It is packed with a prediction of another kind.')
  const filter = filterOf(picture, compression, photometric, { bits, samples, predictor })
  const isFax = fax.has(compression)
  // Fax says itself which of its two shades is black.
  const decode = photometric === colours.whiteIsZero && !isFax && !isJpeg ? ' /Decode [1 0]' : ''
  const isReversed = picture.one(tags.fillOrder, 1) === 2
  const tables = isJpeg ? picture.bytesOf(tags.jpegTables) : null
  return {
    entries: (segment) =>
      `/ColorSpace ${space} /BitsPerComponent ${isFax ? 1 : bits}${decode}${filter(segment)}`,
    bytes: ({ bytes }) => {
      if (isReversed && !isJpeg) return bytes.map((byte) => reversed[byte] as number)
      if (bits === 16 && isLittle) return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
      return tables ? withTables(bytes, tables) : bytes
    },
  }
}

const fax: ReadonlySet<number> = new Set([
  compressions.huffman,
  compressions.fax3,
  compressions.fax4,
])

function colourSpace(
  picture: TiffPicture,
  photometric: number,
  samples: number,
  isJpeg: boolean,
): string {
  const needs = (count: number, space: string): string => {
    if (samples === count) return space
    throw unread(`It has ${samples} shades a dot where ${count} are read.`)
  }
  switch (photometric) {
    case colours.whiteIsZero:
    case colours.blackIsZero:
      return needs(1, '/DeviceGray')
    case colours.rgb:
      return needs(3, '/DeviceRGB')
    case colours.separated:
      return needs(4, '/DeviceCMYK')
    case colours.palette:
      return needs(1, palette(picture))
    case colours.yCbCr:
      if (isJpeg) return needs(3, '/DeviceRGB')
  }
  throw unread('Its colours are of a kind that is not read.')
}

/** All reds, then all greens, then all blues, each of two bytes, of which the high one counts. */
function palette(picture: TiffPicture): string {
  const map = picture.all(tags.colorMap)
  const count = map.length / 3
  if (count !== 2 ** picture.one(tags.bitsPerSample, 1) || count > 256)
    throw unread('Its palette has another number of colours than it needs.')
  const part = (nth: number): string => ((map[nth] ?? 0) >> 8).toString(16).padStart(2, '0')
  const colours = Array.from(
    { length: count },
    (_, nth) => part(nth) + part(count + nth) + part(2 * count + nth),
  )
  return `[/Indexed /DeviceRGB ${count - 1} <${colours.join('')}>]`
}

type FilterOf = (segment: Segment) => string

function filterOf(
  picture: TiffPicture,
  compression: number,
  photometric: number,
  { bits, samples, predictor }: Readonly<Record<'bits' | 'samples' | 'predictor', number>>,
): FilterOf {
  const named =
    (name: string, parameters: string): FilterOf =>
    () =>
      ` /Filter /${name}${parameters === '' ? '' : ` /DecodeParms << ${parameters} >>`}`
  const predicted =
    (name: string): FilterOf =>
    (segment) => {
      const parameters = `/Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${segment.width}`
      return named(name, predictor === 2 ? parameters : '')(segment)
    }
  const faxed =
    (k: number, more: string): FilterOf =>
    (segment) => {
      const black = photometric === colours.blackIsZero ? ' /BlackIs1 true' : ''
      const size = `/Columns ${segment.width} /Rows ${segment.height}`
      return named('CCITTFaxDecode', `/K ${k} ${size} /EndOfBlock false${more}${black}`)(segment)
    }
  const options = picture.one(tags.t4Options, 0)
  switch (compression) {
    case compressions.none:
      return () => ''
    case compressions.huffman:
      return faxed(0, ' /EncodedByteAlign true')
    case compressions.fax3:
      return faxed((options & 1) === 1 ? 4 : 0, ' /EndOfLine true')
    case compressions.fax4:
      return faxed(-1, '')
    case compressions.lzw:
      return predicted('LZWDecode')
    case compressions.deflate:
    case compressions.deflateToo:
      return predicted('FlateDecode')
    case compressions.packBits:
      return named('RunLengthDecode', '')
    case compressions.jpeg:
      return named('DCTDecode', `/ColorTransform ${photometric === colours.yCbCr ? 1 : 0}`)
  }
  throw unread(`It is packed in a way that is not read (compression ${compression}).`)
}

/** A part that leaves its tables to the file gets them behind its first marker (TIFF Technical Note 2). */
function withTables(bytes: Uint8Array, tables: Uint8Array): Uint8Array {
  const marker = 2
  return Buffer.concat([
    bytes.subarray(0, marker),
    tables.subarray(marker, Math.max(marker, tables.length - marker)),
    bytes.subarray(marker),
  ])
}

const reversed: readonly number[] = Array.from({ length: 256 }, (_, byte) =>
  Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2),
)

const unread = (cause: string) => refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause)
