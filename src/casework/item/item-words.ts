import { itemKinds, itemStates, priorityWords } from '../../items/index.ts'
import { momentWords } from '../../model/index.ts'
import type { HandOffState } from '../../store/index.ts'
import type { HandOffRow, ItemRow, ItemStepRow } from './contract.ts'

export type ItemLine = ReturnType<typeof itemLine>

/** A row of a list of items, with its codes in words. */
export const itemLine = (row: ItemRow) => ({
  ...row,
  kindWords: itemKinds[row.kind].label,
  stateWords: itemStates[row.state],
  priorityWords: priorityWords[row.priority],
  due: dueWords(row),
})

/** When it is due, and whether it is late; the clock may be stopped, or nothing be due at all. */
export function dueWords({ dueAt, late, state }: ItemRow): string {
  if (dueAt === null) return state === 'waiting' ? 'Clock stopped' : 'No date'
  return `${late ? 'Late: was due' : 'Due'} ${momentWords(dueAt)}`
}

const steps: Readonly<Record<string, string>> = {
  raise: 'Raised',
  accept: 'Accepted by its owner',
  take: 'Acknowledged and taken on',
  stopClock: 'Clock stopped',
  startClock: 'Clock started again',
  close: 'Closed with a result',
  proposeClosing: 'Result given',
  confirm: 'Confirmed and closed',
  sendBack: 'Sent back',
  withdraw: 'Withdrawn',
  offer: 'Offered',
  offerAccepted: 'Offer accepted',
  acceptedOutside: 'Accepted outside',
  offerRefused: 'Offer refused',
  offerWithdrawn: 'Offer withdrawn',
  offerLapsed: 'Offer lapsed',
  handOver: 'Handed over',
  climb: 'Climbed the ladder',
}
export const stepLine = (row: ItemStepRow) => ({ ...row, words: steps[row.step] ?? row.step })

const offerStates: Readonly<Record<HandOffState, string>> = {
  offered: 'Waits for an answer',
  accepted: 'Accepted',
  refused: 'Refused',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
}
export const handOffLine = (row: HandOffRow) => ({ ...row, stateWords: offerStates[row.state] })

/** '72 minutes', '3 hours', '2 days': how long something has waited. */
export function waitedWords(minutes: number): string {
  const [count, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
