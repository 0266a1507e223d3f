import { sql } from 'kysely'
import { isDecided, isRead } from '../../cases/index.ts'

/** Of `case_file c`: the case stands under this state of the worklist. Everything that counts them asks so. */
export const listedIn = {
  unread: sql<boolean>`not ${isRead} and not ${isDecided}`,
  read: sql<boolean>`${isRead} and not ${isDecided}`,
  decided: isDecided,
  all: sql<boolean>`true`,
} as const
