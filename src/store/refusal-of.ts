import { LookbackError, refusal } from '../model/index.ts'
import { isLost } from './engines/lost-connection.ts'
import { storeErrors } from './errors.ts'
import { codesOfServerAway, isOfEndedConnection } from './server-away.ts'

/** PostgreSQL's own codes (appendix A) for what is no fault of the program. */
const codes: Readonly<Record<string, keyof typeof storeErrors>> = {
  53100: 'LB_STORE_DISK_FULL',
  ENOSPC: 'LB_STORE_DISK_FULL',
  ...Object.fromEntries(codesOfServerAway.map((code) => [code, 'LB_STORE_AWAY'] as const)),
}

/** The refusal that an error of the database amounts to; the error itself where it is none we know. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof LookbackError) return error
  const { code: given = '' } = error as { readonly code?: string }
  const lost = isLost(error) || isOfEndedConnection(error)
  const code = lost ? 'LB_STORE_AWAY' : codes[given]
  return code ? refusal(storeErrors, code) : error
}
