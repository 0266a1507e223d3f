/** A part of the house whose tests are held to account, and the tests that must notice a fault in it. */
export interface Scope {
  readonly id: string
  /** Files whose mutants are made; a folder stands for all of its sources. */
  readonly sources: readonly string[]
  /** Vitest filters. */
  readonly tests: readonly string[]
  /** Its tests need no store: the run is set up without a server, and without all that could fill one. */
  readonly plain?: true
}

export const scopes: readonly Scope[] = [
  { id: 'access', sources: ['src/access'], tests: ['src/access/'] },
  { id: 'ledger', sources: ['src/ledger'], tests: ['src/ledger/'] },
  {
    id: 'triage/certify',
    sources: ['src/triage/certify'],
    tests: ['src/triage/certify/'],
    plain: true,
  },
  { id: 'disclosure', sources: ['src/disclosure'], tests: ['src/disclosure/'], plain: true },
  { id: 'estimates', sources: ['src/estimates'], tests: ['src/estimates/'], plain: true },
  {
    id: 'archive, merge rules',
    sources: ['src/archive/keep/items/merge-facts.ts', 'src/archive/keep/same-case.ts'],
    tests: ['src/archive/keep/', 'src/archive/history/'],
  },
]
