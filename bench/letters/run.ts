/**
 * Is text that is no language told from text that is? Sets pages of a made-up archive's documents as PDF in a font that says others of its letters: each exchanged
 * with one drawn at random, all moved on by as many, signs of private use, or Cyrillic for some. The same pages in a font that says what it shows must pass, and so must
 * sentences in other languages, names and abbreviations; words drawn from right to left must come out in the order in which they are read. Prints how many of each.
 *
 *   node bench/letters/run.ts [--pages 200] [--cases 120] [--seed 1]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readsAsNoLanguage } from '../../src/archive/formats/documents/no-language.ts'
import { readPdf } from '../../src/archive/formats/documents/pdf/pdf.ts'
import { pdfWithFont } from '../../src/archive/testing/pdf-with-font.ts'
import { writeWorld } from '../../src/demo/index.ts'
import { randomFrom } from '../random.ts'
import { ordinary, rightToLeft } from './sentences.ts'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '200' },
    cases: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
})
const random = randomFrom(Number(values.seed))
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** What a font says of the letters it draws; small and capital alike. */
const fonts: Readonly<Record<string, () => (letter: string) => string>> = {
  'as they are': () => (letter) => letter,
  'each exchanged at random': () => {
    const others = letters.toSorted(() => random() - 0.5)
    return (letter) => others[letters.indexOf(letter)]!
  },
  'moved on': () => {
    const by = 1 + Math.floor(random() * 25)
    return (letter) => letters[(letters.indexOf(letter) + by) % 26]!
  },
  'of private use': () => (letter) => String.fromCharCode(0xe000 + letter.charCodeAt(0)),
  'half of them Cyrillic': () => (letter) =>
    'acegikmoqsuwy'.includes(letter)
      ? String.fromCharCode(0x430 + letters.indexOf(letter))
      : letter,
}

const texts = await madeUpTexts()
const table: Record<string, object> = {}
for (const [name, font] of Object.entries(fonts)) {
  let told = 0
  for (let page = 0; page < Number(values.pages); page++) {
    const text = texts[Math.floor(random() * texts.length)]!
    if (await isWaiting(text, font())) told += 1
  }
  table[`letters ${name}`] = { pages: Number(values.pages), 'put down as no language': told }
}
const strange = Object.entries(ordinary).filter(([, text]) => readsAsNoLanguage(text))
table['other languages, names, abbreviations'] = {
  pages: Object.keys(ordinary).length,
  'put down as no language': strange.length,
}
console.table(table)
if (strange.length > 0) console.log(strange.map(([name]) => name).join(', '))
for (const [name, text] of Object.entries(rightToLeft)) {
  const signs = new Map([...new Set(text.replaceAll(' ', ''))].map((sign) => [sign, sign]))
  const seen = asSeen(text)
  for (const [how, line] of [
    ['a line at once', [seen]],
    ['word by word from the left', seen.split(' ')],
  ] as const) {
    const read = await readPdf(pdfWithFont([line], signs))
    console.log(`${name}, ${how}: ${read.text === text ? 'in order' : 'OUT OF ORDER'}`)
  }
}

/** Whether a page set in this font is put down as one whose words are no language. */
async function isWaiting(text: string, says: (letter: string) => string): Promise<boolean> {
  const lines = text
    .normalize('NFD')
    .replace(/[^\x20-\x7e\n]/g, '')
    .split('\n')
    .map((line) => [line])
  const signs = new Set(lines.flat().join('').replaceAll(' ', ''))
  const told = new Map(
    [...signs].map((sign) => {
      const small = sign.toLowerCase()
      if (!letters.includes(small)) return [sign, sign]
      return [sign, sign === small ? says(small) : says(small).toUpperCase()]
    }),
  )
  const { pages } = await readPdf(pdfWithFont(lines, told))
  return pages[0] === 'picture'
}

/** Its signs from the left, as a page has them: letters turned round, numbers not. */
function asSeen(text: string): string {
  return [...text]
    .toReversed()
    .join('')
    .replaceAll(/[\d:]+/g, (number) => [...number].toReversed().join(''))
}

/** Documents of a made-up archive, of at least some lines and at most a page. */
async function madeUpTexts(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-letters-'))
  try {
    await writeWorld({ cases: Number(values.cases), seed: Number(values.seed), out: folder })
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.txt'))
      .map((path) => readFileSync(join(folder, path), 'utf8').trim())
      .filter((text) => text.length > 200 && text.length < 3500)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
