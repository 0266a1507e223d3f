import type { Store } from '../store/index.ts'
import type { Who } from './door.ts'

/** Whoever runs the command line, on the machine that holds the store. Cannot sign in. */
const commandLine: Who = {
  accountId: 'operator',
  username: 'operator',
  name: 'Operator at the command line',
  role: 'dataManager',
  staffIds: [],
}

export const operator = async (_store: Store): Promise<Who> => commandLine

export const isOperator = (who: Who): boolean => who.accountId === commandLine.accountId
