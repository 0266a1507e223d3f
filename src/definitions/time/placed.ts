import type { Timed } from '../expression.ts'
import { compare } from '../expression.ts'
import { dayNumber } from './dated.ts'

/** An event that counts, on its day. */
export interface PlacedEvent {
  readonly id: string
  readonly day: number
}

/**
 * What a question about time says where every day is known. `next` are the events that may follow, of a question that asks
 * for them.
 */
export function answerPlaced(
  question: Timed,
  events: readonly PlacedEvent[],
  then: readonly PlacedEvent[],
): boolean {
  const days = events.map(({ day }) => day).sort((a, b) => a - b)
  switch (question.how) {
    case 'within': {
      const { count, days: length } = question
      return days.some((day, at) => at >= count - 1 && day - days[at - count + 1]! <= length)
    }
    case 'before':
      return events.some((one) =>
        then.some(
          (other) =>
            other.id !== one.id && other.day >= one.day && other.day - one.day <= question.days,
        ),
      )
    case 'first':
    case 'last': {
      const day = question.how === 'first' ? days[0] : days.at(-1)
      return day !== undefined && compare(day, question.operator, dayNumber(question.to))
    }
    case 'gap':
      return days.some((day, at) => at > 0 && day - days[at - 1]! >= question.days)
  }
}

/** Differences of days that a question tells apart: up to each of these, or more. */
export function cutsOf(question: Timed): readonly number[] {
  switch (question.how) {
    case 'within':
      return [-question.days - 1, question.days]
    case 'before':
      return [-question.days - 1, -1, 0, question.days]
    case 'gap':
      return [-question.days, -1, 0, question.days - 1]
    default:
      return [-1, 0]
  }
}

/** Days that a question tells apart. */
export function daysCutBy(question: Timed): readonly number[] {
  if (question.how !== 'first' && question.how !== 'last') return []
  const day = dayNumber(question.to)
  return [day - 1, day]
}
