import { decode } from 'fast-png'
import { refusal } from '../../model/index.ts'
import { dotsPerInch, type GreyPicture, pointsPerInch } from '../contract.ts'
import { scanErrors } from '../errors.ts'
import { kindOf, type StatedSize, sizeOf } from './kind-of.ts'
import { pictureOfPdfPage } from './pdf-page.ts'

/**
 * The dots of a PNG or JPEG in shades of grey, on white where it is transparent.
 *
 * @throws LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export async function greyOf(bytes: Uint8Array): Promise<GreyPicture> {
  const size = sizeOf(bytes)
  return kindOf(bytes) === 'png' ? greyOfPng(bytes) : greyOfJpeg(bytes, size)
}

function greyOfPng(bytes: Uint8Array): GreyPicture {
  let png: ReturnType<typeof decode>
  try {
    png = decode(bytes)
  } catch (error) {
    const cause = `The picture could not be unpacked: ${error instanceof Error ? error.message : error}.`
    throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', cause)
  }
  const { width, height, channels, depth, palette } = png
  const data = depth < 8 ? spread(png) : png.data
  const shift = depth === 16 ? 8 : 0
  const grey = new Uint8Array(width * height)
  const shades = palette?.map((colour) =>
    shadeOf(colour[0] ?? 0, colour[1] ?? 0, colour[2] ?? 0, colour[3] ?? 255),
  )
  const stretch = depth < 8 ? 255 / (2 ** depth - 1) : 1
  for (let at = 0; at < grey.length; at++) {
    const value = (nth: number) => ((data[at * channels + nth] as number) >> shift) * stretch
    if (shades) grey[at] = shades[data[at] as number] ?? 255
    else if (channels < 3) grey[at] = onWhite(value(0), channels === 2 ? value(1) : 255)
    else grey[at] = shadeOf(value(0), value(1), value(2), channels === 4 ? value(3) : 255)
  }
  return { width, height, grey }
}

/** Several dots to a byte, as of one each. */
function spread({ width, height, depth, channels, data }: ReturnType<typeof decode>): Uint8Array {
  const out = new Uint8Array(width * height * channels)
  const rowBytes = Math.ceil((width * channels * depth) / 8)
  const mask = 2 ** depth - 1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width * channels; x++) {
      const bit = x * depth
      const byte = data[y * rowBytes + (bit >> 3)] as number
      out[y * width * channels + x] = (byte >> (8 - depth - (bit & 7))) & mask
    }
  }
  return out
}

/** ITU-R BT.601. */
const shadeOf = (red: number, green: number, blue: number, opaque: number): number =>
  onWhite(0.299 * red + 0.587 * green + 0.114 * blue, opaque)
const onWhite = (shade: number, opaque: number): number =>
  Math.round(255 - ((255 - shade) * opaque) / 255)

/**
 * As the only picture of a PDF, whose reader unpacks JPEG: one unpacker fewer that is given other people’s bytes. Its page
 * is as many points wide as the picture has dots at the resolution at which pages are drawn.
 */
function greyOfJpeg(
  bytes: Uint8Array,
  { width, height, colours }: StatedSize,
): Promise<GreyPicture> {
  const [wide, high] = [width, height].map((dots) =>
    ((dots * pointsPerInch) / dotsPerInch).toFixed(3),
  )
  const drawn = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`
  const space = colours === 1 ? '/DeviceGray' : colours === 4 ? '/DeviceCMYK' : '/DeviceRGB'
  const head = Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>endobj
4 0 obj<</Length ${drawn.length}>>stream\n${drawn}\nendstream endobj
5 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
    'latin1',
  )
  const tail = Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF', 'latin1')
  return pictureOfPdfPage(Buffer.concat([head, bytes, tail]), 1)
}
