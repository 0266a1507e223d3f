export { type LinkIndex, openIndex } from './one/build.ts'
export type { Cut } from './one/candidates.ts'
export { type OneScored, recordOf, scoreOne, scorePair } from './one/score.ts'
