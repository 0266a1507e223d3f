/** Kleene's strong three-valued logic: null is "undetermined". Kleene, Introduction to Metamathematics (1952), §64. */
export type Tri = boolean | null

export const not = (a: Tri): Tri => (a === null ? null : !a)

export function and(a: Tri, b: Tri): Tri {
  if (a === false || b === false) return false
  return a === null || b === null ? null : true
}

export function or(a: Tri, b: Tri): Tri {
  if (a === true || b === true) return true
  return a === null || b === null ? null : false
}
