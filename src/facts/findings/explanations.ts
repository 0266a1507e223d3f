import type { Answer, ClauseFinding, Finding } from '../../definitions/index.ts'

/** What a definition says of every case that it says the same of; names nobody. */
export interface Explanation {
  /** From 1, since everything was last worked out anew. */
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
  readonly #made: Explanation[] = []
  #last = 0

  /** @param before what was said before and still stands */
  constructor(before: readonly Explanation[] = []) {
    for (const each of before) {
      this.#known.set(keyOf(each, each.missing), each)
      this.#last = Math.max(this.#last, each.id)
    }
  }

  of(finding: Finding): Explanation {
    const words = finding.missing.map((fact) => fact.words)
    const key = keyOf(finding, words)
    const existing = this.#known.get(key)
    if (existing) return existing
    const { definitionId, version, answer, clauses } = finding
    const id = ++this.#last
    const made = { id, definitionId, version, answer, clauses, missing: words }
    this.#known.set(key, made)
    this.#made.push(made)
    return made
  }

  /** Those that were not there before. */
  made(): readonly Explanation[] {
    return this.#made
  }
}

/** A clause's words are its definition's. */
const keyOf = (
  { definitionId, version, answer, clauses }: Omit<Explanation, 'id' | 'missing'>,
  missing: readonly string[],
): string => {
  const said = [definitionId, version, answer, ...clauses.map((clause) => clause.answer)]
  return `${said.join()}\n${missing.join('\n')}`
}
