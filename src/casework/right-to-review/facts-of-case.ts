import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { caseMentions } from '../../cases/index.ts'
import { codeGroups } from '../../definitions/index.ts'
import {
  agesAtEvent,
  between,
  type CaseStatements,
  missing,
  type PartialDate,
  type Recorded,
  rangeOf,
  recorded,
  recordedValue,
} from '../../model/index.ts'
import { recordedDate } from '../../store/index.ts'
import type { DecisionMade, KnownRouteFacts, RouteFact, RouteFacts } from './route-facts.ts'
import { routeFacts } from './route-facts.ts'

type Shown = { readonly [Fact in RouteFact]?: Recorded<KnownRouteFacts[Fact]> }

interface CaseOfReview {
  readonly kind: 'crime' | 'referral'
  readonly occurred: PartialDate | null
  readonly closed: PartialDate | null
  readonly category: string | null
  readonly outcome: string | null
  readonly facts: Partial<CaseStatements>
}

/** What the records of a case say of the facts on which the routes turn; what they leave open is missing. */
export async function factsOfCase(unit: UnitOfWork, caseId: number): Promise<RouteFacts> {
  const { rows } = await sql<CaseOfReview>`
    select kind, ${recordedDate('occurred')} as occurred, ${recordedDate('closed')} as closed,
      category, outcome, facts from case_file c where id = ${caseId}`.execute(unit.db)
  const stored = rows[0]
  const ages = stored ? await victimAges(unit, caseId, stored.occurred) : []
  const shown: Shown = stored ? { ...ofOffence(stored), ...ofOutcome(stored), ...ofAges(ages) } : {}
  return Object.fromEntries(
    routeFacts.map((fact) => [fact, shown[fact] ?? missing()]),
  ) as unknown as RouteFacts
}

interface Ages {
  readonly least: number
  readonly most: number
}

async function victimAges(
  unit: UnitOfWork,
  caseId: number,
  occurred: PartialDate | null,
): Promise<readonly (Ages | null)[]> {
  const mentions = await caseMentions(unit, caseId)
  return mentions
    .filter(({ role }) => role === 'victim' || role === 'subject')
    .map(({ person }) => {
      const birth = recordedValue(person.birth)
      return birth && occurred ? agesAtEvent(birth, occurred) : null
    })
}

/** Under 18 where one certainly was; not where each certainly was not. */
function ofAges(ages: readonly (Ages | null)[]): Shown {
  if (ages.some((age) => age !== null && age.most < 18)) return { underEighteen: recorded(true) }
  const grown = ages.length > 0 && ages.every((age) => age !== null && age.least >= 18)
  return grown ? { underEighteen: recorded(false) } : {}
}

function ofOffence({ kind, category, facts }: CaseOfReview): Shown {
  const isSexualClass =
    kind === 'crime' && category !== null && codeGroups.sexualOffences?.codes.includes(category)
  return {
    ...(isSexualClass
      ? { sexualOffence: recorded(true) }
      : facts.sexual?.known && { sexualOffence: facts.sexual }),
    // A crime stands in the records because it was reported.
    ...(kind === 'crime' && { reportedToPolice: recorded(true) }),
  }
}

/**
 * What the Home Office outcome types say (framework from April 2013). Types 15 and 16 do not say whether
 * the police or the prosecution service decided; letters before 2013 are each force's own.
 */
const outcomeShows: Readonly<Record<string, Shown>> = {
  0: { decision: recorded('noneYet') },
  ...ofTypes(['1', '4'], { decision: recorded('charged') }),
  ...ofTypes(['2', '3', '6', '7', '8', '22'], { decision: recorded('outOfCourt') }),
  ...ofTypes(['9'], { ...noAction(), decidedBy: recorded('prosecutor'), ...suspect(true) }),
  ...ofTypes(['10', '21'], { ...noAction(), decidedBy: recorded('police'), ...suspect(true) }),
  ...ofTypes(['11', '12', '13', '17'], { ...noAction(), ...suspect(true) }),
  14: {
    ...noAction(),
    decidedBy: recorded('police'),
    ...suspect(false),
    victimWithdrew: recorded(true),
  },
  15: { ...noAction(), ...suspect(true), victimWithdrew: recorded(false) },
  16: { ...noAction(), ...suspect(true), victimWithdrew: recorded(true) },
  18: { ...noAction(), decidedBy: recorded('police'), ...suspect(false) },
}

function ofOutcome({ kind, outcome, closed }: CaseOfReview): Shown {
  const day = closed === null ? null : rangeOf(closed)
  const decidedOn = day === null ? missing() : between<string>(day.earliest, day.latest)
  const shown = kind === 'crime' && outcome !== null ? outcomeShows[outcome] : undefined
  return { ...shown, decidedOn }
}

function noAction(): Shown {
  return { decision: recorded<DecisionMade>('noFurtherAction') }
}

/** Who was not identified was not interviewed. */
function suspect(identified: boolean): Shown {
  return {
    suspectIdentified: recorded(identified),
    ...(!identified && { suspectInterviewed: recorded(false) }),
  }
}

function ofTypes(types: readonly string[], shown: Shown): Readonly<Record<string, Shown>> {
  return Object.fromEntries(types.map((type) => [type, shown]))
}
