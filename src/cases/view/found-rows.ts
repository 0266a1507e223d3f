import {
  type FactsRead,
  type ReadableWord,
  readableFacts,
  type Says,
} from '../../definitions/index.ts'
import type { Recorded, StatedCount } from '../../model/index.ts'
import type { FoundRow } from '../contract.ts'
import { factLabel, spelt } from './fact-rows.ts'

/**
 * What readers found in the file of a case, each beside what its source recorded: where the two contradict neither counts,
 * and what turns on the fact cannot be determined.
 *
 * @param facts what the source recorded, by name
 */
export const foundRows = (
  facts: Readonly<Record<string, unknown>>,
  read: FactsRead,
): readonly FoundRow[] =>
  (Object.entries(read) as readonly [ReadableWord, Says][]).map(([word, says]) => ({
    label: readableLabel(word),
    said: saysWords(says),
    differs: differs(facts[word], says),
  }))

/** What pages call a fact that readers may state. */
export const readableLabel = (word: ReadableWord): string =>
  factLabel(word) ?? upper(readableFacts[word].words)

/** Null: readers looked and cannot tell, or differ. */
export function saysWords({ value, least, most }: Says): string | null {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (value !== undefined) return spelt(value)
  if (least !== undefined && most !== undefined)
    return least === most ? `${least}` : `${least} to ${most}`
  if (least !== undefined) return `At least ${least}`
  return most === undefined ? null : `At most ${most}`
}

function differs(
  fact: unknown,
  { value, least = 0, most = Number.POSITIVE_INFINITY }: Says,
): boolean {
  const recorded = fact as Recorded<boolean | string | StatedCount> | undefined
  if (!recorded?.known) return false
  const stands = recorded.value
  if (typeof stands !== 'object') return value !== undefined && stands !== value
  const highest = stands.kind === 'exactly' ? stands.n : Number.POSITIVE_INFINITY
  return Math.max(stands.n, least) > Math.min(highest, most)
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
