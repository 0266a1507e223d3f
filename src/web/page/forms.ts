import { purposes } from '../../access/index.ts'
import type { Fields, Problem } from './routing.ts'

/**
 * A form shown again: what was typed into each of its fields, and what is wrong with it, as
 * govuk-frontend’s macros take it. Null: nothing is wrong.
 */
export interface FormState<Field extends string> {
  readonly filled: Readonly<Record<Field, string>>
  readonly errors: Readonly<Record<Field, { readonly text: string } | null>>
}

/** One of a set of radios, checkboxes or options of a select, as govuk-frontend’s macros take it. */
export interface Choice {
  readonly value: string
  readonly text: string
}
/** One that says by itself whether it is chosen; of the others the macro is told which value is. */
export interface MarkedChoice extends Choice {
  readonly checked: boolean
}

/** The first problem of each field stands beside it; a field that was not sent is empty. */
export function formState<const Field extends string>(
  fields: readonly Field[],
  sent: Fields = {},
  problems: readonly Problem[] = [],
): FormState<Field> {
  const each = <T>(of: (field: Field) => T) =>
    Object.fromEntries(fields.map((field) => [field, of(field)])) as Record<Field, T>
  return {
    filled: each((field) => (typeof sent[field] === 'string' ? sent[field] : '')),
    errors: each((field) => {
      const problem = problems.find(({ href }) => href === `#${field}`)
      return problem ? { text: problem.text } : null
    }),
  }
}

/** The names of a table of codes and words, as a set of choices. */
export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** A form in an address sends what was left empty too: it asks for nothing. */
export const filledIn = (query: Fields): Fields =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))

/** Why somebody is looked up: the purposes for which a case is opened, none chosen. */
export const purposeChoices: readonly Choice[] = [
  { value: '', text: 'Choose a purpose' },
  ...choicesOf(purposes),
]

export const purposeWording = {
  called: 'the purpose',
  ask: 'Choose a purpose',
  read: (typed: unknown) => (typed === '' ? undefined : typed),
} as const
