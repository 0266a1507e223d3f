/** Disjoint sets over places 0…size-1, each named by its smallest member. */
export class UnionFind {
  readonly #parent: Int32Array

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at)
  }

  get size(): number {
    return this.#parent.length
  }

  find(at: number): number {
    let root = at
    while (this.#parent[root] !== root) root = this.#parent[root]!
    let step = at
    while (this.#parent[step] !== root) {
      const next = this.#parent[step]!
      this.#parent[step] = root
      step = next
    }
    return root
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}
