import * as z from 'zod'
import { comparisonName, fieldName } from './comparison-settings.ts'

/**
 * Outcomes that keep two records apart whatever else agrees, unless a decision joins them: of every
 * comparison named, one of the levels named.
 */
export const vetoSchema = z.strictObject({
  name: comparisonName,
  when: z
    .record(comparisonName, z.array(z.string()).min(1))
    .refine((when) => Object.keys(when).length > 0, 'at least one comparison has to be named'),
})
export type VetoSettings = Readonly<z.infer<typeof vetoSchema>>

/**
 * Identifiers or telephones are no evidence where more people share one than could: more than `most`
 * different given names, and more than `most` different dates of birth, among the records with it.
 */
export const overSharedSchema = z.strictObject({
  field: fieldName,
  names: fieldName,
  births: fieldName,
  most: z.int().min(1).max(10_000),
})
export type OverSharedSettings = Readonly<z.infer<typeof overSharedSchema>>
