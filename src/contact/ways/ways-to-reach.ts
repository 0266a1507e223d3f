import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { type ContactStanding, contactState, safety } from '../guard/notice.ts'
import { type Channel, channels, stricterOf } from '../rules/wishes.ts'

export const waySchema = outputs.object({
  kind: z.enum(['telephone', 'address']),
  value: outputs.text,
  /** The record it stands in: source and reference. */
  from: outputs.text,
  /** What the plan says of each channel it serves. */
  words: outputs.list(outputs.text),
})
export type WayToReach = z.output<typeof waySchema>

export interface OfferedWays {
  readonly ways: readonly WayToReach[]
  /** Why none is offered; null where some may be. */
  readonly withheld: string | null
}

/** A record of the person, with what it says of where to find them. */
export interface ReachableRecord {
  readonly mentionId: number
  readonly from: string
  readonly phones: readonly string[]
  readonly address: string | null
}

const serves: Readonly<Record<WayToReach['kind'], readonly Channel[]>> = {
  telephone: ['call', 'text'],
  address: ['letter', 'visit'],
}

/**
 * What may be offered for reaching somebody. Only what stands in a record an officer has confirmed as theirs: a
 * telephone that a machine's link brought may be another person's. Where plans of several people came
 * together and no officer has joined them, nothing is.
 *
 * @param joins what officers have joined and not taken back
 */
export function waysToReach(
  standing: ContactStanding,
  records: readonly ReachableRecord[],
  joins: readonly JoinedByOfficer[],
): OfferedWays {
  const { plans } = standing
  const none = (withheld: string): OfferedWays => ({ ways: [], withheld })
  if (plans.length === 0)
    return none('Nobody has asked this person, and no officer has confirmed a record as theirs.')
  if (contactState(standing) === 'doNotContact') return none('They do not wish to be contacted.')
  if (!areOne(plans, joins))
    return none(
      'Plans of several people came together by a link that only a machine has made. Join them, or split them, first.',
    )
  const confirmed = new Set(plans.flatMap((plan) => plan.confirmed))
  const own = records.filter(({ mentionId }) => confirmed.has(mentionId))
  if (own.length === 0) return none('No officer has confirmed a record as theirs.')
  const wishes = stricterOf(plans).channels
  const of = (kind: WayToReach['kind'], value: string, from: string): readonly WayToReach[] => {
    const usable = serves[kind].filter((name) => wishes[name] !== 'never')
    if (usable.length === 0) return []
    return [
      {
        kind,
        value,
        from,
        words: serves[kind].map((name) => `${channels[name]}: ${safety(wishes[name])}`),
      },
    ]
  }
  const ways = own.flatMap(({ phones, address, from }) => [
    ...phones.flatMap((phone) => of('telephone', phone, from)),
    ...(address === null ? [] : of('address', address, from)),
  ])
  const seen = new Set<string>()
  const once = ways.filter(({ kind, value }) => {
    const key = `${kind} ${value}`
    return !seen.has(key) && seen.add(key)
  })
  return {
    ways: once,
    withheld: once.length > 0 ? null : 'Nothing they can be reached by is usable.',
  }
}

/** Two sides of which an officer said that they are one person. */
export interface JoinedByOfficer {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/**
 * Whether officers have joined all that the plans confirmed. A join counts where each of its sides was one
 * already: it says nothing of whom a machine had put together on one side.
 */
function areOne(
  plans: readonly { readonly confirmed: readonly number[] }[],
  joins: readonly JoinedByOfficer[],
): boolean {
  const sure = plans.filter(({ confirmed }) => confirmed.length > 0)
  const group = sure.map((_, at) => at)
  const shared = (at: number, with_: readonly number[]) =>
    sure[at]!.confirmed.some((id) => with_.includes(id))
  const merge = (from: number, into: number) => {
    for (const [at, one] of group.entries()) if (one === from) group[at] = into
  }
  for (const [a] of sure.entries()) {
    for (const [b, { confirmed }] of sure.entries()) {
      if (group[a] !== group[b] && shared(a, confirmed)) merge(group[b]!, group[a]!)
    }
  }
  const groupsOn = (side: readonly number[]) => new Set(group.filter((_, at) => shared(at, side)))
  for (const _ of sure) {
    for (const { left, right } of joins) {
      const [a, b] = [[...groupsOn(left)], [...groupsOn(right)]]
      if (a.length === 1 && b.length === 1 && a[0] !== b[0]) merge(b[0]!, a[0]!)
    }
  }
  return new Set(group).size <= 1
}
