import type { CasePlan } from '../incidents/incidents.ts'
import type { Random } from '../random.ts'
import { blank } from './noise.ts'

/** Shares of a source's answers to one question. */
export interface Rates {
  readonly missing: number
  readonly unknown: number
  readonly wrong: number
}

export interface Statement {
  readonly text: string
  readonly wrong: boolean
}

/** `Y`, `N`, `U` or missing; wrong in the stated share of those given. */
export function yesNo(random: Random, truth: boolean, rates: Rates): Statement {
  const draw = random.next()
  if (draw < rates.missing) return { text: blank(random), wrong: false }
  if (draw < rates.missing + rates.unknown) return { text: 'U', wrong: false }
  const wrong = random.chance(rates.wrong)
  return { text: truth !== wrong ? 'Y' : 'N', wrong }
}

/** How many offenders the record says there were: `1`, `2`, `3+`, `Multiple undefined`, `Unknown`. */
export function statedTotal(random: Random, truth: number, listed: number): Statement {
  if (truth === 0 || random.chance(0.24)) {
    return { text: random.chance(0.35) ? 'Unknown' : blank(random), wrong: false }
  }
  if (random.chance(0.02)) {
    const stated = listed > 0 && listed < truth ? listed : truth === 1 ? 2 : 1
    const possible = Math.max(stated, listed)
    return { text: inWords(possible), wrong: inWords(possible) !== inWords(truth) }
  }
  if (truth > 1 && listed < 2 && random.chance(0.25)) {
    return { text: 'Multiple undefined', wrong: false }
  }
  return { text: inWords(truth), wrong: false }
}

/** Known to, or associated with, one another; seldom answered where there was but one. */
export function associated(random: Random, plan: CasePlan): Statement {
  const several = plan.incident.offenders.length > 1
  return yesNo(random, plan.incident.associated, {
    missing: several ? 0.38 : 0.75,
    unknown: 0.12,
    wrong: several ? 0.02 : 0.004,
  })
}

const inWords = (count: number) => (count >= 3 ? '3+' : `${count}`)

/** One of a list, missing in a share, another of the list in a smaller one. */
export function listed(
  random: Random,
  truth: string,
  list: readonly string[],
  rates: Omit<Rates, 'unknown'>,
): Statement {
  if (random.chance(rates.missing)) return { text: blank(random), wrong: false }
  if (random.chance(rates.wrong)) {
    const other = random.pick(list)
    return { text: other, wrong: other !== truth }
  }
  return { text: truth, wrong: false }
}

export const settingWords = [
  'Family home',
  'Private dwelling',
  "Children's home",
  'School',
  'Place of worship',
  'Sports club',
  'Hotel',
  'Takeaway',
  'Taxi',
  'Park',
  'Street',
  'Online',
  'Other',
] as const

export const relationshipWords = [
  'Parent',
  'Step-parent',
  'Sibling',
  'Other relative',
  'Partner',
  'Ex-partner',
  'Friend',
  'Peer',
  'Known by sight',
  'Acquaintance',
  'Teacher',
  'Carer',
  'Coach',
  'Religious leader',
  'Stranger',
  'Other',
] as const
