/**
 * What the work gives where it ends within so many milliseconds; null where it does not, and goes on. Where it fails within them, so
 * does this; that it failed later is for whoever began it to notice. The clock keeps no process from ending.
 */
export async function givenBy<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  const late = Promise.withResolvers<null>()
  const clock = setTimeout(late.resolve, milliseconds, null).unref()
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(clock)
  }
}
