import { refusal } from '../../model/index.ts'
import { scanErrors } from '../errors.ts'
import { isTiff } from './tiff/tiff.ts'

export type PictureKind = 'pdf' | 'png' | 'jpeg' | 'tiff'

export interface StatedSize {
  readonly width: number
  readonly height: number
  /** How many shades make a colour: 1 is grey, 3 red, green and blue, 4 printer's ink. */
  readonly colours: number
}

/** A page of A3 at 600 dots per inch; what claims more is made to do harm. */
const mostDots = 70_000_000

export const isPdf = (bytes: Uint8Array): boolean => latin(bytes, 0, 5) === '%PDF-'
export const isPicture = (bytes: Uint8Array): boolean => {
  const kind = kindOf(bytes)
  return kind !== null && kind !== 'pdf'
}

export function kindOf(bytes: Uint8Array): PictureKind | null {
  if (isPdf(bytes)) return 'pdf'
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  return isTiff(bytes) ? 'tiff' : null
}

/**
 * Width and height of a PNG or JPEG as the file states them, looked at before any dot of it is unpacked.
 *
 * @throws LB_PAGE_TOO_LARGE, LB_PAGE_UNREADABLE
 */
export function sizeOf(bytes: Uint8Array): StatedSize {
  const size = kindOf(bytes) === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (!size || size.width === 0 || size.height === 0)
    throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', 'The picture does not say how large it is.')
  if (size.width * size.height > mostDots) {
    const cause = `The picture is ${size.width} by ${size.height} dots.`
    throw refusal(scanErrors, 'LB_PAGE_TOO_LARGE', cause)
  }
  return size
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to)

function pngSize(bytes: Uint8Array): StatedSize | null {
  if (latin(bytes, 12, 16) !== 'IHDR' || bytes.length < 24) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return { width: view.getUint32(16), height: view.getUint32(20), colours: 3 }
}

/** The first frame header (SOF0 to SOF15 but tables and restarts) of a JPEG, ITU-T T.81 annex B. */
function jpegSize(bytes: Uint8Array): StatedSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return { width, height, colours: view.getUint8(at + 9) }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
