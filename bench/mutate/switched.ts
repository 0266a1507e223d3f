import type { Mutant } from './find-mutants.ts'

interface Place {
  readonly start: number
  readonly end: number
  readonly isStatement: boolean
  readonly mutants: { readonly number: number; readonly text: string }[]
}

/** What the switched sources ask of every mutant: whether it is the one that is on. */
export const ask = 'globalThis.__isMutant'

/**
 * A source with all of its mutants in it, each behind a switch, so that it is compiled and loaded once for all.
 *
 * @param numberOf what the switch asks for
 */
export function switched(
  source: string,
  mutants: readonly Mutant[],
  numberOf: (mutant: Mutant) => number,
): string {
  const byKey = new Map<string, Place>()
  for (const mutant of mutants) {
    const { around, isStatement } = mutant
    const key = `${around.start}:${around.end}:${isStatement}`
    const place = byKey.get(key) ?? { ...around, isStatement, mutants: [] }
    byKey.set(key, place)
    place.mutants.push({ number: numberOf(mutant), text: around.text })
  }
  const places = [...byKey.values()].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(b.isStatement) - Number(a.isStatement),
  )
  let next = 0
  const render = (from: number, to: number): string => {
    let out = ''
    let at = from
    for (let place = places[next]; place && place.start < to; place = places[next]) {
      next += 1
      out += source.slice(at, place.start) + withSwitch(place, render(place.start, place.end))
      at = place.end
    }
    return out + source.slice(at, to)
  }
  return render(0, source.length)
}

function withSwitch({ mutants, isStatement }: Place, original: string): string {
  if (isStatement) {
    const isOut = mutants.map(({ number }) => `${ask}(${number})`).join(' || ')
    return `{if (!(${isOut})) {${original}}}`
  }
  const choices = mutants.map(({ number, text }) => `${ask}(${number}) ? (${text}) : `)
  return `(${choices.join('')}(${original}))`
}
