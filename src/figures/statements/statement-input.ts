import { z } from 'zod'
import { fields } from '../../access/index.ts'
import { parseDate, refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'
import type { StatementInput } from './contract.ts'

/** Characters no text of a source holds; line breaks and tabs it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const plain = (words: string) => !control.test(words)
const unplain = { error: 'holds a control character' }

export const statementFields = {
  /** The day it was said, as people write days. */
  saidOn: fields.requiredText(40, 'Give the day it was said'),
  saidBy: fields.requiredText(300, 'Say who said it').refine(plain, unplain),
  words: fields.requiredText(4_000, 'Give the words as they were said').refine(plain, unplain),
  publishedIn: fields.requiredText(1_000, 'Say where it was published').refine(plain, unplain),
  note: fields.text(4_000).refine(plain, unplain).default(''),
  /** `ID` or `ID@VERSION`. */
  definitions: z
    .array(fields.key)
    .min(1, { error: 'Choose at least one definition' })
    .max(40)
    .readonly(),
} as const

/** The day read, each definition once; otherwise word for word. @throws LB_STATEMENT_INPUT */
export function readStatement(input: StatementInput): StatementInput {
  const refuse = (cause: string) =>
    refusal(figuresErrors, 'LB_STATEMENT_INPUT', { cause, field: 'saidOn' })
  const day = parseDate(input.saidOn)
  if (!day.ok) throw refuse('The day it was said is no date.')
  if (day.date > new Date().toISOString().slice(0, 10)) {
    throw refuse('The day it was said has not come.')
  }
  return { ...input, saidOn: day.date, definitions: [...new Set(input.definitions)] }
}
