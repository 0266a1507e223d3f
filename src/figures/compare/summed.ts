import type { Answer, ComparedCase, Definition } from '../../definitions/index.ts'
import type { StoredCase } from '../../facts/index.ts'
import type { Comparison, CountedApart } from './contract.ts'

const answers = ['met', 'undetermined', 'notMet'] as const satisfies readonly Answer[]

/** A comparison of all cases, in numbers. `cases` and `compared` are in the same order; `sources` says what a source is called. */
export function summed(
  a: Definition,
  b: Definition,
  cases: readonly StoredCase[],
  compared: readonly ComparedCase[],
  sources: ReadonlyMap<string, string>,
): Omit<Comparison, 'a' | 'b'> {
  const cells = answers.flatMap((first) =>
    answers.map((second) => ({
      a: first,
      b: second,
      cases: compared.filter((each) => each.a === first && each.b === second).length,
    })),
  )
  return {
    cases: compared.length,
    cells,
    clauses: [
      ...clausesOf(
        b,
        'b',
        compared.filter((each) => each.a === 'met'),
      ),
      ...clausesOf(
        a,
        'a',
        compared.filter((each) => each.b === 'met'),
      ),
    ],
    years: apart(
      compared,
      cases.map(({ occurred, opened }) => yearOf(occurred ?? opened)),
    ).toSorted((one, other) => (one.key ?? 9999) - (other.key ?? 9999)),
    sources: apart(
      compared,
      cases.map(({ source }) => sources.get(source) ?? source),
    ).toSorted((one, other) => one.key.localeCompare(other.key, 'en')),
  }
}

const yearOf = (day: string | null): number | null =>
  day === null ? null : Number(day.slice(0, 4))

/** Clauses by which `definition` leaves out some of these, which the other counts. */
function clausesOf(
  definition: Definition,
  leftOutBy: 'a' | 'b',
  counted: readonly ComparedCase[],
): Comparison['clauses'] {
  return definition.clauses
    .map(({ id, words }) => ({
      leftOutBy,
      clause: id,
      words,
      denied: counted.filter(({ denying }) => denying.includes(id)).length,
      open: counted.filter(({ open }) => open.includes(id)).length,
    }))
    .filter(({ denied, open }) => denied + open > 0)
}

function apart<K>(
  compared: readonly ComparedCase[],
  keys: readonly K[],
): readonly CountedApart<K>[] {
  const sums = new Map<K, { both: number; onlyA: number; onlyB: number }>()
  compared.forEach(({ a, b }, at) => {
    const key = keys[at]!
    const sum = sums.get(key) ?? { both: 0, onlyA: 0, onlyB: 0 }
    sums.set(key, sum)
    if (a === 'met' && b === 'met') sum.both += 1
    else if (a === 'met') sum.onlyA += 1
    else if (b === 'met') sum.onlyB += 1
  })
  return [...sums].map(([key, sum]) => ({ key, ...sum }))
}
