import { pdfOf } from '../../demo/files/pdf.ts'
import { dotsPerInch, type GreyPicture } from '../contract.ts'
import { pictureOfPdfPage } from '../picture/pdf-page.ts'
import { pngOf } from '../picture/png.ts'

/** How a made-up page went through a scanner. */
export interface Scanner {
  /** Dots per inch at which it was scanned. */
  readonly dots: number
  /** By how many degrees the page lay askew. */
  readonly skew: number
  /** Standard deviation of the noise, in shades of 256. */
  readonly noise: number
  /** Shades between ink and paper, 255 for black on white. */
  readonly contrast: number
  readonly random: () => number
}

export const clean: Scanner = {
  dots: dotsPerInch,
  skew: 0,
  noise: 0,
  contrast: 255,
  random: Math.random,
}

/** The first page of a text, printed and scanned, as PNG. */
export async function scanOf(text: string, scanner: Scanner): Promise<Buffer> {
  const printed = await pictureOfPdfPage(pdfOf(text), 1)
  const scanned = scan(printed, scanner)
  return pngOf(scanned, scanner.dots)
}

/** Each dot of the scan is the mean of what it covers of the page, turned, paled and with noise. */
function scan({ width, height, grey }: GreyPicture, scanner: Scanner): GreyPicture {
  const step = dotsPerInch / scanner.dots
  const [wide, high] = [Math.floor(width / step), Math.floor(height / step)]
  const radians = (scanner.skew * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const out = new Uint8Array(wide * high)
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (grey[y * width + x] as number)
  const each = Math.max(1, Math.round(step))
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let sum = 0
      for (let v = 0; v < each; v++) {
        for (let u = 0; u < each; u++) {
          const [px, py] = [(x + u / each) * step - width / 2, (y + v / each) * step - height / 2]
          sum += at(
            Math.round(px * cos - py * sin + width / 2),
            Math.round(px * sin + py * cos + height / 2),
          )
        }
      }
      const shade = 255 - ((255 - sum / each ** 2) * scanner.contrast) / 255
      out[y * wide + x] = Math.max(
        0,
        Math.min(255, Math.round(shade + scanner.noise * normal(scanner.random))),
      )
    }
  }
  return { width: wide, height: high, grey: out }
}

/** Box and Muller 1958. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Letters that have to be put in, taken out or changed, of the letters there are (Levenshtein 1966), blanks counted once. */
export function letterErrors(read: string, truth: string): number {
  const [a, b] = [read, truth].map((text) => [...text.replace(/\s+/g, ' ').trim()]) as [
    string[],
    string[],
  ]
  let before = b.map((_, at) => at + 1)
  for (const [i, letter] of a.entries()) {
    const now: number[] = []
    for (let j = 0; j < b.length; j++) {
      const diagonal = j === 0 ? i : (before[j - 1] as number)
      const left = j === 0 ? i + 1 : (now[j - 1] as number)
      now.push(Math.min((before[j] as number) + 1, left + 1, diagonal + (letter === b[j] ? 0 : 1)))
    }
    before = now
  }
  return b.length === 0 ? 0 : (before.at(-1) ?? a.length) / b.length
}
