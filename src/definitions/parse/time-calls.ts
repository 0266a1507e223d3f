import type { parse } from '@bufbuild/cel'
import {
  type Events,
  type Expression,
  type Fact,
  factsIn,
  type Literal,
  mostDays,
  mostEvents,
  type Operator,
  type Same,
} from '../expression.ts'
import type { EventSet, SetWord } from '../vocabulary.ts'
import { isDay } from '../words/mistake-in-words.ts'

type Node = NonNullable<ReturnType<typeof parse>['expr']>

/** What reading a question about time needs of whoever reads the rest. */
export interface ReadingAround {
  /** A set by name, or those of it of which something holds. */
  readonly counted: (
    node: Node,
  ) => { readonly set: SetWord; readonly that: Expression | null } | null
  readonly literal: (node: Node) => Literal | null
  readonly mistake: (node: Node, message: string) => Error
  /** Sets of events of what the rule is about. */
  readonly sets: () => readonly EventSet[]
}

/** How each question about time is written. */
export const timeCalls = {
  within: 'within(k, n): k of them within n days, as in missingEpisodes.within(3, 90)',
  samePlace: 'samePlace(k, n): k of them at one place within n days',
  samePerson: 'samePerson(k, n): k of them with one person within n days',
  before:
    'before(others, n): one of them from 0 to n days before one of the others, as in missingEpisodes.before(earlierReferrals, 30)',
  after: 'after(others, n): one of them from 0 to n days after one of the others',
  gap: 'gap(n): n days or more from one of them to the next',
  first: 'first() >= "2010-01-31": the earliest of them',
  last: 'last() >= "2010-01-31": the latest of them',
} as const
export type TimeCall = keyof typeof timeCalls

export const timeCall = (name: string | undefined): TimeCall | null =>
  name !== undefined && Object.hasOwn(timeCalls, name) ? (name as TimeCall) : null

/** A question about time that is yes or no by itself. */
export function readTimed(
  name: TimeCall,
  node: Node,
  target: Node | undefined,
  args: readonly Node[],
  around: ReadingAround,
): Expression {
  const written = `It is written ${timeCalls[name]}.`
  if (name === 'first' || name === 'last') {
    throw around.mistake(node, `A day is compared with a day. ${written}`)
  }
  const events = eventsFrom(target, node, around)
  if (args.length !== (name === 'gap' ? 1 : 2)) throw around.mistake(node, written)
  const [one, other] = args as readonly [Node, Node]
  switch (name) {
    case 'gap':
      return timed({ how: 'gap', events, days: numberOf(one, 0, mostDays, 'days', around) })
    case 'before':
    case 'after': {
      const others = eventsFrom(one, one, around)
      const days = numberOf(other, 0, mostDays, 'days', around)
      return name === 'before'
        ? timed({ how: 'before', events, next: others, days })
        : timed({ how: 'before', events: others, next: events, days })
    }
    default: {
      const same: Same | null = name === 'within' ? null : name === 'samePlace' ? 'place' : 'person'
      if (same !== null && events.set !== 'events') {
        const message =
          'Where they were, and with whom, is asked of “events”, in a rule about a child.'
        throw around.mistake(node, message)
      }
      const count = numberOf(one, same === null ? 1 : 2, mostEvents, 'events', around)
      const days = numberOf(other, 0, mostDays, 'days', around)
      return timed({ how: 'within', events, count, days, same })
    }
  }
}

/** The earliest or latest of them, compared with a day. */
export function readExtreme(
  name: 'first' | 'last',
  node: Node,
  right: Node,
  operator: Operator,
  around: ReadingAround,
): Expression {
  const call = node.exprKind.case === 'callExpr' ? node.exprKind.value : null
  const events = eventsFrom(call?.target, node, around)
  if ((call?.args.length ?? 0) > 0) {
    throw around.mistake(node, `It is written ${timeCalls[name]}.`)
  }
  const to = around.literal(right)
  if (typeof to !== 'string' || !isDay(to)) {
    throw around.mistake(right, 'A day is written "2010-01-31", in quotes.')
  }
  return timed({ how: name, events, operator, to })
}

type Question = Extract<Expression, { readonly kind: 'timed' }>['question']
const timed = (question: Question): Expression => ({ kind: 'timed', question })

function eventsFrom(target: Node | undefined, node: Node, around: ReadingAround): Events {
  const found = target ? around.counted(target) : null
  const sets = around.sets()
  if (found === null || !(sets as readonly SetWord[]).includes(found.set)) {
    const all = sets.length === 1 ? sets[0] : `${sets.slice(0, -1).join(', ')} or ${sets.at(-1)}`
    throw around.mistake(
      target ?? node,
      `When things happened is asked of events: ${all}, or of their .filter(…).`,
    )
  }
  const { set, that } = found
  const outside = that === null ? undefined : factsIn(that).find(({ of }: Fact) => of === 'case')
  if (outside) {
    throw around.mistake(
      target ?? node,
      `“${outside.word}” is no fact of an event; what else must hold is joined by && outside.`,
    )
  }
  return { set: set as EventSet, that }
}

function numberOf(
  node: Node,
  least: number,
  most: number,
  what: 'days' | 'events',
  around: ReadingAround,
): number {
  const value = around.literal(node)
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
    return value
  }
  throw around.mistake(
    node,
    `So many ${what} are a whole number from ${least} to ${most.toLocaleString('en-GB')}.`,
  )
}
