import { z } from 'zod'
import type { Problem } from './routing.ts'

/** What a page shows beside a control: `errors.reason.text`, as govuk-frontend's macros take it. */
export type FieldErrors = Readonly<Record<string, { readonly text: string }>>

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

export const errorsByField = (problems: readonly Problem[]): FieldErrors =>
  Object.fromEntries(problems.map(({ href, text }) => [href.slice(1), { text }]).reverse())

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
