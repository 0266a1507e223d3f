import type { Mutation } from './bytes.ts'

const onText =
  (change: (text: string, pick: <T>(items: readonly T[]) => T) => string): Mutation =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString('latin1'), random.pick), 'latin1')

const numbers = ['0', '-1', '1', '2', '3', '99999999', '4294967296', '1e9', '0.00001'] as const

/** Changes to the objects of a PDF: references that go round, lengths and counts that lie. */
export const pdfMutations: readonly Mutation[] = [
  onText((text, pick) => {
    const refs = text.match(/\d+ 0 R/g) ?? ['1 0 R']
    return text.replace(pick(refs), pick(refs))
  }),
  onText((text, pick) => text.replace(/\/Length \d+/, `/Length ${pick(numbers)}`)),
  onText((text, pick) => text.replace(/\/Count \d+/, `/Count ${pick(numbers)}`)),
  onText((text, pick) =>
    text.replace(
      /\/Kids \[[^\]]*\]/,
      `/Kids [${pick(['2 0 R', '1 0 R 2 0 R', '', '4 0 R '.repeat(2000)])}]`,
    ),
  ),
  onText((text, pick) =>
    text.replace(/\/MediaBox \[[^\]]*\]/, `/MediaBox [0 0 ${pick(numbers)} ${pick(numbers)}]`),
  ),
  onText((text, pick) => text.replace(/startxref\s+\d+/, `startxref\n${pick(numbers)}`)),
  onText((text, pick) =>
    text.replace(
      /\/(Type|Subtype|BaseFont|Encoding|Filter) \/\w+/,
      `/$1 /${pick(['Page', 'Pages', 'Type0', 'Type3', 'CIDFontType2', 'Identity-H', 'FlateDecode', 'LZWDecode', 'DCTDecode', 'JBIG2Decode'])}`,
    ),
  ),
  onText((text, pick) =>
    text.replace(
      / T(f|d|L|j|\*)/,
      ` ${pick(['Do', 'q', 'Q', 'BI ID EI', 'sh', 'T*', 'cm', '"', "'"])}`,
    ),
  ),
  onText((text, pick) => text.replace(/endobj/, pick(['', 'endobj endobj', 'obj', '>>']))),
  onText((text, pick) =>
    text.replace(
      /trailer\s*<</,
      `trailer << /Encrypt ${pick(['1 0 R', '<< /Filter /Standard /V 4 >>'])} /Prev ${pick(numbers)}`,
    ),
  ),
]
