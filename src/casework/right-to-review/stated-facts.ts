import type { UnitOfWork } from '../../access/index.ts'
import { missing, type Recorded, recorded } from '../../model/index.ts'
import { type RouteFact, type RouteFacts, routeFacts, routeFactWords } from './route-facts.ts'

/** What somebody can say about a review: a fact of a route, or when the victim was told of the decision. */
export const statable = [...routeFacts, 'toldOn'] as const
export type Statable = (typeof statable)[number]

export const statableWords = {
  ...routeFactWords,
  toldOn: {
    asks: 'On which day was the victim told of the decision?',
    is: { type: 'day' },
  },
} as const

/** That it was looked for and cannot be found out. */
export const notToBeFound = 'unknown'

export interface StatedFact {
  readonly fact: Statable
  /** `yes`, `no`, a day, a choice; or `unknown`. */
  readonly value: string
  readonly basis: string
  readonly statedBy: string
  readonly statedAt: string
}

/** What was last said of each fact of a case, by name of who said it. */
export async function statedFacts(
  { db }: UnitOfWork,
  caseId: number,
): Promise<readonly StatedFact[]> {
  const rows = await db
    .selectFrom('route_fact')
    .leftJoin('account_name', 'account_name.id', 'route_fact.stated_by')
    .distinctOn('fact')
    .select(['fact', 'value', 'basis', 'stated_by', 'stated_at', 'account_name.name'])
    .where('case_id', '=', caseId)
    .orderBy('fact')
    .orderBy('route_fact.id', 'desc')
    .execute()
  return rows.map((row) => ({
    fact: row.fact as Statable,
    value: row.value,
    basis: row.basis,
    statedBy: row.name ?? row.stated_by,
    statedAt: row.stated_at.toISOString(),
  }))
}

/** What a person said goes before what the records show: both stay where they stand. */
export function withStated(shown: RouteFacts, stated: readonly StatedFact[]): RouteFacts {
  const said = Object.fromEntries(
    stated.flatMap(({ fact, value }) =>
      fact === 'toldOn' ? [] : [[fact, recordedAs(fact, value)]],
    ),
  )
  return { ...shown, ...said }
}

export const toldOn = (stated: readonly StatedFact[]): Recorded<string> => {
  const said = stated.find(({ fact }) => fact === 'toldOn')
  return said === undefined || said.value === notToBeFound ? missing() : recorded(said.value)
}

function recordedAs(fact: RouteFact, value: string): Recorded<string | boolean> {
  if (value === notToBeFound) return missing('unknown')
  return recorded(routeFactWords[fact].is.type === 'yesNo' ? value === 'yes' : value)
}
