import { formsByFirstWord, lengthOf } from './forms.ts'
import { isAnswer, isReported, isStatement, quotations } from './quoted-speech.ts'
import { shippedTerms, type TermList } from './read-terms.ts'
import { folded, sentencesOf, type Token, tokensOf } from './tokens.ts'

/** Words of a text that may have led to a decision. Places are in characters. */
export interface WordingPassage {
  readonly term: string
  readonly from: number
  readonly to: number
  /** Somebody is quoted: in quotation marks, by “she said”, in a statement. */
  readonly quoted: boolean
}

export interface ReadWording {
  readonly passages: readonly WordingPassage[]
  /** All of the text’s sentences, by where they stand. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[]
}

/** Nothing turned round by a “not” is such language. */
const negations = new Set(['not', 'never', 'no', 'nor', 'neither', 'without'])

/** Words looked at before and after a term: a sentence without end is no sentence. */
const around = 100

/** Prepares a list once, for any number of texts. A text is hostile input: no pattern is made of it. */
export function wordingReader(list: TermList): (text: string) => ReadWording {
  const forms = formsByFirstWord(list)
  const nots = new Map(list.terms.map(({ id, not }) => [id, new Set(not.map(folded))]))
  const about = list.about.map((words) => ` ${folded(words)} `)
  const others = new Set(list.others)
  const children = new Set(list.children)
  const verbs = new Set(list.speech.verbs)

  /** The nearest of those named before it is somebody else: the words are not about a child. */
  const ofSomebodyElse = (before: readonly Token[]) => {
    for (let at = before.length - 1; at >= Math.max(0, before.length - 6); at -= 1) {
      const { word, isCapital } = before[at]!
      // Whoever speaks is not thereby the one spoken of.
      if (others.has(word)) return !verbs.has(before[at + 1]?.word ?? '')
      if (children.has(word) || word === 'that' || (isCapital && at > 0)) return false
    }
    return false
  }

  return (text) => {
    const tokens = tokensOf(text)
    const sentences = sentencesOf(text)
    const quotes = quotations(text)
    const statement = isStatement(text)
    const passages: WordingPassage[] = []
    let sentence = 0
    let first = 0
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!
      while (sentence < sentences.length && sentences[sentence]!.to <= token.from) {
        sentence += 1
        first = at
      }
      const candidates = forms.get(token.word)
      if (!candidates) continue
      let best = { term: '', length: 0 }
      for (const { term, places } of candidates) {
        const length = lengthOf(places, tokens, at)
        if (length > best.length) best = { term, length }
      }
      if (best.length === 0) continue
      const stop = sentences[sentence]?.to ?? text.length
      const end = at + best.length
      let last = end
      while (last < Math.min(tokens.length, end + around) && tokens[last]!.from < stop) last += 1
      const start = Math.max(first, at - around)
      const [before, after] = [tokens.slice(start, at), tokens.slice(end, last)]
      const words = ` ${tokens
        .slice(start, last)
        .map(({ word }) => word)
        .join(' ')} `
      const meant =
        !before.slice(-2).some(({ word }) => negations.has(word) || word.endsWith("n't")) &&
        !about.some((one) => words.includes(one)) &&
        !ofSomebodyElse(before) &&
        ![...before, ...after].some(({ word }) => nots.get(best.term)!.has(word))
      if (meant) {
        const [from, to] = [token.from, tokens[end - 1]!.to]
        const quoted =
          statement ||
          isAnswer(text, from) ||
          quotes.some((quote) => quote.from <= from && to <= quote.to) ||
          isReported(list.speech, before, after)
        passages.push({ term: best.term, from, to, quoted })
      }
      at = end - 1
    }
    return { passages, sentences }
  }
}

/** By the list that comes with Lookback. */
export const readWording: (text: string) => ReadWording = wordingReader(shippedTerms)
