import type { Expression, Operator } from '../expression.ts'
import type { EventSet } from '../vocabulary.ts'

/** Events of a unit, or those of them of which something holds. */
export interface Events {
  readonly set: EventSet
  readonly that: Expression | null
}

/** What of two events must be one and the same, beside how near they lie. */
export type Same = 'place' | 'person'

/** A question about when events happened. Days are whole; a window of 90 days holds day 0 and day 90. */
export type Timed =
  /** So many of them, the last at most so many days after the first. */
  | {
      readonly how: 'within'
      readonly events: Events
      readonly count: number
      readonly days: number
      readonly same: Same | null
    }
  /** One of them, and then one of the others, from the same day to so many days later. */
  | {
      readonly how: 'before'
      readonly events: Events
      readonly next: Events
      readonly days: number
    }
  /** The earliest or latest of them lies so to a day; where there is none, it does not. */
  | {
      readonly how: 'first' | 'last'
      readonly events: Events
      readonly operator: Operator
      readonly to: string
    }
  /** From one of them to the next so many days or more. */
  | { readonly how: 'gap'; readonly events: Events; readonly days: number }

/** All the events a question is about. */
export const eventsOf = (question: Timed): readonly Events[] =>
  question.how === 'before' ? [question.events, question.next] : [question.events]

const keys = new WeakMap<Timed, string>()

/** Equal questions go by one key. */
export function timedKey(question: Timed): string {
  const before = keys.get(question)
  if (before !== undefined) return before
  const key = `timed.${JSON.stringify(question)}`
  keys.set(question, key)
  return key
}

/** Limits of what may be asked, said by the parser. */
export const mostDays = 10_000
export const mostEvents = 1_000
