import { refusal } from '../../../model/index.ts'
import { scanErrors } from '../../errors.ts'

/** What is read of a picture in a TIFF (TIFF 6.0): numbers by their tag. */
export class TiffPicture {
  readonly #numbers: ReadonlyMap<number, readonly number[]>
  /** Bytes of numbers that are not read as such: the tables of a JPEG. */
  readonly bytesOf: (tag: number) => Uint8Array | null

  constructor(
    numbers: ReadonlyMap<number, readonly number[]>,
    bytesOf: (tag: number) => Uint8Array | null,
  ) {
    this.#numbers = numbers
    this.bytesOf = bytesOf
  }

  all(tag: number): readonly number[] {
    return this.#numbers.get(tag) ?? []
  }

  one(tag: number, usual: number): number {
    return this.#numbers.get(tag)?.[0] ?? usual
  }
}

export interface TiffPages {
  readonly pictures: readonly TiffPicture[]
  /** Multi-byte numbers have their low byte first. */
  readonly isLittle: boolean
  /** A page is named that is not there. */
  readonly isCut: boolean
}

export const tags = {
  newSubfileType: 254,
  subfileType: 255,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  xResolution: 282,
  yResolution: 283,
  planarConfiguration: 284,
  t4Options: 292,
  predictor: 317,
  colorMap: 320,
  tileWidth: 322,
  tileLength: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  sampleFormat: 339,
  jpegTables: 347,
} as const

/** Bytes of a number of each kind; of a fraction, two numbers. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
const mostPages = 10_000
const mostNumbers = 1_000_000
const entrySize = 12

export const isTiff = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x49 && bytes[1] === 0x49 && bytes[2] === 42 && bytes[3] === 0) ||
  (bytes[0] === 0x4d && bytes[1] === 0x4d && bytes[2] === 0 && bytes[3] === 42)

/**
 * The pages of a TIFF, without the small copies that some programs keep beside them.
 *
 * @throws LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export function tiffPages(bytes: Uint8Array): TiffPages {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const isLittle = bytes[0] === 0x49
  const pictures: TiffPicture[] = []
  const seen = new Set<number>()
  let isCut = bytes.length < 8
  for (let at = isCut ? 0 : view.getUint32(4, isLittle); at !== 0; ) {
    if (seen.has(at)) throw unreadable('Its list of pages runs in a circle.')
    seen.add(at)
    if (pictures.length >= mostPages)
      throw refusal(scanErrors, 'LB_PAGE_TOO_LARGE', `It has more than ${mostPages} pages.`)
    const end = at + 2 > bytes.length ? null : at + 2 + view.getUint16(at, isLittle) * entrySize
    if (end === null || end > bytes.length) {
      isCut = true
      break
    }
    const picture = pictureAt(bytes, view, at + 2, end, isLittle)
    if (!isSmallCopy(picture)) pictures.push(picture)
    if (end + 4 > bytes.length) {
      isCut = true
      break
    }
    at = view.getUint32(end, isLittle)
  }
  if (pictures.length === 0) throw unreadable('No page can be found in it.')
  return { pictures, isLittle, isCut }
}

const isSmallCopy = (picture: TiffPicture): boolean =>
  (picture.one(tags.newSubfileType, 0) & 1) === 1 || picture.one(tags.subfileType, 1) === 2

function pictureAt(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  to: number,
  isLittle: boolean,
): TiffPicture {
  const numbers = new Map<number, readonly number[]>()
  const places = new Map<number, readonly [from: number, to: number]>()
  for (let at = from; at < to; at += entrySize) {
    const [tag, type] = [view.getUint16(at, isLittle), view.getUint16(at + 2, isLittle)]
    const count = view.getUint32(at + 4, isLittle)
    const size = sizes[type]
    if (size === undefined || count > mostNumbers) continue
    const start = count * size <= 4 ? at + 8 : view.getUint32(at + 8, isLittle)
    if (start + count * size > bytes.length) continue
    places.set(tag, [start, start + count * size])
    // Of a long list of bytes nothing is asked as numbers.
    if (type === 7) continue
    const all = Array.from({ length: count }, (_, nth) => {
      const place = start + nth * size
      if (type === 1) return view.getUint8(place)
      if (type === 3) return view.getUint16(place, isLittle)
      if (type === 4) return view.getUint32(place, isLittle)
      return view.getUint32(place, isLittle) / (view.getUint32(place + 4, isLittle) || 1)
    })
    if (!numbers.has(tag)) numbers.set(tag, all)
  }
  return new TiffPicture(numbers, (tag) => {
    const place = places.get(tag)
    return place ? bytes.subarray(...place) : null
  })
}

const unreadable = (cause: string) => refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause)
