import { spelt } from '../../cases/index.ts'
import {
  type ReadableWord,
  readableFacts,
  readableWords,
  type Says,
} from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'
import { mostStated } from './contract.ts'

/** What somebody chose or typed for a fact. */
export interface Chosen {
  /** `yes`, `no`, one of the fact's texts, or `cannotTell`. */
  readonly value: string | null
  readonly least: number | null
  readonly most: number | null
}

export const cannotTell = 'cannotTell'

/** Of all facts. */
export const statedValues: readonly string[] = [
  ...new Set([
    'yes',
    'no',
    cannotTell,
    ...readableWords.flatMap((word) => readableFacts[word].values ?? []),
  ]),
]

/** The texts that may be chosen for a fact, in words; null: it is a number. */
export function choicesFor(
  fact: ReadableWord,
): readonly { readonly value: string; readonly text: string }[] | null {
  const { kind, values } = readableFacts[fact]
  if (kind !== 'case') return null
  return [...(values ?? ['yes', 'no']), cannotTell].map((value) => ({ value, text: spelt(value) }))
}

/**
 * What is stated of a fact by what was chosen.
 * @throws LB_STATED_VALUE, with the field
 */
export function saysOf(fact: ReadableWord, { value, least, most }: Chosen): Says {
  const choices = choicesFor(fact)
  if (value === cannotTell && least === null && most === null) return {}
  if (choices !== null) {
    if (
      value === null ||
      !choices.some((one) => one.value === value) ||
      least !== null ||
      most !== null
    )
      throw refusal(readingErrors, 'LB_STATED_VALUE', { field: 'value' })
    return { value: readableFacts[fact].values === null ? value === 'yes' : value }
  }
  const isNone = least === null && most === null
  if (value !== null || isNone || (least ?? 0) > (most ?? mostStated))
    throw refusal(readingErrors, 'LB_STATED_VALUE', { field: 'least' })
  return { ...(least !== null && { least }), ...(most !== null && { most }) }
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Whether the words stand in the text, whatever white space lies between them. */
export const standsIn = (words: string, text: string): boolean =>
  spaced(words) !== '' && spaced(text).includes(spaced(words))
