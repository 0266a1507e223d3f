import type { GroupTie, TieKind } from '../../network/index.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

const thingWords: Readonly<Record<TieKind, readonly [string, string]>> = {
  sharedVictim: ['child', 'children'],
  coSuspect: ['case that names both', 'cases that name both'],
  sharedThing: ['telephone or vehicle', 'telephones or vehicles'],
  sharedPlace: ['place', 'places'],
}

type Tie = Pick<GroupTie, 'kind' | 'about' | 'weight'>

/** How many different things tie them, by kind. */
export function tiedByWords(ties: readonly Tie[]): string {
  const parts = Object.entries(thingWords).flatMap(([kind, [one, many]]) => {
    const things = new Set(ties.flatMap((tie) => (tie.kind === kind ? tie.about : [])))
    return things.size === 0 ? [] : count(things.size, one, many)
  })
  return parts.length === 0 ? 'Nothing that is open to you' : parts.join(', ')
}

/** Mean weight of the ties a member has within the group: what two people alone share weighs 1. */
export const strengthOf = (ties: readonly Tie[], people: number): number =>
  people === 0 ? 0 : (2 * ties.reduce((sum, { weight }) => sum + weight, 0)) / people
