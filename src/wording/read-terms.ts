import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { refusal } from '../model/index.ts'
import { wordingErrors } from './errors.ts'

const words = z.array(z.string().trim().min(1))
const listSchema = z.strictObject({
  /** Words that may stand in one place of a form, by a name in capitals. */
  lists: z.record(z.string().regex(/^[A-Z]+$/), words),
  speech: z.strictObject({ verbs: words, records: words, passive: words, phrases: words }),
  about: words,
  others: words,
  children: words,
  terms: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      term: z.string().min(1),
      forms: words.min(1),
      /** In a sentence with one of these it means something else. */
      not: words,
      means: z.string().min(1),
      instead: z.string().min(1),
      source: z.strictObject({ guide: z.string(), place: z.string().nullable().default(null) }),
    }),
  ),
  guides: z.record(
    z.string(),
    z.strictObject({
      title: z.string().min(1),
      by: z.string().min(1),
      /** Null: the page names none. */
      date: z
        .string()
        .regex(/^\d{4}-\d{2}(-\d{2})?$/)
        .nullable(),
    }),
  ),
})
export type TermList = z.output<typeof listSchema>

/** A term as people are shown it. */
export interface WordingTerm {
  readonly id: string
  readonly term: string
  readonly forms: readonly string[]
  /** What the words do, and what could be said instead; Lookback’s own. */
  readonly means: string
  readonly instead: string
  /** The published guidance it follows; `place` null: nobody has checked the page. */
  readonly source: {
    readonly title: string
    readonly by: string
    /** Null: the page names none. */
    readonly date: string | null
    readonly place: string | null
  }
}

/** @throws LB_WORDING_TERMS, naming what is at fault */
export function readTerms(text: string): TermList {
  let raw: unknown
  try {
    raw = parse(text)
  } catch (error) {
    throw refusal(wordingErrors, 'LB_WORDING_TERMS', `The list is no YAML: ${String(error)}`)
  }
  const list = listSchema.safeParse(raw)
  if (!list.success) {
    const [fault] = list.error.issues
    throw refusal(
      wordingErrors,
      'LB_WORDING_TERMS',
      `At ${fault?.path.join('.') || 'the top'}: ${fault?.message}.`,
    )
  }
  const { terms, guides, lists } = list.data
  const refuse = (cause: string) => refusal(wordingErrors, 'LB_WORDING_TERMS', cause)
  const twice = terms.find(({ id }, at) => terms.findIndex((one) => one.id === id) !== at)
  if (twice) throw refuse(`The term ${twice.id} stands twice.`)
  for (const { id, source, forms } of terms) {
    if (!guides[source.guide]) throw refuse(`The source of ${id} is no guide of the list.`)
    const unknown = forms
      .join(' ')
      .match(/\b[A-Z]{2,}\b/g)
      ?.find((name) => !lists[name])
    if (unknown) throw refuse(`A form of ${id} names ${unknown}, which is no list.`)
  }
  return list.data
}

/** The list that comes with Lookback. */
export const shippedTerms: TermList = readTerms(
  await readFile(new URL('./terms.yml', import.meta.url), 'utf8'),
)

/** Tells one list from another: what was read for one is read again for the next. */
export const shippedDigest: string = createHash('sha256')
  .update(JSON.stringify(shippedTerms))
  .digest('hex')

export const termsOf = ({ terms, guides }: TermList): readonly WordingTerm[] =>
  terms.map(({ id, term, forms, means, instead, source: { guide, place } }) => ({
    id,
    term,
    forms,
    means,
    instead,
    source: { ...guides[guide]!, place },
  }))
