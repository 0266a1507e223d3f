import type { LedgerAction } from '../../access/index.ts'

/** What an entry says was done, in words; the first six are those of section 62 of the Data Protection Act 2018. */
export const actionWords: Readonly<Record<LedgerAction, string>> = {
  collection: 'Took records in',
  alteration: 'Changed something',
  consultation: 'Looked at it',
  disclosure: 'Made it known to others',
  combination: 'Combined records',
  erasure: 'Erased records',
  signIn: 'Signed in',
  signOut: 'Signed out',
  signInRefused: 'Failed to sign in',
  refused: 'Was refused',
  computation: 'Computed findings or figures',
}
