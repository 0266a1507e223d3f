import { serviceKey } from '../../access/index.ts'
import { archiveAsOf } from '../../archive/index.ts'

/** What records held in the past, some cases after the others. */
export const archiveHistory = serviceKey('history of the archive', () => archiveAsOf)
export type ReadHistory = typeof archiveAsOf
