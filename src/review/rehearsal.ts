import {
  createPerformer,
  type Door,
  type Performer,
  type UnitOfWork,
  type Who,
} from '../access/index.ts'
import { inContext, type Store } from '../store/index.ts'
import { acts } from './acts.ts'
import { viewOf } from './case-view.ts'
import type { CaseView } from './contract.ts'
import { countWaits } from './waits/read-waits.ts'
import type { WaitsCounter } from './waits/waits-counter.ts'

/** The review for one who is nobody: what is read goes no further, and nothing is kept, not even that it was read. */
export interface Rehearsal {
  readonly review: Performer
  readonly countWaits: WaitsCounter
  /** So many pages must be asked for at once for every connection of pages to be taken. */
  readonly atOnce: number
}

/**
 * Nobody: cannot sign in.
 *
 * @param nth of those who ask at once, so that nothing kept for one answers another
 */
export const rehearser = (nth: string): Who => ({
  accountId: `rehearsal-${nth}`,
  username: 'rehearsal',
  name: 'Lookback, before it opens',
  role: 'reviewer',
  staffIds: [],
})

/**
 * What pages of the worklist and of cases need, for an application that tries them before it opens: a server plans the
 * statements of pages once a connection, which takes many times as long as to run them, and would do so while readers wait.
 * Null where a store keeps no plans.
 */
export function openRehearsal(store: Store): Rehearsal | null {
  if (store.oftenAtOnce === undefined) return null
  const door = undoing(store)
  const { perform, receive } = createPerformer(door)
  // Nobody has said why they open the case; else the page is what an officer gets.
  const caseFor = async (who: Who, caseId: number): Promise<CaseView> => {
    const view = await door.enter(who, (unit) => viewOf(unit, caseId), { often: true })
    return { ...view, openedFor: 'review' }
  }
  return {
    review: {
      perform: (caller, act, input) =>
        act.name === acts.review.case.name
          ? (caseFor(caller.who, acts.review.case.input.parse(input).caseId) as Promise<never>)
          : perform(caller, act, input),
      receive,
    },
    countWaits: (who) => door.enter(who, countWaits, { often: true }),
    atOnce: store.oftenAtOnce,
  }
}

/** A door through which nothing comes: what was done behind it is undone, and noted nowhere. */
function undoing(store: Store): Door {
  const undo = new Error('This was a rehearsal.')
  return {
    async enter<T>(who: Who, act: (unit: UnitOfWork) => Promise<T>, options = {}): Promise<T> {
      let done: { readonly result: T } | undefined
      try {
        await inContext(
          store.db,
          who,
          async (db) => {
            done = { result: await act({ who, db, note: () => undefined }) }
            throw undo
          },
          options,
        )
      } catch (error) {
        if (error !== undo || !done) throw error
      }
      return done!.result
    },
  }
}
