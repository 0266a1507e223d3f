import { type TemplateToken, tokensOf } from './template-tokens.ts'

/** A sentence or heading of a template, whole: with what is filled in and the links and names within it. */
export interface Message {
  /** As the catalogue has it: `Proposed by <1>{1}</1>`. */
  readonly key: string
  /** Where its pieces stand among those of the template: from, and up to but without. */
  readonly from: number
  readonly to: number
  /** The places of what is filled in, and of the tags of each part within it, by their numbers. */
  readonly values: readonly number[]
  readonly parts: readonly { readonly opens: number; readonly closes: number }[]
}

const withinSentences = new Set(
  'a abbr b bdi br cite code em i kbd mark q s small span strong sub sup time wbr'.split(' '),
)

/** The messages of a template, in its order; a message ends where a paragraph, a cell or a condition does. */
export function messagesOf(tokens: readonly TemplateToken[]): readonly Message[] {
  const found: Message[] = []
  let from = 0
  const end = (to: number) => {
    found.push(...messagesWithin(tokens, from, to))
    from = to + 1
  }
  tokens.forEach((token, at) => {
    const ends =
      token.kind === 'control' ||
      token.kind === 'comment' ||
      (token.kind === 'tag' && !withinSentences.has(token.name))
    if (ends) end(at)
  })
  end(tokens.length)
  return found
}

/** The tag that closes each that opens; what has no other half is not there. */
function pairsOf(tokens: readonly TemplateToken[], from: number, to: number) {
  const open: number[] = []
  const pairs = new Map<number, number>()
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.opens) open.push(at)
    if (!token.closes) continue
    const before = open.findLastIndex((one) => tokens[one]!.name === token.name)
    if (before < 0) continue
    pairs.set(open[before]!, at)
    open.length = before
  }
  return pairs
}

function messagesWithin(
  tokens: readonly TemplateToken[],
  first: number,
  last: number,
): readonly Message[] {
  const pairs = pairsOf(tokens, first, last)
  const closing = new Set(pairs.values())
  const single = (at: number) =>
    (tokens[at]!.opens && !pairs.has(at)) || (tokens[at]!.closes && !closing.has(at))
  for (let at = first; at < last; at++) {
    if (single(at)) {
      return [...messagesWithin(tokens, first, at), ...messagesWithin(tokens, at + 1, last)]
    }
  }
  let [from, to] = [first, last]
  const isSpace = (at: number) => tokens[at]?.kind === 'text' && tokens[at]?.raw.trim() === ''
  for (;;) {
    while (from < to && isSpace(from)) from++
    while (from < to && isSpace(to - 1)) to--
    if (from < to && pairs.get(from) === to - 1) {
      from++
      to--
    } else break
  }
  const message = worded(tokens, from, to, pairs)
  return message === null ? [] : [message]
}

function worded(
  tokens: readonly TemplateToken[],
  from: number,
  to: number,
  pairs: ReadonlyMap<number, number>,
): Message | null {
  const values: number[] = []
  const parts: { opens: number; closes: number }[] = []
  const numbers = new Map<number, number>()
  let key = ''
  let words = ''
  for (let at = from; at < to; at++) {
    const { kind, raw, opens, closes } = tokens[at]!
    if (kind === 'text') {
      key += raw
      words += raw
    } else if (kind === 'value') {
      key += `{${values.push(at)}}`
    } else if (opens) {
      const number = parts.push({ opens: at, closes: pairs.get(at)! })
      numbers.set(pairs.get(at)!, number)
      key += `<${number}>`
    } else key += closes ? `</${numbers.get(at)}>` : '<br>'
  }
  if (!/\p{L}/u.test(words.replaceAll('Lookback', ''))) return null
  return { key: plainSpaces(key), from, to, values, parts }
}

export const plainSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** The text of an attribute with what is filled in as numbers: `Commands for {1}`. */
export function attributeMessage(text: string): { key: string; values: readonly string[] } | null {
  const values: string[] = []
  const tokens = tokensOf(text)
  const key = tokens.map(({ kind, raw }) => (kind === 'value' ? `{${values.push(raw)}}` : raw))
  const words = tokens.filter(({ kind }) => kind === 'text').map(({ raw }) => raw)
  return /\p{L}/u.test(words.join('')) ? { key: plainSpaces(key.join('')), values } : null
}
