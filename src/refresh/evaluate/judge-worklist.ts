/** Share of the cases that have to be read, in order, to have seen 95 % of those in need. */
export function readToFind95(inOrder: readonly boolean[]): number {
  const wanted = Math.ceil(0.95 * inOrder.filter(Boolean).length)
  let seen = 0
  for (const [at, needs] of inOrder.entries()) {
    if (seen >= wanted) return at / inOrder.length
    if (needs) seen++
  }
  return seen >= wanted && inOrder.length > 0 ? 1 : 0
}
