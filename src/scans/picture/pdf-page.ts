import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { refusal } from '../../model/index.ts'
import { dotsPerInch, type GreyPicture, pointsPerInch } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { isCutOff } from './jbig2.ts'

/** A page of A0 is read at fewer dots; one that claims more than that is refused. */
const mostDots = 30_000_000
const largestPoints = 14_400

let library: Promise<PDFiumLibrary> | undefined

/**
 * One page of a PDF as it is printed.
 *
 * @param number from 1
 * @param usual dots of the picture for each point of the page
 * @throws LB_PAGE_NONE, LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export async function pictureOfPdfPage(
  bytes: Uint8Array,
  number: number,
  usual: number = dotsPerInch / pointsPerInch,
): Promise<GreyPicture> {
  const document = await opened(bytes)
  try {
    if (!(number >= 1 && number <= document.getPageCount()))
      throw refusal(scanErrors, 'LB_PAGE_NONE')
    const page = document.getPage(number - 1)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    if (originalWidth > largestPoints || originalHeight > largestPoints) {
      const cause = `The page is ${originalWidth} by ${originalHeight} points.`
      throw refusal(scanErrors, 'LB_PAGE_TOO_LARGE', cause)
    }
    const dots = originalWidth * originalHeight * usual ** 2
    const scale = dots > mostDots ? usual * Math.sqrt(mostDots / dots) : usual
    let picture: GreyPicture | undefined
    await page.render({
      scale,
      colorSpace: 'Gray',
      renderFormFields: true,
      render: async ({ data, width, height }) => {
        picture = { width, height, grey: Uint8Array.from(data) }
        return data
      },
    })
    if (!picture) throw refusal(scanErrors, 'LB_PAGE_UNREADABLE')
    return picture
  } finally {
    document.destroy()
  }
}

/**
 * Whether a picture on a page cannot be unpacked, as one that lies about its size, or ends too soon: then nothing of it is drawn, and
 * the page only looks blank. Pictures within forms of the page are not looked at.
 */
export async function hasLostPicture(bytes: Uint8Array, number: number): Promise<boolean> {
  const document = await opened(bytes)
  try {
    for (const object of document.getPage(number - 1).objects()) {
      if (object.type !== 'image') continue
      try {
        const { filters, data } = await object.getImageDataRaw()
        if (filters.length === 1 && filters[0] === 'JBIG2Decode' && isCutOff(data)) return true
        await object.render({ render: async ({ data }) => data })
      } catch {
        return true
      }
    }
    return false
  } finally {
    document.destroy()
  }
}

async function opened(bytes: Uint8Array): Promise<PDFiumDocument> {
  library ??= PDFiumLibrary.init()
  try {
    return await (await library).loadDocument(bytes)
  } catch (error) {
    const cause = `The PDF could not be opened: ${error instanceof Error ? error.message : error}.`
    throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause)
  }
}
