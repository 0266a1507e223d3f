import type { UnitOfWork } from '../../access/index.ts'
import { type Definition, implies } from '../../definitions/index.ts'
import { type Cube, fitsAttack, type Place, type TableShape } from '../../disclosure/index.ts'
import { readDefinitions } from '../../facts/index.ts'
import { wantedFigure } from '../counts/figures.ts'
import { answerDimension } from './count-cube.ts'

/** Whatever meets the first definition meets the second: anybody can read that off their rules. */
export interface Implication {
  /** Both as `ID@VERSION`. */
  readonly narrow: string
  readonly broad: string
  /** Pairs of answers no case can have. */
  readonly structuralZeros: readonly Place[]
}

/**
 * Of some definitions, which imply which; what follows from two others is left out. An implication
 * that the findings do not bear out (an answer less sharp than it could be) is left out.
 */
export async function implicationsAmong(
  unit: UnitOfWork,
  names: readonly string[],
  { counts }: Cube,
): Promise<readonly Implication[]> {
  const definitions: Definition[] = []
  for (const name of names) definitions.push(...(await readDefinitions(unit, wantedFigure(name))))
  return steps(definitions)
    .map(([narrow, broad]) => implication(nameOf(narrow), nameOf(broad), implies(broad, narrow)))
    .filter(({ structuralZeros }) =>
      structuralZeros.every(
        (pair) => !counts.some((leaf) => leaf.count > 0 && isAt(leaf.at, pair)),
      ),
    )
}

const nameOf = ({ id, version }: Definition) => `${id}@${version}`

const isAt = (at: Place, pair: Place) =>
  Object.entries(pair).every(([dimension, leaf]) => at[dimension] === leaf)

function implication(narrow: string, broad: string, both: boolean): Implication {
  const [of, so] = [answerDimension(narrow), answerDimension(broad)]
  const one = structuralZeroAnswers(of, so)
  return { narrow, broad, structuralZeros: both ? [...one, ...structuralZeroAnswers(so, of)] : one }
}

const structuralZeroAnswers = (of: string, so: string): readonly Place[] => [
  { [of]: 'met', [so]: 'notMet' },
  { [of]: 'met', [so]: 'undetermined' },
  { [of]: 'undetermined', [so]: 'notMet' },
]

/** Of definitions that say the same, each is paired with the next. */
function steps(definitions: readonly Definition[]): readonly (readonly [Definition, Definition])[] {
  const below = (a: Definition, b: Definition) =>
    a !== b && implies(a, b) && (!implies(b, a) || definitions.indexOf(a) < definitions.indexOf(b))
  const pairs = definitions.flatMap((a) =>
    definitions.filter((b) => below(a, b)).map((b) => [a, b] as const),
  )
  return pairs.filter(([a, b]) => !definitions.some((c) => below(a, c) && below(c, b)))
}

/** As many of them as the attacker's program has room for, those about `first` before others. */
export function implicationsThatFit(
  implications: readonly Implication[],
  cube: Cube,
  tables: readonly TableShape[],
  first: string,
): readonly Implication[] {
  const used = new Set(tables.flatMap(({ dimensions }) => dimensions))
  const about = implications.filter(({ narrow, broad }) =>
    [narrow, broad].every((name) => used.has(answerDimension(name))),
  )
  const rank = ({ narrow, broad }: Implication) => (narrow === first || broad === first ? 0 : 1)
  const fitting: Implication[] = []
  for (const one of about.toSorted((a, b) => rank(a) - rank(b))) {
    const shapes = [...fitting, one].map(({ narrow, broad }) => ({
      id: 'implied',
      dimensions: [answerDimension(narrow), answerDimension(broad)],
    }))
    if (fitsAttack(cube.dimensions, [...tables, ...shapes])) fitting.push(one)
  }
  return fitting
}
