export { append } from './append.ts'
export {
  type Checkpoint,
  checkpointText,
  readCheckpoint,
  signCheckpoint,
  verifyAgainstCheckpoint,
} from './checkpoint.ts'
export type { EntryBody, LedgerAuthor, LedgerNote } from './entry.ts'
export * from './errors.ts'
export { type Hash, leafHash, nodeHash } from './hash.ts'
export { type Head, head } from './head.ts'
export { type Proof, verifyConsistency, verifyInclusion } from './proofs.ts'
export { consistencyProof, inclusionProof, rootAt } from './prove.ts'
export { tracingEntries, untraced } from './trace.ts'
export { rootOfLeaves } from './tree.ts'
export { type LedgerFault, type LedgerVerdict, verifyLedger } from './verify.ts'
