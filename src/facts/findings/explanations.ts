import type { Answer, ClauseFinding, Finding } from '../../definitions/index.ts'

/** What a definition says of every case that it says the same of; names nobody. */
export interface Explanation {
  /** From 1, in this refresh. */
  readonly id: number
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
  readonly clauses: readonly ClauseFinding[]
  /** Facts that would settle it, in words. */
  readonly missing: readonly string[]
}

/** Findings that say the same share what they say: of 171,000 findings about 2,000 differ. */
export class Explanations {
  readonly #known = new Map<string, Explanation>()

  of({ definitionId, version, answer, clauses, missing }: Finding): Explanation {
    const words = missing.map((fact) => fact.words)
    // A clause's words are its definition's.
    const said = [definitionId, version, answer, ...clauses.map((clause) => clause.answer)]
    const key = `${said.join()}\n${words.join('\n')}`
    const before = this.#known.get(key)
    if (before) return before
    const id = this.#known.size + 1
    const made = { id, definitionId, version, answer, clauses, missing: words }
    this.#known.set(key, made)
    return made
  }

  all(): readonly Explanation[] {
    return [...this.#known.values()]
  }
}
