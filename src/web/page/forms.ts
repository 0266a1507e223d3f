import { z } from 'zod'
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

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Every fault of the form at once; each problem points at the control of its field's name. */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown): Parsed<T> {
  const result = schema.safeParse(body)
  if (result.success) return { ok: true, value: result.data }
  const problems = result.error.issues.map(({ path, message }) => ({
    text: message,
    href: `#${path.map(String).join('-') || 'main-content'}`,
  }))
  return { ok: false, problems }
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

/** A reason somebody else can judge later: not empty, and not a novel. */
export const reasonField = (ask: string) =>
  z
    .string({ error: ask })
    .trim()
    .min(1, { error: ask })
    .max(4000, { error: 'Shorten the reason to 4,000 characters' })

/** A set of checkboxes: absent, one value or several. */
export const listOf = <T>(item: z.ZodType<T>) =>
  z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item))

export const idParam = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)
export const textParam = z.string().min(1).max(200)
const pageParam = z.coerce.number().int().positive().max(1_000_000).catch(1)

export const pageOf = (query: Readonly<Record<string, unknown>>): number =>
  pageParam.parse(query.page)

/** A query parameter as text, cut to a sane length; '' where there is none. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, 200) : ''
