import type { Events, Timed } from '../expression.ts'
import { compare, type Expression } from '../expression.ts'
import type { CaseFacts, EpisodeFacts } from '../facts.ts'

/**
 * The slow way to an answer about time, for tests: every day each event may have had, every answer to what is not known of
 * it, every number of events nobody listed; each answered by counting. Written from the guide alone, and shares no code
 * with what it tests.
 */
interface Happened {
  readonly id: number
  readonly day: number
  readonly interview: boolean
}

const first = Date.parse('2020-01-01') / 86_400_000
/** The n-th day of the made-up calendar. */
export const dayAt = (n: number): string =>
  new Date((first + n) * 86_400_000).toISOString().slice(0, 10)
const numberOf = (day: string): number => Math.round(Date.parse(day) / 86_400_000) - first

/**
 * Days of an event of which none is recorded: all that are near the others or, where many are missing, some; and two of its
 * own, far from all.
 */
const anyDay = (id: number, many: number): readonly number[] => [
  -9000 - 100 * id,
  ...(many > 3 ? [1, 4, 8] : Array.from({ length: 16 }, (_, at) => at - 1)),
  9000 + 100 * id,
]

/** True or false where every completion agrees, null where two differ. Only of `missingEpisodes`. */
export function everyDay(expression: Expression, { missingEpisodes }: CaseFacts): boolean | null {
  const { items, min, max } = missingEpisodes
  const most = max === null ? items.length + 4 : max
  let seen: boolean | null = null
  for (let size = Math.max(min, items.length); size <= most; size++) {
    const unknown = size - items.filter(({ began }) => began.known || began.within).length
    const ways = Array.from({ length: size }, (_, id) => waysOf(items[id] ?? null, id, unknown))
    for (const world of product(ways)) {
      const here = holds(expression, world)
      if (seen !== null && seen !== here) return null
      seen = here
    }
  }
  return seen
}

function waysOf(episode: EpisodeFacts | null, id: number, many: number): readonly Happened[] {
  const days = episode === null ? anyDay(id, many) : daysOf(episode, id, many)
  const interview = episode?.returnInterview.known ? [episode.returnInterview.value] : [true, false]
  return days.flatMap((day) => interview.map((held) => ({ id, day, interview: held })))
}

function daysOf({ began }: EpisodeFacts, id: number, many: number): readonly number[] {
  if (began.known) return [numberOf(began.value)]
  const { least, most } = began.within ?? { least: null, most: null }
  if (least === null || most === null) return anyDay(id, many)
  const [from, to] = [numberOf(String(least)), numberOf(String(most))]
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function* product(
  ways: readonly (readonly Happened[])[],
  chosen: readonly Happened[] = [],
): Generator<readonly Happened[]> {
  const next = ways[chosen.length]
  if (!next) return yield chosen
  for (const one of next) yield* product(ways, [...chosen, one])
}

function holds(expression: Expression, world: readonly Happened[]): boolean {
  switch (expression.kind) {
    case 'not':
      return !holds(expression.of, world)
    case 'and':
      return holds(expression.left, world) && holds(expression.right, world)
    case 'or':
      return holds(expression.left, world) || holds(expression.right, world)
    case 'timed':
      return answered(expression.question, world)
    default:
      throw new Error(`no ${expression.kind} here`)
  }
}

const those = ({ that }: Events, world: readonly Happened[]): readonly Happened[] =>
  world.filter((one) => that === null || isSo(that, one))

function isSo(that: Expression, one: Happened): boolean {
  if (that.kind === 'not') return !isSo(that.of, one)
  if (that.kind === 'and') return isSo(that.left, one) && isSo(that.right, one)
  if (that.kind !== 'compare') throw new Error(`no ${that.kind} here`)
  return that.fact.word === 'began'
    ? compare(one.day, that.operator, numberOf(String(that.to)))
    : compare(one.interview, that.operator, that.to)
}

function answered(question: Timed, world: readonly Happened[]): boolean {
  const events = those(question.events, world)
  switch (question.how) {
    case 'within':
      return events.some(
        ({ day }) =>
          events.filter((other) => other.day >= day && other.day <= day + question.days).length >=
          question.count,
      )
    case 'before':
      return events.some((one) =>
        those(question.next, world).some(
          (other) =>
            other.id !== one.id && one.day <= other.day && other.day <= one.day + question.days,
        ),
      )
    case 'first':
    case 'last': {
      const days = events.map(({ day }) => day)
      if (days.length === 0) return false
      const day = question.how === 'first' ? Math.min(...days) : Math.max(...days)
      return compare(day, question.operator, numberOf(question.to))
    }
    case 'gap':
      return events.some((one) =>
        events.some((other) => {
          const between = events.filter(({ day }) => one.day < day && day < other.day)
          return other.id !== one.id && other.day - one.day >= question.days && between.length === 0
        }),
      )
  }
}
