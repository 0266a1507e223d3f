import type { ExampleFacts } from './example-facts.ts'
import type { Expression } from './expression.ts'
import type { CasePopulation } from './population.ts'
import type { FactBasis } from './readable-facts.ts'
import type { Unit } from './vocabulary.ts'

/** One clause: the words of the definition, and the expression that tests them. */
export interface Clause {
  readonly id: string
  readonly words: string
  readonly when: string
  readonly expression: Expression
}

/** A published meaning of a term, written as a versioned rule. All clauses must hold. */
export interface Definition {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly authority: string
  /** Where it was published, so that a reader can check the words. */
  readonly source: string
  readonly published: string | null
  /** Page, part or paragraph of the publication, where it is known. */
  readonly page: string | null
  /** First and last day ('YYYY-MM-DD') the authority held to it; null where no day is known. */
  readonly valid: { readonly from: string | null; readonly until: string | null }
  readonly notes: string
  /** What it is asked of. */
  readonly unit: Unit
  /** Whose cases it counts; no figure counts live cases beside those under review unless this says so. */
  readonly population: CasePopulation
  /** What sources recorded, what readers found, or both: then a fact they contradict on is missing. */
  readonly uses: FactBasis
  readonly clauses: readonly Clause[]
  readonly examples: readonly Example[]
  /** The file as it was registered. */
  readonly yaml: string
}

/** A case and what the definition must say of it; what its facts leave out is missing. */
export interface Example {
  readonly words: string
  readonly answer: 'met' | 'notMet' | 'undetermined'
  readonly facts: ExampleFacts
}
