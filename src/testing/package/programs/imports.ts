// All that a room exports, for the types of all of it to be read.
export * as definitions from '../../../definitions/index.ts'
export * as disclosure from '../../../disclosure/index.ts'
export * as estimates from '../../../estimates/index.ts'
export * as ledger from '../../../ledger/index.ts'
export * as linkage from '../../../linkage/index.ts'
export * as model from '../../../model/index.ts'
export * as network from '../../../network/index.ts'
export * as triage from '../../../triage/index.ts'
