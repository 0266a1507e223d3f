import { refusal } from '../../../model/index.ts'
import type { GreyPicture } from '../../contract.ts'
import { scanErrors } from '../../errors.ts'
import { pictureOfPdfPage } from '../pdf-page.ts'
import { dotsPerPoint, tiffPageAsPdf } from './as-pdf.ts'
import { type TiffPicture, tags, tiffPages } from './tiff.ts'

/**
 * One page of a TIFF.
 *
 * @param number from 1
 * @throws LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export async function pictureOfTiffPage(bytes: Uint8Array, number: number): Promise<GreyPicture> {
  const pages = tiffPages(bytes)
  const picture = pages.pictures[number - 1]
  if (!picture) throw refusal(scanErrors, 'LB_PAGE_NONE')
  const drawn = await pictureOfPdfPage(tiffPageAsPdf(bytes, pages, picture), 1, dotsPerPoint)
  return isFlat(picture) ? doubled(drawn) : drawn
}

/** A fax of the usual fineness has half as many dots down as across: letters would be read at half their height. */
function isFlat(picture: TiffPicture): boolean {
  const ratio = picture.one(tags.xResolution, 1) / picture.one(tags.yResolution, 1)
  return ratio > 1.5 && ratio < 3
}

function doubled({ width, height, grey }: GreyPicture): GreyPicture {
  const out = new Uint8Array(width * height * 2)
  for (let y = 0; y < height; y += 1) {
    const row = grey.subarray(y * width, (y + 1) * width)
    out.set(row, 2 * y * width)
    out.set(row, (2 * y + 1) * width)
  }
  return { width, height: height * 2, grey: out }
}
