export interface Point {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** Pixels two nodes keep between them, as far as there is room. */
export const apart = 110
const turn = Math.PI * (3 - Math.sqrt(5))
const rounds = 40

/**
 * Places new nodes around the one they came from. What stands already stays to the pixel; the new ones move away from whatever
 * is near, by no chance: the same chart gives the same picture.
 *
 * @param from where they begin; null: the middle of an empty chart
 */
export function placeNodes(
  standing: readonly Point[],
  from: Point | null,
  fresh: readonly string[],
): readonly Point[] {
  const [cx, cy] = from ? [from.x, from.y] : [0, 0]
  const placed = fresh.map((key, at) => {
    // A sunflower: each further out than the last, and none behind another.
    const reach = from === null && at === 0 ? 0 : apart * Math.sqrt(at + 1)
    return { key, x: cx + reach * Math.cos(at * turn), y: cy + reach * Math.sin(at * turn) }
  })
  for (let round = 0; round < rounds; round++) {
    placed.forEach((node, at) => {
      const others = [...standing, ...placed.filter((_, other) => other !== at)]
      let [dx, dy] = [0, 0]
      others.forEach((other, nth) => {
        const [ox, oy] = [node.x - other.x, node.y - other.y]
        const far = Math.hypot(ox, oy)
        if (far >= apart) return
        const [ux, uy] =
          far < 1 ? [Math.cos(nth * turn), Math.sin(nth * turn)] : [ox / far, oy / far]
        dx += (ux * (apart - far)) / 2
        dy += (uy * (apart - far)) / 2
      })
      node.x += dx
      node.y += dy
    })
  }
  return placed.map(({ key, x, y }) => ({ key, x: Math.round(x), y: Math.round(y) }))
}
