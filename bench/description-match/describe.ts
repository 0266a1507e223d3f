import type { Described } from '../../src/casework/description/fact-levels.ts'
import { type Random, randomFor } from '../../src/demo/random.ts'
import type { Setting } from '../../src/model/index.ts'
import { filler, retell } from './paraphrases.ts'

/** A line of the made-up world's truth, as far as it is needed here. */
export interface TrueCase {
  readonly source: string
  readonly ref: string
  /** One incident may be a case in two sources: both files are about it. */
  readonly incident: string
  readonly facts: {
    readonly occurred: string
    readonly sexual: boolean
    readonly setting: Setting
    readonly victims: readonly { readonly age: number }[]
    readonly suspects: readonly { readonly age: number }[]
  }
}

export interface Description {
  readonly truth: TrueCase
  readonly described: Described
  readonly text: string
}

const words = 120

/**
 * A case study of 120 words about a true case, as somebody writes it who has read the file and leaves names out:
 * an age band of three years that is off by one in a tenth, the year (two years in a fifth), the area, the
 * kind of place (not in a tenth), the number of adults (not in a fifth).
 */
export function describeCase(
  truth: TrueCase,
  area: string | null,
  file: string,
  seed: string,
): Description {
  const random = randomFor(1, seed)
  const { victims, suspects, setting, occurred } = truth.facts
  const age = random.pick(victims).age
  const least = age - random.whole(0, 2) + (random.chance(0.1) ? random.pick([-3, 3]) : 0)
  const year = Number(occurred.slice(0, 4))
  const from = random.chance(0.2) ? year - random.whole(0, 1) : year
  const adults = suspects.filter((one) => one.age >= 18).length
  return {
    truth,
    described: {
      age: { least, most: least + 2 },
      year: { least: from, most: from === year ? year + (random.chance(0.1) ? 1 : 0) : year },
      area,
      place: random.chance(0.9) ? setting : null,
      adults: adults > 0 && random.chance(0.8) ? { least: adults, most: adults } : null,
    },
    text: textOf(random, file),
  }
}

function textOf(random: Random, file: string): string {
  const told = random.shuffled([...retell(file)])
  const around = random.shuffled([...filler])
  const sentences = [around[0], ...told, ...around.slice(1)]
  return sentences.join(' ').split(' ').slice(0, words).join(' ')
}
