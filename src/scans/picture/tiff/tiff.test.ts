import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pdfOf } from '../../../demo/files/pdf.ts'
import { LookbackError } from '../../../model/index.ts'
import { readPage } from '../../read/read-page.ts'
import { type MadePage, tiff } from '../../testing/make-tiff.ts'
import { smallJpeg } from '../../testing/small-jpeg.ts'
import { pictureOfPdfPage } from '../pdf-page.ts'
import { tiffPages } from './tiff.ts'
import { pictureOfTiffPage } from './tiff-page.ts'

const [width, height] = [32, 24]
/** A black square in a white field, a little left of the middle and above it. */
const square = Uint8Array.from({ length: width * height }, (_, at) => {
  const [x, y] = [at % width, Math.floor(at / width)]
  return x >= 8 && x < 16 && y >= 4 && y < 12 ? 0 : 255
})
const page = (more: Partial<MadePage> = {}): MadePage => ({
  width,
  height,
  dots: square,
  kind: 'grey',
  ...more,
})
const shades = async (bytes: Buffer, number = 1) => {
  const drawn = await pictureOfTiffPage(bytes, number)
  expect([drawn.width, drawn.height]).toEqual([width, height])
  return [...drawn.grey].map((shade) => (shade < 128 ? 0 : 255))
}

describe('a TIFF', () => {
  const colours = Uint8Array.from(
    { length: width * height * 3 },
    (_, at) => square[Math.floor(at / 3)] as number,
  )
  it.each<readonly [string, Partial<MadePage>, boolean]>([
    ['of greys', {}, true],
    ['in the other order of bytes', {}, false],
    ['of black and white', { kind: 'bilevel' }, true],
    ['of black and white, with its bits turned round', { kind: 'bilevel', more: { 266: 1 } }, true],
    ['of colours', { kind: 'rgb', dots: colours }, true],
    ['with a palette', { kind: 'palette' }, false],
    ['packed by LZW', { packing: 'lzw' }, true],
    ['packed by deflate, in strips', { packing: 'deflate', rows: 5 }, true],
    ['packed by PackBits', { packing: 'packBits', kind: 'bilevel' }, true],
    ['of a fax of group 4', { kind: 'fax4' }, true],
    ['of a fax of group 4, in strips', { kind: 'fax4', rows: 8 }, false],
  ])('%s is drawn dot for dot', async (_, more, isLittle) => {
    expect(await shades(tiff([page(more)], isLittle))).toEqual([...square])
  })

  it('with a JPEG inside is drawn', async () => {
    const inside = { width: 420, height: 60, kind: 'jpeg', jpeg: smallJpeg } as const
    expect((await readPage(tiff([page(inside)]), 1)).text).toContain('report 12 of 2011')
  })

  it('that lies on its side is set upright', async () => {
    const drawn = await pictureOfTiffPage(tiff([page({ more: { 274: 6 } })]), 1)
    expect([drawn.width, drawn.height]).toEqual([height, width])
    // Turned by a quarter to the right, the square stands at the upper right.
    expect(drawn.grey[10 * height + 16]).toBe(0)
  })

  it('has its pages in order, without the small copies beside them', async () => {
    const blank = page({ dots: square.map(() => 255) })
    const bytes = tiff([page(), page({ more: { 254: 1 } }), blank])
    expect(tiffPages(bytes)).toMatchObject({ pictures: { length: 2 }, isCut: false })
    expect(new Set(await shades(bytes, 2))).toEqual(new Set([255]))
    await expect(pictureOfTiffPage(bytes, 3)).rejects.toMatchObject({ code: 'LB_PAGE_NONE' })
  })

  it('of a printed page is read word by word', async () => {
    const text = 'Assessment note\nReference: VR-000005\n\nSchool staff were informed.'
    const printed = await pictureOfPdfPage(pdfOf(text), 1)
    const scan = tiff([
      { ...printed, dots: printed.grey, kind: 'bilevel', packing: 'deflate', rows: 64 },
    ])
    expect((await readPage(scan, 1)).text).toContain('Reference: VR-000005')
  })
})

describe('a TIFF made to do harm', () => {
  const whole = tiff([
    page(),
    page({ packing: 'lzw', rows: 6 }),
    page({ kind: 'fax4' }),
    page({ kind: 'palette' }),
  ])

  it('whose list of pages runs in a circle, is too long or begins nowhere is refused', () => {
    const looped = Buffer.from(whole)
    const last = tiffPages(whole).pictures.length
    expect(last).toBe(4)
    let at = looped.readUInt32LE(4)
    const first = at
    for (let nth = 1; nth < last; nth += 1)
      at = looped.readUInt32LE(at + 2 + looped.readUInt16LE(at) * 12)
    looped.writeUInt32LE(first, at + 2 + looped.readUInt16LE(at) * 12)
    expect(() => tiffPages(looped)).toThrow('circle')
    expect(() => tiffPages(whole.subarray(0, 20))).toThrow('No page')
    const many = Buffer.alloc(8 + 20_000 * 6)
    many.write('49492a0008000000', 'hex')
    for (let nth = 0; nth < 20_000; nth += 1) many.writeUInt32LE(8 + (nth + 1) * 6, 8 + nth * 6 + 2)
    expect(() => tiffPages(many)).toThrow('10000 pages')
  })

  it('that claims to be huge, or is packed in a way that is not read, says so', async () => {
    for (const [more, code] of [
      [{ 256: 300_000, 257: 300_000 }, 'LB_PAGE_TOO_LARGE'],
      [{ 259: 6 }, 'LB_PAGE_UNREADABLE'],
      [{ 262: 8 }, 'LB_PAGE_UNREADABLE'],
      [{ 277: 5 }, 'LB_PAGE_UNREADABLE'],
      [{ 278: 0 }, 'LB_PAGE_UNREADABLE'],
    ] as const)
      await expect(pictureOfTiffPage(tiff([page({ more })]), 1)).rejects.toMatchObject({ code })
  })

  it('with any bytes changed is drawn or refused', async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: 4 }), async (all, number) => {
        const changed = Buffer.from(whole)
        for (const [at, byte] of all) changed[at] = byte
        try {
          await pictureOfTiffPage(changed, number)
        } catch (error) {
          expect(error).toBeInstanceOf(LookbackError)
        }
      }),
    )
  })
})
