/** One piece of a document in Rich Text Format (RTF 1.9.1, “Contents of an RTF file”). */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** `\'e9`: a byte in the code page of the font. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Letters between control words, one character a byte. */
  | { readonly kind: 'text'; readonly text: string }

const pattern =
  /\{|\}|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|[^{}\\\r\n]+|[\r\n]+|\\/gs

/** The pieces in their order; what `\bin` announces is passed over. @param raw one character a byte */
export function* tokensOf(raw: string): Generator<Token> {
  const all = new RegExp(pattern)
  for (let found = all.exec(raw); found; found = all.exec(raw)) {
    const [whole, word, number, hex, symbol] = found
    if (whole === '{') yield { kind: 'open' }
    else if (whole === '}') yield { kind: 'close' }
    else if (word !== undefined) {
      const value = number === undefined ? null : Number(number)
      if (word === 'bin' && value !== null && value > 0) all.lastIndex += value
      else yield { kind: 'word', word, number: value }
    } else if (hex !== undefined) yield { kind: 'byte', byte: Number.parseInt(hex, 16) }
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, number: null }
    else if (!/^[\r\n\\]/.test(whole)) yield { kind: 'text', text: whole }
  }
}
