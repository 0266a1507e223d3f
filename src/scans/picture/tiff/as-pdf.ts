import { refusal } from '../../../model/index.ts'
import { scanErrors } from '../../errors.ts'
import { type Coding, coding } from './coding.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type TiffPages, type TiffPicture, tags } from './tiff.ts'

/** As other pictures are limited (`sizeOf`). */
const mostDots = 70_000_000

/**
 * One page of a TIFF as a PDF, dot for dot: PDF knows the same ways of packing pictures, so whatever draws pages of PDFs
 * unpacks them too, behind the same walls.
 *
 * @throws LB_PAGE_UNREADABLE, LB_PAGE_TOO_LARGE
 */
export function tiffPageAsPdf(bytes: Uint8Array, pages: TiffPages, picture: TiffPicture): Buffer {
  const [width, height] = [picture.one(tags.width, 0), picture.one(tags.height, 0)]
  if (width === 0 || height === 0)
    throw refusal(scanErrors, 'LB_PAGE_UNREADABLE', 'The picture does not say how large it is.')
  if (width * height > mostDots)
    throw refusal(scanErrors, 'LB_PAGE_TOO_LARGE', `The picture is ${width} by ${height} dots.`)
  const how = coding(picture, pages.isLittle)
  const segments = segmentsOf(bytes, picture)
  return pdfOf(width, height, picture.one(tags.orientation, 1), segments, how)
}

/** Whoever draws pages counts whole points: with a dot for each, none is cut off or smeared. */
export const dotsPerPoint = 1

function pdfOf(
  width: number,
  height: number,
  orientation: number,
  segments: readonly Segment[],
  how: Coding,
): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')]
  const offsets: number[] = []
  let length = pieces[0]?.length ?? 0
  const add = (head: string, stream?: Uint8Array): number => {
    offsets.push(length)
    const number = offsets.length
    const body = stream
      ? [
          Buffer.from(
            `${number} 0 obj\n<< ${head} /Length ${stream.length} >>\nstream\n`,
            'latin1',
          ),
          Buffer.from(stream.buffer, stream.byteOffset, stream.length),
          Buffer.from('\nendstream\nendobj\n'),
        ]
      : [Buffer.from(`${number} 0 obj\n<< ${head} >>\nendobj\n`, 'latin1')]
    for (const one of body) length += one.length
    pieces.push(...body)
    return number
  }
  const { mirror, turn } = placing[orientation] ?? upright
  const drawn = segments.map((segment) => {
    const { left, top, width: wide, height: high } = segment
    const number = add(
      `/Type /XObject /Subtype /Image /Width ${wide} /Height ${high} ${how.entries(segment)}`,
      how.bytes(segment),
    )
    const place = `${wide} 0 0 ${high} ${left} ${height - top - high}`
    return { number, draw: `q ${place} cm /I${number} Do Q` }
  })
  const flip = mirror ? `-1 0 0 1 ${width} 0 cm\n` : ''
  const content = add('', Buffer.from(flip + drawn.map(({ draw }) => draw).join('\n'), 'latin1'))
  const objects = drawn.map(({ number }) => `/I${number} ${number} 0 R`).join(' ')
  const tree = offsets.length + 2
  const page = add(
    `/Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${turn} /Resources << /XObject << ${objects} >> >> /Contents ${content} 0 R`,
  )
  add(`/Type /Pages /Kids [${page} 0 R] /Count 1`)
  const root = add(`/Type /Catalog /Pages ${tree} 0 R`)
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = offsets.length + 1
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...pieces, Buffer.from(tail, 'latin1')])
}

const upright = { mirror: false, turn: 0 } as const

/** How a picture lies in its file, and what sets it upright (TIFF 6.0, Orientation). */
const placing: Readonly<Record<number, { readonly mirror: boolean; readonly turn: number }>> = {
  1: upright,
  2: { mirror: true, turn: 0 },
  3: { mirror: false, turn: 180 },
  4: { mirror: true, turn: 180 },
  5: { mirror: true, turn: 270 },
  6: { mirror: false, turn: 90 },
  7: { mirror: true, turn: 90 },
  8: { mirror: false, turn: 270 },
}
