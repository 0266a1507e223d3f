/**
 * Two pieces of work in one transaction at once, neither of which reads what the other writes: the store answers the one while this
 * process works for the other. Throws what failed first, once neither goes on: the transaction ends after it.
 */
export async function sideBySide<A, B>(
  one: Promise<A>,
  other: Promise<B>,
): Promise<readonly [A, B]> {
  try {
    return await Promise.all([one, other])
  } finally {
    await Promise.allSettled([one, other])
  }
}
