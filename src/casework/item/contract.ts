import type { VictimContact } from '../../contact/index.ts'
import type { DeadlineName, MoveName } from '../../items/index.ts'
import type { HandOffState, ItemKind, ItemPriority, ItemState } from '../../store/index.ts'

/** An item as a list shows it. Times are ISO strings. */
export interface ItemRow {
  readonly itemId: number
  readonly kind: ItemKind
  readonly state: ItemState
  readonly priority: ItemPriority
  readonly title: string
  /** The child it is about, in words; '' where it is about none. */
  readonly child: string
  readonly caseId: number | null
  readonly ref: string | null
  readonly ownerId: string
  readonly owner: string
  /** The owner has taken it on by a word of their own. */
  readonly accepted: boolean
  /** Who stands in for the owner today. */
  readonly cover: string | null
  readonly receiver: string | null
  readonly raisedBy: string
  readonly raisedAt: string
  readonly dueAt: string | null
  readonly late: boolean
  /** To whom it is offered now. */
  readonly offeredTo: string | null
}

export interface ItemStepRow {
  readonly step: string
  readonly state: string
  readonly owner: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

export interface HandOffRow {
  readonly handOffId: number
  readonly state: HandOffState
  readonly from: string
  readonly to: string
  readonly kind: 'person' | 'team' | 'outside'
  readonly reason: string
  readonly offeredBy: string
  readonly offeredAt: string
  readonly lapsesAt: string
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly answer: string
  readonly nextProposal: string
  readonly acceptedName: string | null
  readonly acceptedMeans: string | null
  readonly acceptedAt: string | null
  /** What this officer may do about it. */
  readonly mayAnswer: boolean
  readonly mayWithdraw: boolean
  readonly mayRecord: boolean
}

/** Somebody to ring about a risk, and from when. */
export interface LadderRung {
  readonly words: string
  /** When it is their turn, if nobody has acknowledged it by then. */
  readonly at: string
  readonly reached: boolean
  readonly people: readonly { readonly name: string; readonly telephone: string }[]
}

export interface ClockStopRow {
  readonly reason: string
  readonly words: string
  readonly stoppedOn: string
  readonly startedOn: string | null
}

export interface Colleague {
  readonly accountId: string
  readonly name: string
  readonly role: string
  readonly team: string
  /** Until when they are away; null: they are here. */
  readonly awayUntil: string | null
}

export interface ItemView extends ItemRow {
  readonly details: string
  readonly deadline: DeadlineName | null
  /** Each victim of its case, with what is to be read before anybody reaches them. */
  readonly contacts: readonly VictimContact[]
  readonly told: { readonly whom: string; readonly at: string; readonly means: string } | null
  readonly result: string | null
  readonly record: string | null
  readonly finishedBy: string | null
  readonly closedBy: string | null
  readonly closedAt: string | null
  readonly parent: ItemRow | null
  readonly children: readonly ItemRow[]
  readonly stops: readonly ClockStopRow[]
  readonly steps: readonly ItemStepRow[]
  readonly handOffs: readonly HandOffRow[]
  readonly ladder: readonly LadderRung[]
  readonly moves: readonly MoveName[]
  readonly mayOffer: boolean
  readonly colleagues: readonly Colleague[]
  readonly teams: readonly string[]
}

export interface OpenRisk extends ItemRow {
  readonly minutesOpen: number
  /** Until it climbs the ladder's next rung; null: somebody acknowledged it. */
  readonly minutesLeft: number | null
  readonly ring: readonly { readonly name: string; readonly telephone: string }[]
}
