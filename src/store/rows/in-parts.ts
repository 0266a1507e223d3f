/**
 * Rows some thousand at a time, each part read after the last row of the one before: an archive holds millions, and whoever goes
 * through all of them keeps less of each than it says.
 *
 * @param read the rows after one, in the order that row stands in; null: from the first
 */
export async function* inParts<T>(
  read: (last: T | null) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for (let last: T | null = null; ; ) {
    const part: readonly T[] = await read(last)
    if (part.length === 0) return
    last = part.at(-1)!
    yield part
  }
}
