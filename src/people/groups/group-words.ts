import type { GroupTie, TieKind } from '../../network/index.ts'

export interface Named {
  readonly name: string
  readonly area: string | null
  readonly place: string | null
  readonly years: { readonly from: number; readonly to: number } | null
  readonly people: number
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What somebody called the group; else a neutral name of where, when and how many. Never a person’s: it would outlive a correction. */
export function groupName({ name, area, place, years, people }: Named): string {
  if (name !== '') return name
  const when =
    years === null
      ? 'no day recorded'
      : years.from === years.to
        ? `${years.from}`
        : `${years.from} to ${years.to}`
  const parts = [area ?? 'Area not recorded', place, when, count(people, 'person', 'people')]
  return parts.filter((part) => part !== null).join(', ')
}

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
