import type { Random } from '../../../src/demo/random.ts'
import { largest, type Mutation } from './bytes.ts'
import { nasty } from './values.ts'

type TextMutation = (text: string, random: Random) => string

/** Latin-1 keeps every byte as it is. */
const onText =
  (change: TextMutation): Mutation =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('latin1'), random), 'latin1')

const asBytes = (text: string) => Buffer.from(text).toString('latin1')

const separators = [',', ';', '\t', '|', ':'] as const

function onLines(change: (lines: string[], random: Random) => string[]): Mutation {
  return onText((text, random) => change(text.split(/(?<=\n)/), random).join(''))
}

function onCell(change: (cell: string, random: Random) => string): Mutation {
  return onLines((lines, random) => {
    const at = random.whole(0, lines.length - 1)
    const line = lines[at] ?? ''
    const separator = separators.find((one) => line.includes(one)) ?? ','
    const cells = line.split(separator)
    const cell = random.whole(0, cells.length - 1)
    cells[cell] = change(cells[cell] ?? '', random)
    lines[at] = cells.join(separator)
    return lines
  })
}

/** Changes to lines, cells, line ends and encodings. */
export const textMutations: readonly Mutation[] = [
  onCell((_cell, random) => asBytes(random.pick(nasty))),
  onCell((_cell, random) => asBytes(random.pick(nasty))),
  onCell((cell) => `"${cell}`),
  onCell((cell) => `"${cell}"`),
  onCell((cell, random) => cell.repeat(random.whole(2, 40))),
  onCell((cell, random) => random.shuffled([...cell]).join('')),
  onCell((cell) => cell.replace(/\d/, (digit) => `${9 - Number(digit)}`)),
  onLines((lines, random) => lines.toSpliced(random.whole(0, lines.length - 1), 1)),
  onLines((lines, random) => {
    const at = random.whole(0, lines.length - 1)
    const copies = random.chance(0.95) ? random.whole(1, 4) : 2500
    const line = lines[at] ?? ''
    const most = Math.min(copies, Math.ceil(largest / Math.max(1, line.length)))
    return lines.toSpliced(at, 0, ...Array.from({ length: most }, () => line))
  }),
  onLines((lines, random) => random.shuffled(lines)),
  onLines((lines, random) => {
    const title = random.pick(['Extract of cases\r\n', 'sep=;\r\n', '\r\n', ',,,,\r\n', '\u00ff\n'])
    return [title, ...lines]
  }),
  onText((text, random) => {
    const [from, to] = [random.pick(separators), random.pick(separators)]
    return text.replaceAll(from, to)
  }),
  onText((text, random) => text.replaceAll(/\r?\n/g, random.pick(['\r', '\n', '\r\n', '\n\r']))),
  onText((text, random) => {
    const words = text.match(/\w{3,30}/g) ?? ['x']
    const [word, value] = [random.pick(words), asBytes(random.pick(nasty))]
    let left = Math.ceil(largest / Math.max(1, value.length))
    return text.replaceAll(word, () => (left-- > 0 ? value : word))
  }),
  (bytes, random) => {
    const wide = Buffer.from(
      `${random.chance(0.7) ? '\ufeff' : ''}${bytes.toString('utf8')}`,
      'utf16le',
    )
    return random.chance(0.5) ? wide : wide.subarray(0, wide.length & ~1).swap16()
  },
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'),
]
