import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { randomFrom } from '../../bench/random.ts'
import { pdfOf } from '../demo/files/pdf.ts'
import { LookbackError } from '../model/index.ts'
import { PageReader, sizeOf } from './index.ts'
import { pictureOfPdfPage } from './picture/pdf-page.ts'
import { pngOf } from './picture/png.ts'
import { pageAsPicture, readPage } from './read/read-page.ts'
import { pdfWithPicture } from './testing/pdf-with-picture.ts'
import { clean, letterErrors, scanOf } from './testing/scan-of.ts'
import { smallJpeg } from './testing/small-jpeg.ts'

const text = `Assessment note
Reference: VR-000005

Contact was received on 25/06/2015 from a professional in Velholm. The details were recorded.
School staff were informed and asked to report any further concern.`

const reader = new PageReader()
afterAll(() => reader.close())

describe('a page that is a picture', () => {
  it('is read word by word where it was printed and scanned well', async () => {
    const page = await reader.read(await scanOf(text, clean), 1)
    expect(page.state).toBe('machine')
    expect(page.isDoubtful).toBe(false)
    expect(letterErrors(page.text, text)).toBeLessThan(0.01)
    const reference = page.words.find((word) => word.text === 'VR-000005')
    const [left, top, right, bottom] = reference?.box ?? [0, 0, 0, 0]
    expect(right - left).toBeGreaterThan(bottom - top)
    expect(right).toBeLessThan(page.width)
    expect(bottom).toBeLessThan(page.height / 4)
  })

  it('is read where it lay askew, small and grainy', async () => {
    const random = randomFrom(3)
    const scan = await scanOf(text, { dots: 100, skew: 2, noise: 15, contrast: 180, random })
    const page = await reader.read(scan, 1)
    expect(letterErrors(page.text, text)).toBeLessThan(0.05)
  })

  it('says so where a part of it was not recognised, or none', async () => {
    const random = randomFrom(5)
    const scan = await scanOf(text, { dots: 100, skew: 0, noise: 80, contrast: 90, random })
    const page = await reader.read(scan, 1)
    expect(page).toMatchObject({ state: 'unreadable', text: '', words: [], isDoubtful: true })
    // Half of the ink of this page is a hand’s.
    const printed = await pictureOfPdfPage(pdfOf(text), 1)
    const grey = Uint8Array.from(printed.grey)
    for (let x = 300; x < 1300; x++) {
      const y = Math.round(1500 + 120 * Math.sin(x / 37) + 60 * Math.sin(x / 11))
      for (let thick = 0; thick < 6; thick++) grey[(y + thick) * printed.width + x] = 0
    }
    const signed = await reader.read(pngOf({ ...printed, grey }, 200), 1)
    expect(signed).toMatchObject({ state: 'machine', isDoubtful: true })
    expect(signed.missed).toBeGreaterThan(0.05)
  })

  it('without ink is blank', async () => {
    expect(await readPage(pdfOf(' '), 1)).toMatchObject({ state: 'blank', isDoubtful: false })
  })

  it('of a telephone is read, and shown as it came', async () => {
    expect(sizeOf(smallJpeg)).toMatchObject({ width: 420, height: 60, colours: 3 })
    expect((await reader.read(smallJpeg, 1)).text).toContain('report 12 of 2011')
    expect(await pageAsPicture(smallJpeg, 1)).toEqual({ mediaType: 'image/jpeg', bytes: smallJpeg })
  })

  it('of a PDF is shown as PNG', async () => {
    const { mediaType, bytes } = await reader.show(pdfOf(text), 1)
    expect(mediaType).toBe('image/png')
    expect(sizeOf(bytes)).toMatchObject({ width: 1652, height: 2338 })
  })
})

describe('what is no page', () => {
  it('is refused in words, before it is unpacked', async () => {
    const png = pngOf({ width: 20, height: 20, grey: new Uint8Array(400) }, 200)
    const huge = Buffer.from(png)
    huge.writeUInt32BE(30_000, 16)
    huge.writeUInt32BE(30_000, 20)
    for (const [bytes, number, code] of [
      [Buffer.from('Plain words'), 1, 'LB_PAGE_KIND'],
      [Buffer.alloc(0), 1, 'LB_PAGE_KIND'],
      [pdfOf(text), 2, 'LB_PAGE_NONE'],
      [pdfOf(text), 0, 'LB_PAGE_NONE'],
      [png, 2, 'LB_PAGE_NONE'],
      [huge, 1, 'LB_PAGE_TOO_LARGE'],
      [png.subarray(0, 40), 1, 'LB_PAGE_UNREADABLE'],
      [smallJpeg.subarray(0, 30), 1, 'LB_PAGE_UNREADABLE'],
      [Buffer.from('%PDF-1.4\nnothing'), 1, 'LB_PAGE_UNREADABLE'],
    ] as const) {
      await expect(readPage(bytes, number), code).rejects.toMatchObject({ code })
    }
  })

  it('is a PDF’s page whose picture cannot be unpacked: it only looks blank', async () => {
    const page = (filter: string, data: Buffer) =>
      pdfWithPicture(`/Width 10 /Height 10 /ColorSpace /DeviceGray ${filter}`, data)
    const white = page('/BitsPerComponent 8', Buffer.alloc(100, 255))
    expect(await readPage(white, 1)).toMatchObject({ state: 'blank' })
    // A JBIG2 page of 60,000 by 60,000 dots, and a region as large that is cut off.
    const large = '0000ea60'.repeat(2)
    const lie = Buffer.from(
      `0000000030000100000013${large}${'00'.repeat(11)}0000000126000100000042${large}${'00'.repeat(9)}0003fffdff02fefefe${'5a'.repeat(39)}`,
      'hex',
    )
    // A page of ten by ten dots: whole without a region, and with one that ends before its first dot.
    const small = '0000000a'.repeat(2)
    const whole = `0000000030000100000013${small}${'00'.repeat(11)}`
    const withoutRegion = Buffer.from(`${whole}00000001310001${'00'.repeat(4)}`, 'hex')
    const ended = Buffer.from(
      `${whole}0000000126000100000042${small}${'00'.repeat(9)}0003fffdff02fefefe`,
      'hex',
    )
    const jbig2 = '/BitsPerComponent 1 /Filter /JBIG2Decode'
    expect(await readPage(page(jbig2, withoutRegion), 1)).toMatchObject({ state: 'blank' })
    for (const [filter, data] of [
      [jbig2, lie],
      [jbig2, ended],
      [jbig2, ended.subarray(0, -40)],
      ['/BitsPerComponent 8 /Filter /JPXDecode', Buffer.from('0000000c6a5020200d0a870a', 'hex')],
      ['/BitsPerComponent 8 /Filter /DCTDecode', smallJpeg.subarray(0, 30)],
    ] as const) {
      await expect(readPage(page(filter, data), 1), filter).rejects.toMatchObject({
        code: 'LB_PAGE_UNREADABLE',
      })
    }
  })

  it('is told from a reader that does not work', async () => {
    await expect(reader.check()).resolves.toBeUndefined()
    const broken = new PageReader(() => new Worker('throw new Error("gone")', { eval: true }))
    await expect(broken.check()).rejects.toMatchObject({ code: 'LB_PAGE_READER_BROKEN' })
    await broken.close()
  })

  it('never ends the reader, whatever its bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc
        .tuple(fc.nat(smallJpeg.length - 1), fc.nat(255))
        .map(([at, byte]) =>
          Buffer.concat([
            smallJpeg.subarray(0, at),
            Buffer.from([byte]),
            smallJpeg.subarray(at + 1),
          ]),
        ),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        try {
          await pageAsPicture(some, 1)
        } catch (error) {
          expect(error).toBeInstanceOf(LookbackError)
        }
      }),
    )
  })
})
