import type { GroupTie, NetworkInput, TieKind } from './network-input.ts'

interface Part {
  readonly person: string
  readonly source: string
  readonly record: string
}

/** What several people share, and how much it says when k of them share it. */
interface Shared {
  readonly kind: TieKind
  readonly words: string
  readonly about: string
  readonly parts: readonly Part[]
  readonly worth: number
}

/**
 * Every tie between two suspects or companions. Something k people share counts 1/(k − 1) for each pair (Newman 2001,
 * Physical Review E 64, 016132): the more share it, the less it says of any two.
 */
export function findTies(input: NetworkInput, hub: number): readonly GroupTie[] {
  const ties = new Map<string, GroupTie>()
  for (const shared of everythingShared(input)) {
    const byPerson = Map.groupBy(shared.parts, ({ person }) => person)
    const people = [...byPerson.keys()].sort()
    if (people.length < 2 || people.length > hub) continue
    const weight = shared.worth / (people.length - 1)
    for (const [index, a] of people.entries()) {
      for (const b of people.slice(index + 1)) {
        addTie(ties, shared, [a, byPerson.get(a) ?? []], [b, byPerson.get(b) ?? []], weight)
      }
    }
  }
  return [...ties.values()]
}

function addTie(
  ties: Map<string, GroupTie>,
  { kind, words, about }: Shared,
  [a, partsOfA]: readonly [string, readonly Part[]],
  [b, partsOfB]: readonly [string, readonly Part[]],
  weight: number,
): void {
  const [sourcesOfA, sourcesOfB] = [sourcesIn(partsOfA), sourcesIn(partsOfB)]
  const parts = [...partsOfA, ...partsOfB]
  ties.set(`${a}|${b}|${kind}|${words}`, {
    a,
    b,
    kind,
    words,
    about,
    weight,
    sources: sourcesIn(parts),
    alone: sourcesOfA.filter((source) => sourcesOfB.includes(source)),
    records: [...new Set(parts.map(({ record }) => record))].sort(),
  })
}

const sourcesIn = (parts: readonly Part[]): readonly string[] =>
  [...new Set(parts.map(({ source }) => source))].sort()

function* everythingShared({ cases, ties }: NetworkInput): Generator<Shared> {
  const ofVictim = new Map<string, Part[]>()
  const ofPlace = new Map<string, Part[]>()
  for (const { id, source, people, places } of cases) {
    const record = `case:${id}`
    const suspects = people.filter(({ role }) => role === 'suspect' || role === 'associate')
    const parts = suspects.map(({ person }) => ({ person, source, record }))
    const child = people.find(({ role }) => role === 'victim')?.person
    const about = child ? `child ${child}` : record
    yield { kind: 'coSuspect', words: `Suspects of case ${id}`, about, parts, worth: 1 }
    const outside = suspects.filter(({ family }) => !family)
    for (const { person, role } of people) {
      if (role === 'victim')
        push(
          ofVictim,
          person,
          outside.map((suspect) => ({ person: suspect.person, source, record })),
        )
    }
    for (const place of places) push(ofPlace, place, parts)
  }
  const ofThing = new Map<string, Part[]>()
  for (const { person, thing, with: child, source, record } of ties) {
    const part = { person, source, record }
    if (thing) push(ofThing, thing, [part])
    if (child) push(ofVictim, child, [part])
  }
  for (const [person, parts] of ofVictim) {
    yield {
      kind: 'sharedVictim',
      words: `The same child, ${person}`,
      about: `child ${person}`,
      parts,
      worth: 1,
    }
  }
  for (const [thing, parts] of ofThing) {
    const [kind, value] = [thing.slice(0, thing.indexOf(':')), thing.slice(thing.indexOf(':') + 1)]
    yield {
      kind: 'sharedThing',
      words: `The same ${kind}, ${value}`,
      about: thing,
      parts,
      worth: 1,
    }
  }
  for (const [place, parts] of ofPlace) {
    yield {
      kind: 'sharedPlace',
      words: `The same place, ${place}`,
      about: `place ${place}`,
      parts,
      worth: 0.5,
    }
  }
}

function push(into: Map<string, Part[]>, key: string, parts: readonly Part[]): void {
  const known = into.get(key)
  if (known) known.push(...parts)
  else into.set(key, [...parts])
}
