import type { GroupState, GroupStepName } from '../../store/index.ts'

/** How far a group is worked; nobody in it is judged by that. */
export const groupStates: Readonly<Record<GroupState, string>> = {
  new: 'New',
  lookedAt: 'Being looked at',
  handedOver: 'Handed over',
  closed: 'Closed',
}

export const groupMoveNames = ['look', 'handOver', 'close', 'reopen'] as const
export type GroupMoveName = (typeof groupMoveNames)[number] & GroupStepName

export interface GroupMove {
  readonly label: string
  readonly from: readonly GroupState[]
  readonly to: GroupState
  /** What has to be said; null: nothing. */
  readonly needs: string | null
  /** A piece of work begins, which whoever takes the step owns, where none is open. */
  readonly beginsWork: boolean
}

/** Every way a group goes from one state to another: rules as data, drawn in docs/network.md. */
export const groupMoves: Readonly<Record<GroupMoveName, GroupMove>> = {
  look: {
    label: 'Look at it',
    from: ['new', 'handedOver'],
    to: 'lookedAt',
    needs: null,
    beginsWork: true,
  },
  handOver: {
    label: 'Hand it over',
    from: ['lookedAt'],
    to: 'handedOver',
    needs: 'Say to whom it is handed over, and why',
    beginsWork: false,
  },
  close: {
    label: 'Close it',
    from: ['new', 'lookedAt', 'handedOver'],
    to: 'closed',
    needs: 'Say why it is closed',
    beginsWork: false,
  },
  reopen: {
    label: 'Open it again',
    from: ['closed'],
    to: 'lookedAt',
    needs: 'Say why it is opened again',
    beginsWork: true,
  },
}

export const movesFrom = (state: GroupState): readonly GroupMoveName[] =>
  groupMoveNames.filter((name) => groupMoves[name].from.includes(state))
