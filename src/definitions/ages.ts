import type { Literal, Operator } from './expression.ts'
import type { Tri } from './three-valued.ts'
import type { PersonWord } from './vocabulary.ts'

/** Nobody is younger at the report than at the offence: where one age is missing, the other bounds it. */
export type AgeWord = Extract<PersonWord, 'age' | 'ageAtReport'>

export const isAge = (word: string): word is AgeWord => word === 'age' || word === 'ageAtReport'
export const otherAge = (word: AgeWord): AgeWord => (word === 'age' ? 'ageAtReport' : 'age')

/** Whether a person may have this age where the other is so. */
export const canBe = (word: AgeWord, value: Literal, other: Literal): boolean =>
  word === 'age' ? value <= other : value >= other

/** Of these ages those a person may have where the other is so, that one itself among them. */
export const possibleAges = (
  word: AgeWord,
  values: readonly Literal[],
  other: Literal,
): readonly Literal[] => [
  ...new Set([...values.filter((value) => canBe(word, value, other)), other]),
]

/** A comparison of an age that is missing, where the other is known: what every age it leaves possible agrees on. */
export function impliedBy(word: AgeWord, other: number, operator: Operator, to: number): Tri {
  const [low, high] = word === 'age' ? [0, other] : [other, Number.POSITIVE_INFINITY]
  switch (operator) {
    case '<':
      return high < to ? true : low >= to ? false : null
    case '<=':
      return high <= to ? true : low > to ? false : null
    case '>':
      return low > to ? true : high <= to ? false : null
    case '>=':
      return low >= to ? true : high < to ? false : null
    case '==':
      return low === to && high === to ? true : to < low || to > high ? false : null
    case '!=':
      return low === to && high === to ? false : to < low || to > high ? true : null
  }
}
