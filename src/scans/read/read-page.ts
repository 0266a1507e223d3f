import { refusal } from '../../model/index.ts'
import { dotsPerInch, type ReadPage } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { cleaned } from '../picture/clean.ts'
import { greyOf } from '../picture/grey-of.ts'
import { kindOf, sizeOf } from '../picture/kind-of.ts'
import { hasLostPicture, pictureOfPdfPage } from '../picture/pdf-page.ts'
import { pngOf } from '../picture/png.ts'
import { pictureOfTiffPage } from '../picture/tiff/tiff-page.ts'
import { withoutWords } from '../recognise/assess.ts'
import { readPicture } from '../recognise/read-picture.ts'

/**
 * Reads a page of a document by machine.
 *
 * @param number from 1; a picture has one page
 * @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export async function readPage(bytes: Uint8Array, number: number): Promise<ReadPage> {
  const kind = kindOf(bytes)
  const picture = await (kind === 'pdf' || kind === 'tiff'
    ? drawn[kind](bytes, number)
    : greyOf(pictureIn(bytes, number)))
  const ready = cleaned(picture)
  if (kind === 'pdf' && !ready.hasInk && (await hasLostPicture(bytes, number)))
    throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', 'A picture on the page cannot be unpacked.')
  return ready.hasInk && !ready.isHopeless ? readPicture(ready) : withoutWords(ready)
}

/**
 * A page as a picture that a browser shows: PNG of a PDF’s or TIFF’s page, any other as it came.
 *
 * @throws LB_PAGE_KIND, LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export async function pageAsPicture(
  bytes: Uint8Array,
  number: number,
): Promise<{ readonly mediaType: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array }> {
  const kind = kindOf(bytes)
  if (kind === 'pdf' || kind === 'tiff') {
    const picture = pngOf(await drawn[kind](bytes, number), dotsPerInch)
    return { mediaType: 'image/png', bytes: picture }
  }
  const picture = pictureIn(bytes, number)
  sizeOf(picture)
  return { mediaType: kind === 'png' ? 'image/png' : 'image/jpeg', bytes: picture }
}

/** Files of several pages. */
const drawn = { pdf: pictureOfPdfPage, tiff: pictureOfTiffPage } as const

function pictureIn(bytes: Uint8Array, number: number): Uint8Array {
  if (kindOf(bytes) === null) throw refusal(scanErrors, 'LB_PAGE_KIND')
  if (number !== 1) throw refusal(scanErrors, 'LB_PAGE_NONE')
  return bytes
}
