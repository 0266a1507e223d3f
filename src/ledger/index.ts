export { append, appending, headOf, traceAppended } from './append.ts'
export type { EntryBody, LedgerAuthor, LedgerNote } from './entry.ts'
export * from './errors.ts'
export { type Hash, leafHash, nodeHash } from './hash.ts'
export { type Head, head } from './head.ts'
export { type Proof, verifyConsistency, verifyInclusion } from './proofs.ts'
export { consistencyProof, inclusionProof, rootAt, rootsAt } from './prove.ts'
export { tracingEntries, untraced } from './trace.ts'
export { rootOfLeaves } from './tree.ts'
export { type LedgerFault, type LedgerVerdict, verifyLedger } from './verify.ts'
export {
  type Checkpoint,
  type CheckpointVerdict,
  checkpointText,
  readCheckpoint,
  signCheckpoint,
  verifyAgainstCheckpoints,
} from './witness/checkpoint.ts'
export { keyIn, signingKey } from './witness/key-file.ts'
export { type Note, readNote, signNote } from './witness/note.ts'
export {
  type NoteSigner,
  type NoteVerifier,
  newSigningKey,
  readSigningKey,
  readVerifierKey,
} from './witness/note-keys.ts'
export {
  type ConsistencyProof,
  checkProof,
  type InclusionProof,
  type ProofDocument,
  proveEntry,
  proveGrowth,
  readProof,
} from './witness/proof-document.ts'
export {
  type KeptCheckpoint,
  openWitness,
  type StrayCheckpoint,
  type Witness,
  type WitnessPlace,
} from './witness/witness.ts'
