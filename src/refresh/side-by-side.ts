/**
 * Pieces of work in one transaction at once, none of which reads what another writes: the store answers the one while this
 * process works for the other. Throws what failed first, once none goes on: the transaction ends after it.
 */
export async function sideBySide<T extends readonly unknown[]>(
  ...works: { readonly [At in keyof T]: Promise<T[At]> }
): Promise<T> {
  try {
    return (await Promise.all(works)) as unknown as T
  } finally {
    await Promise.allSettled(works)
  }
}
