import { refusal } from '../../../model/index.ts'
import { scanErrors } from '../../errors.ts'
import { type TiffPicture, tags } from './tiff.ts'

/** A part of a picture that is packed by itself, and where it stands, in dots from the upper left. */
export interface Segment {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

const most = 50_000

/** Strips or tiles of a picture, in their order. @throws LB_PAGE_UNREADABLE */
export function segmentsOf(bytes: Uint8Array, picture: TiffPicture): readonly Segment[] {
  const isTiled = picture.all(tags.tileOffsets).length > 0
  const offsets = picture.all(isTiled ? tags.tileOffsets : tags.stripOffsets)
  const counts = picture.all(isTiled ? tags.tileByteCounts : tags.stripByteCounts)
  const [width, height] = [picture.one(tags.width, 0), picture.one(tags.height, 0)]
  const wide = isTiled ? picture.one(tags.tileWidth, 0) : width
  const high = isTiled
    ? picture.one(tags.tileLength, 0)
    : Math.min(height, picture.one(tags.rowsPerStrip, height))
  if (wide === 0 || high === 0) throw unreadable('Its parts have no size.')
  const across = Math.ceil(width / wide)
  const wanted = across * Math.ceil(height / high)
  if (wanted > most || offsets.length < wanted)
    throw unreadable(`It should have ${wanted} parts, and has ${offsets.length}.`)
  return offsets.slice(0, wanted).map((offset, nth) => {
    const top = Math.floor(nth / across) * high
    // A single strip need not say how long it is.
    const count = counts[nth] ?? (wanted === 1 ? bytes.length - offset : 0)
    if (offset + count > bytes.length) throw unreadable('A part of the picture is cut off.')
    return {
      left: (nth % across) * wide,
      top,
      width: wide,
      height: isTiled ? high : Math.min(high, height - top),
      bytes: bytes.subarray(offset, offset + count),
    }
  })
}

const unreadable = (cause: string) => refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause)
