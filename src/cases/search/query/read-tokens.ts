export type Token =
  | { readonly kind: 'word' | 'quoted'; readonly text: string }
  | { readonly kind: 'AND' | 'OR' | 'NOT' | '(' | ')' }
  /** `within`: as it was typed, null where nothing was. */
  | { readonly kind: 'NEAR'; readonly within: number | null }

const quotation = /["“”„]/
const operators = new Set(['AND', 'OR', 'NOT'])

/** Words, quotations, brackets, and the operators in capitals. */
export function readTokens(text: string, searchFault: (cause: string) => Error): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const sign = text[at]!
    if (/\s/.test(sign)) at += 1
    else if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign })
      at += 1
    } else if (quotation.test(sign)) {
      const length = text.slice(at + 1).search(quotation)
      if (length < 0) throw searchFault('A quotation is opened and not closed.')
      const quoted = text.slice(at + 1, at + 1 + length).trim()
      if (quoted === '') throw searchFault('There is nothing between two quotation marks.')
      tokens.push({ kind: 'quoted', text: quoted.replaceAll(/\s+/g, ' ') })
      at += length + 2
    } else {
      const length = text.slice(at).search(/[\s()"“”„]/)
      const word = length < 0 ? text.slice(at) : text.slice(at, at + length)
      tokens.push(tokenOf(word))
      at += word.length
    }
  }
  return tokens
}

function tokenOf(word: string): Token {
  if (operators.has(word)) return { kind: word as 'AND' | 'OR' | 'NOT' }
  const near = /^NEAR(?:\/(\d{1,4}))?$/.exec(word)
  if (near) return { kind: 'NEAR', within: near[1] === undefined ? null : Number(near[1]) }
  return { kind: 'word', text: word }
}
