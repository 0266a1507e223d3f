import type { HandOffState } from '../../store/index.ts'

export interface HandOffStep {
  readonly label: string
  readonly to: Exclude<HandOffState, 'offered'>
  readonly by: string
  readonly needs: string
  /** What becomes of the item. */
  readonly item: string
}

/** What may become of an offer; each happens once, and an offer by itself moves nothing. */
export const handOffSteps: Readonly<Record<string, HandOffStep>> = {
  accept: {
    label: 'Accept',
    to: 'accepted',
    by: 'whoever it is offered to; of a team, whoever of it comes first',
    needs: 'nothing',
    item: 'is theirs from that moment',
  },
  recordAcceptance: {
    label: 'Record that an outside body has accepted',
    to: 'accepted',
    by: 'the owner or a lead',
    needs: 'who accepted, when, by what means',
    item: 'is with that body; our owner sees to its result',
  },
  refuse: {
    label: 'Refuse',
    to: 'refused',
    by: 'whoever it is offered to; for an outside body the owner or a lead records it',
    needs: 'reason, and what is proposed instead',
    item: 'stays with its owner',
  },
  withdraw: {
    label: 'Withdraw',
    to: 'withdrawn',
    by: 'the owner, a lead, or whoever made the offer',
    needs: 'nothing',
    item: 'stays with its owner',
  },
  lapse: {
    label: 'Lapse',
    to: 'lapsed',
    by: 'the clock, after the hours the lead has set',
    needs: 'nothing',
    item: 'goes to the manager of whoever owns it; where there is none, it stays',
  },
}
