import type { PersonWord } from '../vocabulary.ts'

/** Nobody is younger at the report than at the offence: where one age is missing, the other bounds it. */
export type AgeWord = Extract<PersonWord, 'age' | 'ageAtReport'>

export const isAge = (word: string): word is AgeWord => word === 'age' || word === 'ageAtReport'
export const otherAge = (word: AgeWord): AgeWord => (word === 'age' ? 'ageAtReport' : 'age')
