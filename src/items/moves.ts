import type { ItemState } from '../store/index.ts'
import { hasEnded, type KindRule } from './kinds.ts'

/** Who takes a step: the owner (or who stands in for them), a lead, or somebody who did not finish it. */
export type Mover = 'owner' | 'lead' | 'ownerOrLead' | 'another'
export type Need = 'reason' | 'result' | 'stopReason'

export interface ItemMove {
  readonly label: string
  readonly from: readonly ItemState[]
  readonly to: ItemState
  readonly by: Mover
  readonly needs: readonly Need[]
  /** For which kinds; all where it says nothing. */
  readonly onlyIf: (kind: KindRule) => boolean
  /** The mover becomes the owner. */
  readonly takesOver: boolean
}

const always = () => true
const one = ({ closedBy }: KindRule) => closedBy === 'one'
const two = ({ closedBy }: KindRule) => closedBy === 'two'
const byOwner = ({ acceptedBy }: KindRule) => acceptedBy === 'owner'
const stoppable = ({ mayStopClock }: KindRule) => mayStopClock

/** Every way an item goes from one state to another: rules as data, drawn in docs/casework.md. */
export const itemMoves = {
  accept: {
    label: 'Accept it as mine',
    from: ['open'],
    to: 'underWay',
    by: 'owner',
    needs: [],
    onlyIf: byOwner,
    takesOver: false,
  },
  take: {
    label: 'Acknowledge and take it on',
    from: ['open', 'underWay'],
    to: 'underWay',
    by: 'lead',
    needs: [],
    onlyIf: always,
    takesOver: true,
  },
  stopClock: {
    label: 'Stop the clock',
    from: ['underWay'],
    to: 'waiting',
    by: 'owner',
    needs: ['stopReason', 'reason'],
    onlyIf: stoppable,
    takesOver: false,
  },
  startClock: {
    label: 'Start the clock again',
    from: ['waiting'],
    to: 'underWay',
    by: 'owner',
    needs: [],
    onlyIf: stoppable,
    takesOver: false,
  },
  close: {
    label: 'Close with a result',
    from: ['underWay'],
    to: 'closed',
    by: 'owner',
    needs: ['result'],
    onlyIf: one,
    takesOver: false,
  },
  proposeClosing: {
    label: 'Give the result, for a second person to confirm',
    from: ['underWay'],
    to: 'closing',
    by: 'owner',
    needs: ['result'],
    onlyIf: two,
    takesOver: false,
  },
  confirm: {
    label: 'Confirm and close',
    from: ['closing'],
    to: 'closed',
    by: 'another',
    needs: [],
    onlyIf: two,
    takesOver: false,
  },
  sendBack: {
    label: 'Send back',
    from: ['closing'],
    to: 'underWay',
    by: 'another',
    needs: ['reason'],
    onlyIf: two,
    takesOver: false,
  },
  withdraw: {
    label: 'Withdraw',
    from: ['open', 'underWay', 'waiting'],
    to: 'withdrawn',
    by: 'ownerOrLead',
    needs: ['reason'],
    onlyIf: one,
    takesOver: false,
  },
} as const satisfies Readonly<Record<string, ItemMove>>
export type MoveName = keyof typeof itemMoves
export const moveNames = Object.keys(itemMoves) as [MoveName, ...MoveName[]]
export const moveOf = (name: MoveName): ItemMove => itemMoves[name]

/** For every kind each state is reached and has a way to an end; none leads out of an end. */
export function moveFaults(
  kinds: Readonly<Record<string, KindRule>>,
  moves: Readonly<Record<string, ItemMove>> = itemMoves,
): readonly string[] {
  const all = Object.entries(moves)
  const faults = all.flatMap(([name, { from, by, to, needs }]) => [
    ...from.filter(hasEnded).map((state) => `item move ${name}: leads out of ${state}`),
    ...(to === 'closed' && by !== 'another' && !needs.includes('result')
      ? [`item move ${name}: closes without a result`]
      : []),
  ])
  for (const [kind, rule] of Object.entries(kinds)) {
    const open = all.filter(([, { onlyIf }]) => onlyIf(rule)).map(([, move]) => move)
    const reached = new Set<ItemState>(['open'])
    for (const _ of open)
      for (const { from, to } of open) if (from.some((state) => reached.has(state))) reached.add(to)
    const ending = new Set<ItemState>(['closed'])
    for (const _ of open)
      for (const { from, to } of open)
        if (ending.has(to)) for (const state of from) ending.add(state)
    for (const state of reached) {
      if (!ending.has(state) && !hasEnded(state)) faults.push(`item ${kind}: ${state} never ends`)
    }
    if (!reached.has('closed')) faults.push(`item ${kind}: is never closed`)
    const alone = open.some(({ to, by }) => to === 'closed' && by !== 'another')
    if (rule.closedBy === 'two' && alone) faults.push(`item ${kind}: one person closes it`)
  }
  return faults
}
