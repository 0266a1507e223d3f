export { accounts } from './account-acts.ts'
export * from './acts/index.ts'
export { accountStore } from './administration/account-store.ts'
export { type AccountLine, createAccount, listAccounts } from './administration/accounts.ts'
export { disableAccount } from './administration/change-account.ts'
export { resetPassword } from './administration/passwords.ts'
export type { SecondFactor } from './administration/second-factor.ts'
export * from './door.ts'
export type { SearchEntry } from './entries/find-searches.ts'
export { searchedTerms, searchedWords } from './entries/searched-words.ts'
export * from './errors.ts'
export {
  newOriginalsKey,
  type OriginalsKey,
  originalsKeyFrom,
  originalsKeyIn,
} from './keys/originals-key.ts'
export { ledger } from './ledger-acts.ts'
export type { LedgerRow, LedgerVerdictView } from './ledger-contract.ts'
export { ledgerStore } from './ledger-store.ts'
export { credentials, type NewAccount } from './new-account.ts'
export { type Accounts, openAccounts } from './open-accounts.ts'
export { type DoorOptions, openDoor } from './open-door.ts'
export { operator } from './operator.ts'
export { changeOriginalsKey } from './originals/change-key.ts'
export { KeptOriginals } from './originals/keep-originals.ts'
export { readOriginal } from './originals/kept-original.ts'
export {
  type OriginalsState,
  type OriginalsVerdict,
  originalsState,
  verifyOriginals,
} from './originals/look-at-originals.ts'
export { openProvider } from './provider/provider.ts'
export { localSignIn, providerSettings } from './provider/settings.ts'
export * from './roles.ts'
export { sessionHash, signIn, signOut, whoIs } from './sessions.ts'
export * from './steps.ts'
export { systemReader } from './system-reader.ts'
export {
  type CheckedCheckpoint,
  ledgerWitness,
  type PublicCheckpoint,
  type PublicCheckpoints,
} from './witness-acts.ts'
export { worksOnItems } from './works-on-items.ts'
