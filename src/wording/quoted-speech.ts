import type { TermList } from './read-terms.ts'
import type { Token } from './tokens.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The longest that is taken for one quotation, in characters: a mark that is never closed quotes no more. */
const longest = 1_500

/** Stretches between quotation marks, within a paragraph. */
export function quotations(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  for (const pattern of [
    /“[^”]*”/gu,
    /"[^"]*"/gu,
    /«[^»]*»/gu,
    // A single mark opens before a letter and closes after one; within a word it is an apostrophe.
    /(?<![\p{L}\p{N}])[‘'](?=\S)(?:[^‘’'\n]|['’](?=\p{L})|\n(?!\s*\n))*?(?<=\S)['’](?![\p{L}\p{N}])/gu,
  ]) {
    for (const { 0: one, index } of text.matchAll(pattern)) {
      if (one.length <= longest && !/\n\s*\n/.test(one)) {
        found.push({ from: index, to: index + one.length })
      }
    }
  }
  return found
}

/** A document that is somebody’s account from its first lines on: a statement, an interview. */
export const isStatement = (text: string): boolean =>
  /^\s*(?:(?:witness|victim|section 9)\s+)?(?:personal\s+)?statement\s*(?:of\b|:|$)|^\s*(?:record|transcript) of (?:video )?interview\b|^\s*MG\s?11\b/imu.test(
    text.slice(0, 400),
  )

/** A line of questions and answers. */
export const isAnswer = (text: string, at: number): boolean =>
  /^\s*(?:q|a|question|answer)\d*\s*[:.]/iu.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))

/**
 * Whether a sentence reports what somebody said: a verb of speech before the place with a speaker before it
 * (“her mother said”, not “she was told” and not “the report states”), such a verb at the very end, or “in her own words”.
 */
export function isReported(
  { verbs, records, passive, phrases }: TermList['speech'],
  before: readonly Token[],
  after: readonly Token[],
): boolean {
  const speaks = (tokens: readonly Token[], at: number) => {
    const verb = tokens[at]!
    const speaker = tokens[at - 1]
    return (
      verbs.includes(verb.word) &&
      speaker !== undefined &&
      !passive.includes(speaker.word) &&
      !records.includes(speaker.word)
    )
  }
  if (before.some((_, at) => speaks(before, at))) return true
  const end = after.length - 1
  if (end > 0 && /^(said|says)$/.test(after[end]!.word) && speaks(after, end)) return true
  const words = ` ${[...before, ...after].map(({ word }) => word).join(' ')} `
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}
