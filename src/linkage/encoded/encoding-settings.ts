import * as z from 'zod'
import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'

/** How a field falls into pieces: names in any order of their halves, other words, a day, or a code such as a postcode. */
const encodedKinds = ['name', 'words', 'date', 'code'] as const
export type EncodedKind = (typeof encodedKinds)[number]

const name = z.string().min(1).max(80)

const spread = z.int().min(1).max(64)

const schema = z
  .strictObject({
    version: z.literal(1),
    fields: z.record(name, z.enum(encodedKinds)),
    /** Fields that are encoded together: a record has a view where it has them all. Each should be nobody else's but by chance. */
    views: z
      .array(
        z.strictObject({
          name,
          fields: z.array(name).min(2).max(8),
          /** At most so much of two filters' bits may differ in two records of one person. */
          apart: z.number().gt(0).lt(0.25),
          /** Where strangers have a field in common and names are all that tells them apart, more hides them; fewer slips are forgiven. */
          spread: spread.optional(),
        }),
      )
      .min(1)
      .max(12),
    /** Bits of a filter, and as many of its encoding. Fewer, and chance likenesses pass for people. */
    bits: z.int().min(256).max(4096).multipleOf(32).default(2048),
    /** So many bits of a filter make one of its encoding; 1 is none of the protection, and for experiments alone. */
    spread: spread.default(10),
  })
  .superRefine(({ fields, views }, context) => {
    for (const [at, view] of views.entries()) {
      for (const field of view.fields) {
        if (field in fields) continue
        const message = `"${field}" is not among the fields`
        context.addIssue({ code: 'custom', path: ['views', at, 'fields'], message })
      }
    }
  })

export type EncodingSettings = Readonly<z.output<typeof schema>>

export const spreadOf = (
  { spread }: EncodingSettings,
  view: EncodingSettings['views'][number],
): number => view.spread ?? spread

/** @throws LB_LINKAGE_SETTINGS */
export function parseEncodingSettings(given: unknown): EncodingSettings {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', z.prettifyError(parsed.error))
}
