import { z } from 'zod'

/** The signs a store cannot hold: PostgreSQL takes no NUL, and UTF-8 no half of a surrogate pair. */
const storable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** How a fault of that kind is marked. */
export const unstorableKind = 'unstorable'

const unstorable = {
  error: 'holds a sign that cannot be stored (a NUL or half of a surrogate pair)',
  params: { kind: unstorableKind },
} as const

/** Adds to a schema of text that the store can hold it. */
export const storableText = <S extends z.ZodString>(schema: S): S =>
  schema.refine(storable, unstorable)

/** Text as somebody wrote it, blanks around it taken off; '' where nothing was written. */
export const text = (longest: number) => z.string().trim().max(longest).refine(storable, unstorable)

/** What to say where there is no text at all; of what else is wrong the limits speak. */
export const whenMissing = (words?: string) => ({
  error: ({ code }: { readonly code?: string }) => (code === 'invalid_type' ? words : undefined),
})

/** Text that has to be there; `missing` is what to say where it is not, as a whole sentence. */
export const requiredText = (longest: number, missing?: string) =>
  z
    .string(whenMissing(missing))
    .trim()
    .min(1, { error: () => missing })
    .max(longest)
    .refine(storable, unstorable)

/** A reason somebody else can judge later. */
export const longestReason = 10_000
export const reason = requiredText(longestReason)

/** The number of a row: a case, a decision, a figure. */
export const id = z.int().positive()

/** A short name of the program's own: `P12`, `G3`, `dfe-cse-2017@1`. */
export const key = z.string().min(1).max(200).refine(storable, unstorable)

/** Which page of a list; the first where none is named. */
export const page = z.int().positive().max(1_000_000).default(1)

/** What somebody searches for. */
export const query = text(1_000)

export const nothing = z.strictObject({})
