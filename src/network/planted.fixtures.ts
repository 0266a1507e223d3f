import type { NetworkCase, NetworkInput, NetworkTie } from './index.ts'

/** Numbers in [0, 1) from a seed: mulberry32 (Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Planted {
  readonly input: NetworkInput
  readonly rings: readonly (readonly string[])[]
}

/**
 * Cases among `people`, one suspect in `again` drawn from all and one victim too, and rings of four to nine hidden in them: each ring
 * has as many children as members, each harmed by two to four of them in cases of several sources, and a car.
 */
export function plantRings(people: number, rings: number, seed: number, again = 0.02): Planted {
  const random = randomFrom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const sources = ['north', 'south', 'council']
  const cases: NetworkCase[] = []
  const ties: NetworkTie[] = []
  const addCase = (victim: string, suspects: readonly string[], source = sources[below(3)]) =>
    cases.push({
      id: cases.length + 1,
      source: source ?? 'north',
      people: [
        { person: victim, role: 'victim' },
        ...suspects.map((person) => ({ person, role: 'suspect' as const })),
      ],
      places: [],
    })
  const name = (letter: string, n: number) => `${letter}${String(n).padStart(6, '0')}`
  const anybody = () => name('P', below(people))
  for (let n = 0; n < people / 2; n++) {
    const suspect = () => (random() < again ? anybody() : name('P', 2 * n + below(2)))
    const victim = random() < again ? name('C', below(people / 2)) : name('C', n)
    addCase(victim, random() < 0.12 ? [suspect(), suspect()] : [suspect()])
  }
  for (let n = 0; n < people / 20; n++) {
    const plate = `vehicle:chance${below(people)}`
    ties.push({ person: anybody(), thing: plate, source: 'north', record: `mention:${n}` })
  }
  const planted = Array.from({ length: rings }, (_, ring) => {
    const members = Array.from({ length: 4 + below(6) }, (_, n) => `R${ring}-${n}`)
    for (const child of members.keys()) {
      const harming = members.toSorted(() => random() - 0.5).slice(0, 2 + below(3))
      for (const member of harming) addCase(`V${ring}-${child}`, [member])
    }
    for (const person of members) {
      if (random() < 0.7) {
        const record = `mention:ring${ring}${person}`
        ties.push({ person, thing: `vehicle:ring${ring}`, source: 'south', record })
      }
    }
    return members
  })
  return { input: { cases, ties }, rings: planted }
}

/** Members in both, of all in either. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((person) => b.includes(person)).length
  return both / (a.length + b.length - both)
}
