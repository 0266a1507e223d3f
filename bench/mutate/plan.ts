/** What a session of Vitest is to do; files between processes, as a mutant may end any of them. */
export type Task =
  /** Which mutants each test reaches. */
  | { readonly kind: 'record'; readonly file: string }
  /** Mutants, each under the tests named, in one load of the test file. */
  | {
      readonly kind: 'switch'
      readonly file: string
      readonly tests: Readonly<Record<string, readonly number[]>>
    }
  /** One mutant that is on from the start, since it changes what a module is loaded with. */
  | { readonly kind: 'load'; readonly file: string; readonly mutant: number }

/** What is written line by line while a session runs. */
export type Line =
  | {
      readonly kind: 'reached'
      readonly file: string
      readonly test: string
      readonly milliseconds: number
      readonly calls: number
      readonly mutants: readonly number[]
    }
  /** Reached while modules load or a suite begins: by all tests of the file. */
  | { readonly kind: 'loaded'; readonly file: string; readonly mutants: readonly number[] }
  | { readonly kind: 'begun'; readonly mutant: number; readonly test: string }
  | { readonly kind: 'killed'; readonly mutant: number; readonly test: string }
  | { readonly kind: 'timedOut'; readonly mutant: number; readonly test: string }
  | { readonly kind: 'passed'; readonly mutant: number; readonly test: string }
  /** A test that does not pass twice in one load. */
  | { readonly kind: 'once'; readonly file: string; readonly test: string }
  /** What came before has spoilt the suite: what is left is for a fresh one. */
  | { readonly kind: 'spoilt'; readonly test: string }
  | { readonly kind: 'failed'; readonly file: string; readonly why: string }

export const taskFile = (folder: string): string => `${folder}/task.json`
export const linesFile = (folder: string): string => `${folder}/lines.jsonl`
export const switchedFile = (folder: string): string => `${folder}/switched.json`
