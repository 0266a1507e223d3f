export { wordingErrors } from './errors.ts'
export {
  type ReadWording,
  readWording,
  type WordingPassage,
  wordingReader,
} from './find-passages.ts'
export { readTerms, shippedTerms, type TermList, termsOf, type WordingTerm } from './read-terms.ts'
