import { appending, type Head, headOf, traceAppended } from '../ledger/index.ts'
import { refusal } from '../model/index.ts'
import { inContext, type Store } from '../store/index.ts'
import type { Door, Note } from './door.ts'
import { accessErrors } from './errors.ts'
import type { OriginalsKey } from './keys/originals-key.ts'

export interface DoorOptions {
  /**
   * Called after an act that signed something off is committed, with the ledger's head at that act: the place to put a signed
   * checkpoint outside. The act stands whatever comes of it, so it should not throw.
   */
  readonly signedOff?: (head: Head) => Promise<void>
  /** What originals of documents are encrypted with; without it they are kept in clear. */
  readonly originalsKey?: OriginalsKey
}

/**
 * The one way to case data. The notes are appended last, in one statement that leaves together with the
 * commit: the lock that orders the ledger is kept only from there to the commit.
 *
 * @throws LB_NO_LEDGER_ENTRY when the act said nothing; whatever the act or the database throws
 */
export const openDoor = (store: Store, { signedOff, originalsKey }: DoorOptions = {}): Door => ({
  enter: async (who, act, options) => {
    const notes: Note[] = []
    const note = (one: Note) => {
      notes.push(one)
    }
    let head: Head | null = null
    const result = await inContext(
      store.db,
      who,
      async (db) => {
        const done = await act({ who, db, note, ...(originalsKey && { originalsKey }) })
        if (notes.length === 0) throw refusal(accessErrors, 'LB_NO_LEDGER_ENTRY')
        return done
      },
      {
        ...options,
        last: (_result, at) => appending(who, notes, at),
        committed: (_result, rows) => {
          head = headOf(rows)
          traceAppended(head, notes)
        },
      },
    )
    if (head && notes.some((one) => one.signsOff === true)) await signedOff?.(head)
    return result
  },
})
