const word = /[\p{L}\p{M}\p{N}]+/gu
const quoteMarks = /^(?:[ \t]*[>|])+[ \t]?/gm
/** What may follow a signature: somebody else's words. */
const quotationBegins = /^(?:[ \t]*>|-{2,} ?\S.*-{2,}$|_{5,}|(?:From|Von|De): )/
const mostSignatureLines = 8

const wordsIn = (text: string): readonly string[] =>
  (text.normalize('NFKC').toLowerCase().match(word) ?? []) as readonly string[]

/** The words of a mail as one row, its own and those it quotes, without the marks of quotation and however lines are broken. */
export const rowOfWords = (body: string): string =>
  ` ${wordsIn(body.replaceAll(quoteMarks, '')).join(' ')} `

/** The sentences of a mail, its own and those it quotes, as rows of words, without a signature. */
export const sentencesOf = (body: string): readonly string[] =>
  withoutSignature(body)
    .replaceAll(quoteMarks, '')
    .split(/(?<=[.!?:;]["'”’)]*)\s+|\n[ \t]*\n/)
    .map((sentence) => wordsIn(sentence).join(' '))
    .filter((sentence) => sentence !== '')

/** A signature begins at a line of two hyphens (RFC 3676) and is short; what is quoted below it is no part of it. */
function withoutSignature(body: string): string {
  const lines = body.split('\n')
  const at = lines.findIndex((line) => /^-- ?$/.test(line))
  if (at < 0) return body
  const rest = lines.slice(at + 1)
  const quoted = rest.findIndex((line) => quotationBegins.test(line))
  const length = quoted < 0 ? rest.length : quoted
  if (length > mostSignatureLines) return body
  return [...lines.slice(0, at), '', ...rest.slice(length)].join('\n')
}

/** Whether every sentence stands in the row of words, whole and in their order. */
export function holds(row: string, sentences: readonly string[]): boolean {
  let from = 0
  for (const sentence of sentences) {
    const at = row.indexOf(` ${sentence} `, from)
    if (at < 0) return false
    from = at + sentence.length + 1
  }
  return true
}
