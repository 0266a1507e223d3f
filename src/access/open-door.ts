import type { Transaction } from 'kysely'
import { append, type Head } from '../ledger/index.ts'
import { refusal } from '../model/index.ts'
import { type Database, inContext, type Store } from '../store/index.ts'
import type { Door, Note, UnitOfWork, Who } from './door.ts'
import { accessErrors } from './errors.ts'

export interface DoorOptions {
  /**
   * Called after an act that signed something off is committed, with the ledger's head at that act: the place to put a signed
   * checkpoint outside. The act stands whatever comes of it, so it should not throw.
   */
  readonly signedOff?: (head: Head) => Promise<void>
}

/**
 * The one way to case data. The notes are appended last, so that the lock that orders the ledger
 * is held only from there to the commit.
 *
 * @throws LB_NO_LEDGER_ENTRY when the act said nothing; whatever the act or the database throws
 */
export const openDoor = (store: Store, { signedOff }: DoorOptions = {}): Door => ({
  enter: async (who, act) => {
    const done = await inContext(store.db, who, (tx) => noted(tx, who, act))
    if (done.signedOff) await signedOff?.(done.head)
    return done.result
  },
})

async function noted<T>(
  db: Transaction<Database>,
  who: Who,
  act: (work: UnitOfWork) => Promise<T>,
): Promise<{ readonly result: T; readonly head: Head; readonly signedOff: boolean }> {
  const notes: Note[] = []
  const result = await act({
    who,
    db,
    note: (note) => {
      notes.push(note)
    },
  })
  if (notes.length === 0) throw refusal(accessErrors, 'LB_NO_LEDGER_ENTRY')
  const head = await append(db, who, notes)
  return { result, head, signedOff: notes.some((note) => note.signsOff === true) }
}
