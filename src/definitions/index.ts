export { type Bounds, bounds } from './bounds.ts'
export { type Child, type ChildEvent, factsOfChild } from './child/child-facts.ts'
export type { Coverage } from './child/coverage.ts'
export { codeGroups } from './code-groups.ts'
export { type ComparedCase, compareOn } from './compare.ts'
export type { Clause, Definition, Example } from './definition.ts'
export { definitionErrors } from './errors.ts'
export { answer, evaluate } from './evaluate.ts'
export { exampleFacts } from './example-facts.ts'
export * from './facts.ts'
export type { ClassifyFilesRequest, FilesClassified } from './files/classify-files.ts'
export { classifyFiles, openFactTables } from './files/with-database.ts'
export { implies } from './implies.ts'
export { shippedChildRules, shippedDefinitions } from './library.ts'
export {
  type DefinitionMistake,
  type ParsedDefinition,
  parseDefinition,
} from './parse/parse-definition.ts'
export { type CasePopulation, casePopulations } from './population.ts'
export {
  countOverWorlds,
  type LinkedCount,
  type OverWorlds,
  type UncertainLink,
} from './possible-worlds.ts'
export { combined } from './read/combine.ts'
export { factsUsed } from './read/facts-used.ts'
export {
  type FactBasis,
  type FactsRead,
  factBases,
  type ReadableWord,
  readableFacts,
  readableWords,
  type Says,
} from './readable-facts.ts'
export type { Classified, Limits } from './sql/classify.ts'
export type { FactTables, StoredFinding } from './sql/fact-tables.ts'
export {
  allSets,
  type ChildEventKind,
  caseWords,
  childEventKinds,
  childWords,
  type EventSet,
  type FactType,
  type FactWord,
  memberWords,
  type NetworkWord,
  setWords,
  type Unit,
  units,
} from './vocabulary.ts'
