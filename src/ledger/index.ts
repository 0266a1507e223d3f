export { append } from './append.ts'
export type { EntryBody, LedgerAuthor, LedgerNote } from './entry.ts'
export { type Head, head } from './head.ts'
