export {
  largestTermFile,
  removeTerms,
  saveTerms,
  type TermsView,
  termLists,
  terms,
} from './acts.ts'
