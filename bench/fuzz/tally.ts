import type { Tally } from './messages.ts'

/** Counts what became of inputs until it is taken. */
export class OpenTally {
  #outcomes: Record<string, number> = {}
  #readBySeed: Record<string, number> = {}
  #found: { what: string; number: number }[] = []
  #slowest = 0
  #busy = 0
  count = 0

  add(of: string, outcome: string | null, milliseconds: number): void {
    this.count += 1
    addTo(this.#readBySeed, of, 1)
    if (outcome !== null) addTo(this.#outcomes, outcome, 1)
    this.#slowest = Math.max(this.#slowest, Math.round(milliseconds))
    this.#busy += milliseconds
  }

  found(what: string, number: number): void {
    this.#found.push({ what, number })
  }

  /** What was counted since the last call. */
  take(): Tally {
    const tally = {
      outcomes: this.#outcomes,
      readBySeed: this.#readBySeed,
      slowest: this.#slowest,
      busy: Math.round(this.#busy),
      found: this.#found,
    }
    this.#outcomes = {}
    this.#readBySeed = {}
    this.#found = []
    this.#slowest = 0
    this.#busy = 0
    this.count = 0
    return tally
  }
}

export function addTo(counts: Record<string, number>, key: string, more: number): void {
  counts[key] = (counts[key] ?? 0) + more
}
