import {
  between,
  type MissingReason,
  missing,
  type Recorded,
  type RecordedSet,
  recorded,
} from '../../model/index.ts'
import type { CaseFacts, PersonFacts } from '../facts.ts'
import { withinOfMember } from '../logic/within.ts'
import { type FactsRead, type ReadableWord, readableFacts, type Says } from '../readable-facts.ts'
import { networkWords } from '../vocabulary.ts'

/**
 * What records and readings determine together. Where both speak and contradict, neither wins: the fact is missing,
 * as one that two statements of a record contradict on. So an answer that records determine is never reversed by a
 * reading; it stays, or can no longer be determined.
 */
export function combined(facts: CaseFacts, read: FactsRead): CaseFacts {
  let so: CaseFacts = facts
  for (const [word, says] of Object.entries(read) as [ReadableWord, Says][]) {
    so = { ...so, ...factOf(so, word, says) }
  }
  return so
}

function factOf(facts: CaseFacts, word: ReadableWord, says: Says): Partial<CaseFacts> {
  const { kind } = readableFacts[word]
  if (kind === 'size') {
    return word === 'victimCount'
      ? { victims: counted(facts.victims, says) }
      : { suspects: counted(facts.suspects, says), ...sharing(facts, says) }
  }
  if (kind === 'age') return { victims: aged(facts.victims, says) }
  if (says.value === undefined) return {}
  const before = facts[word as keyof CaseFacts] as Recorded<boolean | string>
  return { [word]: valued(before, says.value) }
}

function valued<T>(fact: Recorded<T>, value: T): Recorded<T> {
  if (fact.known) return fact.value === value ? fact : missing('contradicted')
  return fact.reason === 'contradicted' ? fact : recorded(value)
}

/** Whoever is listed stays listed: two of them may be one person, which is what a reader says who counts fewer. */
function counted<T>(set: RecordedSet<T>, says: Says): RecordedSet<T> {
  const { min, max } = bothCounts(set, says)
  const { most } = says
  if (min > max) {
    const fewer = most !== undefined && most < set.min
    return { ...set, min: fewer ? most : set.min, max: fewer ? set.max : null }
  }
  if (max < set.items.length) return set
  return { ...set, min, max: max === Number.POSITIVE_INFINITY ? null : max }
}

const bothCounts = ({ min, max }: RecordedSet<unknown>, { least, most }: Says) => ({
  min: Math.max(min, least ?? 0),
  max: Math.min(max ?? Number.POSITIVE_INFINITY, most ?? Number.POSITIVE_INFINITY),
})

/** Of one suspect two cannot share anything; of two, whom records do not count, that is open. */
function sharing(facts: CaseFacts, { least }: Says): Partial<CaseFacts> {
  if ((least ?? 0) < 2 || facts.suspects.max === null || facts.suspects.max >= 2) return {}
  return Object.fromEntries(
    networkWords
      .filter((word) => facts[word].known && !facts[word].value)
      .map((word) => [word, missing('contradicted')]),
  )
}

/** Of the one victim listed; of several, who is meant is not said. */
function aged(victims: RecordedSet<PersonFacts>, says: Says): RecordedSet<PersonFacts> {
  const [only, ...others] = victims.items
  if (!only || others.length > 0 || (says.least ?? says.most) === undefined) return victims
  return { ...victims, items: [agedOne(only, says)] }
}

function agedOne(victim: PersonFacts, says: Says): PersonFacts {
  const [least, most] = [says.least ?? null, says.most ?? null]
  const { ageAtOffence, ageAtReport } = victim
  if (isContradicted(ageAtOffence) || isContradicted(ageAtReport)) return victim
  const before = withinOfMember(victim, 'age')
  const low = higher(number(before.least), least)
  const high = lower(number(before.most), most)
  if (low !== null && high !== null && low > high) {
    const gone = missing('contradicted')
    return { ...victim, ageAtOffence: gone, ageAtReport: gone }
  }
  if (ageAtOffence.known) return victim
  const own = ageAtOffence.within ?? { least: null, most: null }
  return {
    ...victim,
    ageAtOffence: between<number>(higher(number(own.least), least), lower(number(own.most), most)),
  }
}

const isContradicted = (fact: Recorded<unknown>): boolean =>
  !fact.known && fact.reason === ('contradicted' satisfies MissingReason)

const number = (bound: number | string | null): number | null =>
  typeof bound === 'number' ? bound : null
const higher = (a: number | null, b: number | null): number | null =>
  a === null || (b !== null && b > a) ? b : a
const lower = (a: number | null, b: number | null): number | null =>
  a === null || (b !== null && b < a) ? b : a
