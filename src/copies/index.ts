export { type Change, changesOf } from './changes.ts'
export { alikeFrom, type CopyPair, type CopyText, copyPairs } from './copy-pairs.ts'
export { type Difference, differencesOf } from './differences.ts'
export { findCopies, MemoryShelf } from './memory-shelf.ts'
export { ownText } from './own-words.ts'
export {
  type AlikeTexts,
  type AlsoAlike,
  type CopyShelf,
  type SettledCopy,
  type SettleOptions,
  type ShelvedText,
  settleCopies,
} from './settle-copies.ts'
export { jaccard, shinglesOf, shingleWords } from './shingles.ts'
export { fewestWords, type Sketch, sketchMethod, sketchOf } from './sketch.ts'
export { placedWords, wordsOf } from './words.ts'
