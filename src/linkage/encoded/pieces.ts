import { foldWordsText } from '../fold/fold-text.ts'
import type { EncodedKind } from './encoding-settings.ts'

/** The pieces of a value, each with what it is a piece of; none where nothing is left of the value. */
export function piecesOf(value: string, field: string, kind: EncodedKind): readonly string[] {
  if (kind === 'date') return datePieces(value, field)
  const folded = foldWordsText(value)
  if (folded === null) return []
  if (kind === 'code') return pairsOf(folded.replaceAll(' ', ''), field)
  // Halves of a name may change places, so both have one mark.
  const mark = kind === 'name' ? 'name' : field
  return folded.split(' ').flatMap((word) => pairsOf(word, mark))
}

/** Every two letters that follow one another, the ends included; the second of its kind counts as another. */
function pairsOf(word: string, mark: string): readonly string[] {
  const padded = ` ${word} `
  const seen = new Map<string, number>()
  return Array.from({ length: padded.length - 1 }, (_, at) => {
    const pair = padded.slice(at, at + 2)
    const times = (seen.get(pair) ?? 0) + 1
    seen.set(pair, times)
    return times === 1 ? `${mark}|${pair}` : `${mark}|${pair}|${times}`
  })
}

/** Year, month and day, and the year's digits in their places, so that one wrong digit leaves most as it is. */
function datePieces(value: string, field: string): readonly string[] {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(value) ?? []
  if (!year) return []
  const digits = [...year].map((digit, at) => `${field}|y${at}${digit}`)
  return [
    ...digits,
    `${field}|Y${year}`,
    `${field}|m${month}`,
    `${field}|d${day}`,
    `${field}|md${month}${day}`,
  ]
}

/** How many bits a piece sets, so that a day of a few pieces weighs about what a name of many does. */
export const bitsOfPiece: Readonly<Record<EncodedKind, number>> = {
  name: 16,
  words: 12,
  date: 28,
  code: 24,
}
