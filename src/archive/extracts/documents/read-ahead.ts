/** How much is under way at most, what is asked for next among it. */
export interface Most {
  readonly items: number
  readonly bytes: number
}

/**
 * What `read` makes of each, in the order given, while those that follow are being read. One that alone is more than `most` is
 * read by itself. Nothing is under way any more when it ends, however it ends.
 */
export async function* readAhead<Item extends { readonly size: number }, Read>(
  all: readonly Item[],
  most: Most,
  read: (item: Item, index: number) => Promise<Read>,
): AsyncGenerator<Read> {
  const underWay: { readonly size: number; readonly read: Promise<Read> }[] = []
  let [next, bytes] = [0, 0]
  try {
    for (;;) {
      for (let item = all[next]; item !== undefined; item = all[next]) {
        const fits = underWay.length < most.items && bytes + item.size <= most.bytes
        if (!fits && underWay.length > 0) break
        const reading = read(item, next)
        // Whoever waits for it learns of it.
        reading.catch(() => {})
        underWay.push({ size: item.size, read: reading })
        bytes += item.size
        next += 1
      }
      const first = underWay[0]
      if (first === undefined) return
      const done = await first.read
      underWay.shift()
      bytes -= first.size
      yield done
    }
  } finally {
    await Promise.allSettled(underWay.map(({ read: reading }) => reading))
  }
}
