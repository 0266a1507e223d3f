export { wordingErrors } from './errors.ts'
export {
  type ReadWording,
  readWording,
  type WordingPassage,
  wordingReader,
} from './find-passages.ts'
export {
  readTerms,
  shippedDigest,
  shippedTerms,
  type TermList,
  termsOf,
  type WordingTerm,
} from './read-terms.ts'
