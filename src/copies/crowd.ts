import { alikeFrom } from './copy-pairs.ts'

/** Of a text’s runs, the share that is asked for beyond those that suffice: more of them tell more texts apart, and cost more. */
const asked = 0.1
/** Runs that are kept: some 200 MB. */
const mostRuns = 4_000_000

/**
 * Texts by their runs of words, where a text is near to many: letters of one form, whose sketches are all alike. Two that are
 * 8 in 10 alike have so many runs in common that of any runs of one only few are wanting in the other (prefix filtering,
 * Bayardo, Ma and Srikant 2007). Of the rarest runs few others have as many: the words that a form was filled in with. Nothing
 * that is alike is passed over.
 */
export class Crowd {
  readonly #holders = new Map<number, number[]>()
  readonly #places = new Map<number, number>()
  /** How many runs the text at each place has. */
  readonly #sizes: number[] = []
  #runs = 0
  #counts = new Uint32Array(1_024)

  has(id: number): boolean {
    return this.#places.has(id)
  }

  /** Where there is no room it stays out, and is compared as any other. */
  add(id: number, runs: Float64Array): void {
    if (this.#places.has(id) || this.#runs + runs.length > mostRuns) return
    const place = this.#sizes.push(runs.length) - 1
    this.#places.set(id, place)
    this.#runs += runs.length
    for (const run of runs) {
      const holders = this.#holders.get(run)
      if (holders) holders.push(place)
      else this.#holders.set(run, [place])
    }
    if (this.#sizes.length > this.#counts.length)
      this.#counts = new Uint32Array(2 * this.#counts.length)
  }

  /** Of texts that are in it, those that may be 8 in 10 like one with these runs. */
  mayBeAlike(runs: Float64Array, ids: readonly number[]): readonly number[] {
    const holders = Array.from(runs, (run) => this.#holders.get(run) ?? [])
      .sort((a, b) => a.length - b.length)
      .slice(0, Math.ceil((1 - alikeFrom + asked) * runs.length) + 1)
    for (const places of holders)
      for (const place of places) this.#counts[place] = (this.#counts[place] as number) + 1
    const found = ids.filter((id) => {
      const place = this.#places.get(id)
      if (place === undefined) return false
      const common = inCommon(runs.length, this.#sizes[place] as number)
      return (this.#counts[place] as number) >= holders.length - (runs.length - common)
    })
    for (const places of holders) for (const place of places) this.#counts[place] = 0
    return found
  }
}

/** Runs that two have in common where they are just 8 in 10 alike, by how many each has. */
const inCommon = (a: number, b: number): number =>
  Math.ceil((alikeFrom / (1 + alikeFrom)) * (a + b) - 1e-6)
