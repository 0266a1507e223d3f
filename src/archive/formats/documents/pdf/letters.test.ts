import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../../../../testing/runs.ts'
import { pdfWithFont } from '../../../testing/pdf-with-font.ts'
import { readsAsNoLanguage } from '../no-language.ts'
import { pageMarks } from '../page-marks.ts'
import { readPdf } from './pdf.ts'

const said =
  'the officer attended the address and spoke to the mother who said that her daughter had been returned by two men in a silver car'
const itself = (text: string) =>
  new Map([...new Set(text.replaceAll(' ', ''))].map((sign) => [sign, sign]))
const inLines = (text: string) => (text.match(/.{1,60}(?: |$)/g) ?? []).map((line) => [line.trim()])

describe('the letters of a PDF', () => {
  it('that its font names wrongly wait to be read from the picture, and stand below with the reason', async () => {
    const wrong = new Map(
      [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [
        letter,
        String.fromCharCode(97 + ((at * 7 + 3) % 26)),
      ]),
    )
    const place = { page: 1, of: 1 }
    const { text, pages } = await readPdf(pdfWithFont(inLines(said), wrong))
    expect(pages).toEqual(['picture'])
    expect(text.startsWith(`${pageMarks.waiting(place)}\n${pageMarks.noLanguage(place)}\n`)).toBe(
      true,
    )
    expect(text).toContain('gaf xmmhrfs')
    const right = await readPdf(pdfWithFont(inLines(said), itself(said)))
    expect(right.pages).toEqual(['typed'])
    expect(right.text.replaceAll('\n', ' ')).toBe(said)
  })

  it('written from right to left are read in the order in which they are read, however they were drawn', async () => {
    const words = ['הילדה', 'חזרה', 'הביתה', 'בשעה', 'ביום', 'שני', '23:40', '2014']
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 7 }),
        fc.constantFrom('at once', 'from the left', 'from the right'),
        async (some, how) => {
          fc.pre(some.filter((word) => /\p{L}/u.test(word)).length > some.length / 2)
          const text = some.join(' ')
          const turned = (word: string) =>
            /\d/.test(word) ? word : [...word].toReversed().join('')
          const seen = some.map(turned).toReversed()
          const line = how === 'at once' ? [seen.join(' ')] : seen
          const bytes = pdfWithFont([line], itself(text), how === 'from the right')
          expect([how, (await readPdf(bytes)).text]).toEqual([how, text])
        },
      ),
      runs(30),
    )
  })

  it('of little text, numbers and other scripts are taken as they are', () => {
    expect(readsAsNoLanguage('')).toBe(false)
    expect(readsAsNoLanguage('QX7 ZKW 07700 900001')).toBe(false)
    expect(readsAsNoLanguage('עולם '.repeat(100))).toBe(false)
    expect(readsAsNoLanguage('07700 900001 '.repeat(100))).toBe(false)
    expect(readsAsNoLanguage('\uE041\uE042 '.repeat(50))).toBe(true)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof readsAsNoLanguage(text)).toBe('boolean')
      }),
      runs(50),
    )
  })
})
