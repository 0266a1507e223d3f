import { globSync, statSync } from 'node:fs'
import type { Scope } from './scopes.ts'

/** Words and addresses only: what they say is held by documents and types. */
const noLogic = /(\.test|\.fixtures|\.cases|errors|index)\.ts$/
const under = (path: string, ending: string): readonly string[] =>
  statSync(path).isDirectory() ? globSync(`${path}/**/*${ending}`).sort() : [path]

/** The sources of a scope whose mutants are made. */
export const sourcesOf = ({ sources }: Scope): readonly string[] =>
  sources.flatMap((path) => under(path, '.ts')).filter((file) => !noLogic.test(file))

/** The test files of a scope. */
export const testsOf = ({ tests }: Scope): readonly string[] =>
  tests.flatMap((path) => under(path, '.test.ts'))
