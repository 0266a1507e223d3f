import { z } from 'zod'
import { fields, type LedgerAction, outputs } from '../../access/index.ts'
import { listNames } from './empty-lists.ts'

export const measures = ['met', 'undetermined', 'notMet', 'all'] as const
export const measureBounds = ['atLeast', 'atMost'] as const

/** Actions that show something was done; who signed in shows nothing. */
export const rangeActions = [
  'collection',
  'alteration',
  'disclosure',
  'combination',
  'computation',
] as const satisfies readonly LedgerAction[]

/** What the review can count again: a figure, a list that must be empty, or entries of the ledger. */
const askedSchema = z.discriminatedUnion('kind', [
  outputs.object({
    kind: z.literal('figure'),
    definition: fields.key,
    measure: z.enum(measures),
    bound: z.enum(measureBounds),
    number: outputs.count,
  }),
  outputs.object({ kind: z.literal('emptyList'), list: z.enum(listNames) }),
  outputs.object({
    kind: z.literal('ledgerRange'),
    from: outputs.count,
    to: outputs.count,
    action: z.enum(rangeActions),
    /** At least so many entries of the action. */
    number: outputs.count,
    /** SHA-256 over the entries’ hashes in order, as they stood when it was claimed. */
    digest: outputs.text,
  }),
])
export type AskedEvidence = z.output<typeof askedSchema>

/** What the evidence came to: the number counted, and whether that shows what is claimed. */
export const countedSchema = outputs.object({
  holds: z.boolean(),
  /** Null: it cannot be counted any more. */
  number: outputs.count.nullable(),
  /** Why it does not hold; '' where it does. */
  why: outputs.text,
})
export type CountedEvidence = z.output<typeof countedSchema>

export const keptEvidenceSchema = outputs.object({ asked: askedSchema, counted: countedSchema })
export type KeptEvidence = z.output<typeof keptEvidenceSchema>

const grouped = (number: number) => number.toLocaleString('en-GB')

export function figureCounted(
  { bound, number: wanted }: Extract<AskedEvidence, { kind: 'figure' }>,
  number: number | null,
): CountedEvidence {
  if (number === null) {
    return { holds: false, number, why: 'The definition is not there, or has not been counted.' }
  }
  const holds = bound === 'atLeast' ? number >= wanted : number <= wanted
  const words = bound === 'atLeast' ? 'at least' : 'at most'
  return {
    holds,
    number,
    why: holds ? '' : `It is ${grouped(number)}, and ${words} ${grouped(wanted)} was to be shown.`,
  }
}

export const listCounted = (number: number): CountedEvidence => ({
  holds: number === 0,
  number,
  why: number === 0 ? '' : `The list has ${grouped(number)}.`,
})

/** Entries of a range as they are now; null: not all of them are there. */
export interface RangeFound {
  readonly number: number
  readonly digest: string
}

export function rangeCounted(
  { number: wanted, digest }: Extract<AskedEvidence, { kind: 'ledgerRange' }>,
  found: RangeFound | null,
): CountedEvidence {
  if (found === null) {
    return { holds: false, number: null, why: 'The ledger does not have all these entries.' }
  }
  if (found.digest !== digest) {
    const why = 'The entries are not those of the claim: they were changed.'
    return { holds: false, number: found.number, why }
  }
  const holds = found.number >= wanted
  return {
    holds,
    number: found.number,
    why: holds
      ? ''
      : `There are ${grouped(found.number)}, and ${grouped(wanted)} were to be shown.`,
  }
}
