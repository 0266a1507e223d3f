import { extname } from 'node:path'
import { randomFor } from '../../src/demo/random.ts'
import type { Seed } from './corpus.ts'
import { mutated } from './mutate/index.ts'

export interface Input {
  readonly name: string
  readonly source: string
  readonly bytes: Buffer
  /** The seed it was made from. */
  readonly of: string
  /** Taken through the whole import into a store; all others through the readers alone. */
  readonly whole: boolean
}

/** One in this many goes through the whole import. */
const wholeOneIn = 100

/** Input number `number` of a run: the same every time. */
export function inputOf(seeds: readonly Seed[], run: number, number: number): Input {
  const random = randomFor(run, `input ${number}`)
  const seed = random.pick(seeds)
  const alike = seeds.filter((each) => each.shape === seed.shape)
  const other = random.pick(alike)
  const bytes = mutated(seed, other, random)
  const renamed = random.chance(0.04)
  const ending = renamed ? random.pick(['.csv', '.txt', '.xml', '.xlsx', '.eml', '.pdf', '']) : null
  const stem = seed.name.slice(0, seed.name.length - extname(seed.name).length)
  return {
    name: ending === null ? seed.name : `${stem}${ending}`,
    source: seed.source,
    bytes,
    of: `${seed.source.split(':')[0]}/${seed.name}`,
    whole: random.chance(1 / wholeOneIn),
  }
}
