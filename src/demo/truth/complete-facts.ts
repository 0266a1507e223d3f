import { ageAt, type Day } from '../calendar.ts'
import type { CasePlan, Incident } from '../incidents/incidents.ts'
import type { Person } from '../people/people.ts'
import { isSettled } from '../record/outcomes.ts'
import type { TrueBefore } from './before.ts'
import type { TrueTies } from './ties.ts'

/** The complete facts of a case: what every record about it could at best have said. */
export interface CompleteFacts {
  readonly kind: 'crime' | 'referral'
  readonly occurred: number
  readonly sexual: boolean
  readonly exchange: boolean
  readonly advantage: boolean
  readonly imbalance: boolean
  readonly setting: string
  readonly victims: readonly {
    readonly person: string
    readonly age: number
    readonly ageAtReport: number
  }[]
  readonly suspects: readonly {
    readonly person: string
    readonly age: number
    readonly relationship: string
  }[]
  readonly suspectsAssociated: boolean
  readonly openRisk: boolean
  /** What the case itself was recorded as, and when; not what happened. */
  readonly recorded: RecordedAs
  readonly ties: TrueTies
  readonly before: TrueBefore
}

/** Days of report and closure, and the codes a source put on its case; null where it has none. */
export interface RecordedAs {
  readonly opened: Day
  readonly closed: Day
  readonly outcome: string
  readonly offence: string | null
  readonly factors: readonly string[]
}

const institutions = new Set(["Children's home", 'School', 'Place of worship', 'Sports club'])
const settingOf: Readonly<Record<string, string>> = {
  'Family home': 'familyHome',
  'Private dwelling': 'privateDwelling',
  Hotel: 'commercial',
  Takeaway: 'commercial',
  Taxi: 'commercial',
  Park: 'publicPlace',
  Street: 'publicPlace',
  Online: 'online',
  Other: 'other',
}
const relationshipOf: Readonly<Record<string, string>> = {
  Parent: 'family',
  'Step-parent': 'family',
  Sibling: 'family',
  'Other relative': 'family',
  Teacher: 'positionOfTrust',
  Carer: 'positionOfTrust',
  Coach: 'positionOfTrust',
  'Religious leader': 'positionOfTrust',
  Partner: 'partner',
  'Ex-partner': 'partner',
  Friend: 'friend',
  Peer: 'peer',
  'Known by sight': 'acquaintance',
  Acquaintance: 'acquaintance',
  Stranger: 'stranger',
  Other: 'other',
}

const aged = (person: Person, incident: Incident) => ({
  person: person.id,
  age: ageAt(person.born, incident.day),
})

export function factsOf(
  plan: CasePlan,
  written: RecordedAs,
  ties: TrueTies,
  before: TrueBefore,
): CompleteFacts {
  const { incident } = plan
  const { opened, closed, outcome, offence, factors } = written
  return {
    kind: plan.source === 'police' ? 'crime' : 'referral',
    occurred: incident.day,
    sexual: incident.sexual,
    exchange: incident.exchange,
    advantage: incident.advantage,
    imbalance: incident.imbalance,
    setting: institutions.has(incident.setting) ? 'institution' : settingOf[incident.setting]!,
    victims: plan.victims.map((each) => ({
      ...aged(each, incident),
      ageAtReport: ageAt(each.born, opened),
    })),
    suspects: incident.offenders.map((each) => ({
      ...aged(each.person, incident),
      relationship: relationshipOf[each.relationship]!,
    })),
    suspectsAssociated: incident.offenders.length > 1 && incident.associated,
    openRisk: incident.openRisk,
    recorded: { opened, closed, outcome, offence, factors },
    ties,
    before,
  }
}

/**
 * A case needs reinvestigation when a child was harmed, nobody was brought to account, and
 * - it belongs to a circle of offenders and a line of enquiry was left, a child is still at risk, or
 *   another source recorded the name this case lacked; or
 * - somebody was never identified here, and another source recorded the name, or a line of enquiry was
 *   left while a child is still at risk.
 */
export function needsReinvestigation(
  plan: CasePlan,
  outcome: string,
  namedElsewhere: boolean,
): boolean {
  const { incident } = plan
  const harmed = incident.sexual && plan.victims.some((each) => ageAt(each.born, incident.day) < 18)
  if (!harmed || isSettled(outcome)) return false
  const { lineNotPursued, openRisk } = incident
  if (incident.circle?.kind === 'exploitation') return lineNotPursued || openRisk || namedElsewhere
  const somebodyMissing = plan.named.length < incident.offenders.length
  return somebodyMissing && (namedElsewhere || (lineNotPursued && openRisk))
}

/** Who names which offender for a child, by source; so that a case can be compared with what the others recorded. */
export function namedElsewhere(
  cases: readonly CasePlan[],
  missing: readonly { readonly child: Person; readonly companion: Person | null }[],
): (plan: CasePlan) => boolean {
  const sourcesNaming = new Map<string, Set<string>>()
  const add = (victim: Person, offender: Person, source: string) => {
    const key = `${victim.id}|${offender.id}`
    const sources = sourcesNaming.get(key) ?? new Set()
    sourcesNaming.set(key, sources.add(source))
  }
  for (const plan of cases) {
    for (const victim of plan.victims) {
      for (const each of plan.named) add(victim, each.person, `${plan.source}`)
    }
  }
  for (const { child, companion } of missing) if (companion) add(child, companion, 'missing')
  return (plan) =>
    plan.incident.offenders.some(
      (each) =>
        !plan.named.includes(each) &&
        plan.victims.some((victim) =>
          [...(sourcesNaming.get(`${victim.id}|${each.person.id}`) ?? [])].some(
            (source) => source !== `${plan.source}`,
          ),
        ),
    )
}
