import { serviceKey } from '../../access/index.ts'
import { heldThen } from '../../archive/index.ts'

/** What records held in the past, some cases after the others. */
export const archiveHistory = serviceKey('history of the archive', () => heldThen)
export type ReadHistory = typeof heldThen
