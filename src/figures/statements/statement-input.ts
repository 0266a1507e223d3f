import { parseDate, refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

import type { StatementInput } from './contract.ts'

const longest = { saidBy: 300, words: 4000, publishedIn: 1000, note: 4000 } as const
const asked = {
  saidBy: 'Who said it is not given.',
  words: 'The words are not given.',
  publishedIn: 'Where it was published is not given.',
} as const

const refuse = (cause: string): never => {
  throw refusal(figuresErrors, 'LB_STATEMENT_INPUT', cause)
}

/** Characters no text of a source holds; line breaks and tabs it may. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Checked, and otherwise word for word. @throws LB_STATEMENT_INPUT */
export function readStatement(input: StatementInput): StatementInput {
  const day = parseDate(input.saidOn.trim())
  if (!day.ok) return refuse('The day it was said is no date.')
  if (day.date > new Date().toISOString().slice(0, 10)) refuse('The day it was said has not come.')
  for (const [name, words] of Object.entries(asked)) {
    if (input[name as keyof typeof asked].trim() === '') refuse(words)
  }
  for (const [name, most] of Object.entries(longest)) {
    const text = input[name as keyof typeof longest]
    if (text.length > most) refuse(`A text is longer than ${most} characters.`)
    if (control.test(text)) refuse('A text holds a control character.')
  }
  if (input.definitions.length === 0) refuse('No definition is named.')
  if (input.definitions.length > 40) refuse('More than forty definitions are named.')
  return {
    saidOn: day.date,
    saidBy: input.saidBy.trim(),
    words: input.words.trim(),
    publishedIn: input.publishedIn.trim(),
    note: input.note.trim(),
    definitions: [...new Set(input.definitions)],
  }
}
