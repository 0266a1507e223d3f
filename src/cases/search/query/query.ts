/**
 * What somebody searches for, read into what it asks. A leaf is looked for in one place of a case: a reference, a name, a
 * thing or a document; the condition joins leaves over the whole case.
 */
export interface Query {
  readonly leaves: readonly Leaf[]
  readonly condition: Condition
}

export type Leaf =
  /** Words that stand in one place, in whatever order, names also otherwise spelt. */
  | { readonly kind: 'words'; readonly text: string }
  /** Exactly so. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** Both in one document, with at most so many words from the one to the other, either first. */
  | {
      readonly kind: 'near'
      readonly text: string
      readonly other: string
      readonly within: number
    }

export type Condition =
  | { readonly kind: 'leaf'; readonly leaf: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }

/** How many words lie between two that are near each other, where nobody says. */
export const usualDistance = 10
export const longestDistance = 20
/** More makes a search no officer can read again, and a store slow. */
export const mostLeaves = 20
export const deepest = 10

/** The leaves that are to be found, not those that are to be absent. */
export function soughtIn(condition: Condition): readonly number[] {
  if (condition.kind === 'leaf') return [condition.leaf]
  return condition.kind === 'not' ? [] : condition.parts.flatMap(soughtIn)
}
