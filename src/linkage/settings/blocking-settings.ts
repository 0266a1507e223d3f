import * as z from 'zod'
import { type Form, isListForm } from '../fold/forms.ts'
import { printable } from './comparison-settings.ts'

/** How a field becomes part of a blocking key. */
const keyForms = [
  'words',
  'compact',
  'address',
  'first',
  'initial',
  'prefix2',
  'prefix3',
  'prefix4',
  'sound',
  'short',
  'date',
  'year',
  'month',
  'day',
  'monthDay',
  'sector',
  'district',
  'list',
  'phones',
  'identifiers',
] as const
export type KeyForm = (typeof keyForms)[number]

const keyPart = z
  .string()
  .regex(
    new RegExp(`^[^:]+:(${keyForms.join('|')})$`),
    `a key part is "field:form", form being one of ${keyForms.join(', ')}`,
  )

const ruleName = printable.min(1).max(80)
const largestBlock = z.int().min(2).optional()

/** Records that agree on every part of the key are compared. */
const keyRule = z
  .strictObject({
    kind: z.literal('key').default('key'),
    name: ruleName,
    on: z.array(keyPart).min(1).max(8),
    largestBlock,
    /** What blocks above `largestBlock` are split by, one after the other until they are small enough. */
    thenBy: z.array(keyPart).min(1).max(4).optional(),
  })
  .refine(({ thenBy, largestBlock }) => !thenBy || largestBlock, {
    path: ['thenBy'],
    message: 'thenBy splits blocks above a largestBlock, which is missing',
  })
  .refine(({ on, thenBy = [] }) => [...on, ...thenBy].filter(isListPart).length <= 1, {
    path: ['on'],
    message: 'a key holds one list at most (list, phones, identifiers): write a rule for each',
  })

/** Records with a whole name in common, in either order of its halves, aliases included. */
const namesRule = z.strictObject({
  kind: z.literal('names'),
  name: ruleName,
  given: z.string().min(1),
  family: z.string().min(1),
  aliases: z.string().min(1).optional(),
  largestBlock,
})

export const ruleSchema = z.union([keyRule, namesRule])
export type WrittenRule = Readonly<z.infer<typeof ruleSchema>>
type Keyed = Omit<Extract<WrittenRule, { kind: 'key' }>, 'thenBy'>
/** A rule as it is applied: one that splits its large blocks has become several. */
export type BlockingRule = Readonly<Keyed> | Extract<WrittenRule, { kind: 'names' }>

/** Each further key is a rule of its own, which takes up what the one before it passed over. */
export const splitRules = (rules: readonly WrittenRule[]): BlockingRule[] =>
  rules.flatMap((rule): readonly BlockingRule[] => {
    if (rule.kind === 'names') return [rule]
    const { thenBy = [], ...whole } = rule
    const finer = thenBy.map((_, at) => {
      const parts = thenBy.slice(0, at + 1)
      const name = `${rule.name}, then ${parts.join(', ')}`
      return { ...whole, name, on: [...rule.on, ...parts] }
    })
    return [whole, ...finer]
  })

/** "field:form" taken apart. */
export function keyPartOf(part: string): { readonly field: string; readonly form: Form } {
  const at = part.lastIndexOf(':')
  return { field: part.slice(0, at), form: part.slice(at + 1) as Form }
}

const isListPart = (part: string): boolean => isListForm(keyPartOf(part).form)
