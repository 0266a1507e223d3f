import { estimateCount } from '../../estimates/index.ts'
import { type CountedPart, countPart } from '../samples/count-part.ts'
import type { WordingAnswer, WordingPart, WordingSampleRow } from './contract.ts'

export interface DrawnWording {
  readonly part: WordingPart
  readonly answer: WordingAnswer | null
}
export type CountedWording = CountedPart & { readonly part: WordingPart; readonly size: number }

export const countParts = (
  parts: readonly { readonly name: WordingPart; readonly size: number }[],
  drawn: readonly DrawnWording[],
): readonly CountedWording[] =>
  parts.map(({ name, size }) => ({ part: name, size, ...countPart(drawn, name, 'own') }))

const level = 0.95

/** Sentences of a part with a writer’s own words, between the limits at a confidence; null: nobody has answered. */
function countOf({ part, size, counted, yes, cannotTell }: CountedWording, confidence: number) {
  if (size === 0) return { estimate: 0, low: 0, high: 0, size }
  const { estimate, low, high } = estimateCount(
    [{ name: part, size, answered: counted, yes, unclear: cannotTell }],
    confidence,
  )
  return estimate === null ? null : { estimate, low, high, size }
}

function shareOf(part: CountedWording | undefined): WordingSampleRow['precision'] {
  const count = part && countOf(part, level)
  if (!count || count.size === 0) return null
  const { estimate, low, high, size } = count
  return { value: estimate / size, low: low / size, high: high / size }
}

/**
 * What the answers show. Where readers could not tell, the lower limit takes no and the upper yes. Recall rests on three
 * estimates at once: each is held at a third of the doubt, so that all of them hold together at 95 in 100.
 */
export function estimateWording(
  parts: readonly CountedWording[],
): Pick<WordingSampleRow, 'precision' | 'recall' | 'missed'> {
  const of = (name: WordingPart) => parts.find(({ part }) => part === name)
  const counts = (['own', 'quoted', 'rest'] as const).map((name) => {
    const part = of(name)
    return part ? countOf(part, 1 - (1 - level) / 3) : null
  })
  const [own, quoted, rest] = counts
  const all = own && quoted && rest && own.estimate + quoted.estimate + rest.estimate
  return {
    precision: shareOf(of('own')),
    missed: shareOf(of('rest')),
    recall: all
      ? {
          value: own.estimate / all,
          low: own.low === 0 ? 0 : own.low / (own.low + quoted.high + rest.high),
          high: own.high / Math.max(1, own.high + quoted.low + rest.low),
        }
      : null,
  }
}
