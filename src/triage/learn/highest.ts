/**
 * Places of the `most` highest numbers among those with a 1 in `keep`, highest first, equal ones in
 * order of place. A heap of the best so far, the worst of them on top: most numbers are compared once.
 */
export function highest(numbers: Float64Array, most: number, keep: Uint8Array): readonly number[] {
  const heap = new Int32Array(Math.max(0, Math.min(most, numbers.length)))
  let held = 0
  const worse = (a: number, b: number) =>
    numbers[a]! < numbers[b]! || (numbers[a] === numbers[b] && a > b)
  const sink = (place: number) => {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= held) break
      if (child + 1 < held && worse(heap[child + 1]!, heap[child]!)) child += 1
      if (!worse(heap[child]!, place)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = place
  }
  const lift = (place: number) => {
    let at = held
    held += 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!worse(place, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = place
  }
  for (let place = 0; place < numbers.length; place += 1) {
    if (keep[place] !== 1) continue
    if (held < heap.length) lift(place)
    else if (held > 0 && numbers[place]! > numbers[heap[0]!]!) sink(place)
  }
  return [...heap.subarray(0, held)].sort((a, b) => numbers[b]! - numbers[a]! || a - b)
}
