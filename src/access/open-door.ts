import type { Transaction } from 'kysely'
import { append } from '../ledger/index.ts'
import { refusal } from '../model/index.ts'
import { type Database, inContext, type Store } from '../store/index.ts'
import type { Door, Note, UnitOfWork, Who } from './door.ts'
import { accessErrors } from './errors.ts'

/**
 * The one way to case data. The notes are appended last, so that the lock that orders the ledger
 * is held only from there to the commit.
 *
 * @throws LB_NO_LEDGER_ENTRY when the act said nothing; whatever the act or the database throws
 */
export const openDoor = (store: Store): Door => ({
  enter: (who, act) => inContext(store.db, who, (tx) => noted(tx, who, act)),
})

async function noted<T>(
  db: Transaction<Database>,
  who: Who,
  act: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const notes: Note[] = []
  const result = await act({
    who,
    db,
    note: (note) => {
      notes.push(note)
    },
  })
  if (notes.length === 0) throw refusal(accessErrors, 'LB_NO_LEDGER_ENTRY')
  await append(db, who, notes)
  return result
}
