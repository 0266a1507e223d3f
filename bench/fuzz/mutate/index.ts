import type { Random } from '../../../src/demo/random.ts'
import type { Seed } from '../corpus.ts'
import { byteMutations, largest, type Mutation } from './bytes.ts'
import { pdfMutations } from './pdf.ts'
import { textMutations } from './text.ts'
import { xmlMutations } from './xml.ts'
import { insideZip, zipMutations } from './zip.ts'

const inZip = [...textMutations, ...xmlMutations, ...xmlMutations, ...byteMutations].map(insideZip)

/** What may happen to a file, by what it is. A change in the list twice happens twice as often. */
const mutationsOf: Readonly<Record<Seed['shape'], readonly Mutation[]>> = {
  text: [...byteMutations, ...textMutations, ...textMutations],
  xml: [...byteMutations, ...textMutations, ...xmlMutations, ...xmlMutations],
  zip: [...byteMutations, ...zipMutations, ...inZip],
  binary: byteMutations,
  pdf: [...byteMutations, ...pdfMutations, ...pdfMutations],
}

/** A change that earlier ones have made impossible leaves the bytes as they are: it must not end the run. */
function changed(change: Mutation, bytes: Buffer, random: Random, other: Buffer): Buffer {
  try {
    return change(bytes, random, other)
  } catch {
    return bytes
  }
}

/** A valid file with one change or a few. The same draws give the same bytes. */
export function mutated(seed: Seed, other: Seed, random: Random): Buffer {
  const choices = mutationsOf[seed.shape]
  let bytes: Buffer = seed.bytes
  do {
    bytes = changed(random.pick(choices), bytes, random, other.bytes)
    if (bytes.length > largest) bytes = bytes.subarray(0, largest)
  } while (random.chance(0.55))
  return bytes
}
