import type { Model } from 'highs'
import { refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'
import type { Deadline } from '../program/deadline.ts'
import { openProgram, type Row, run, type Stop, solver } from '../program/linear-program.ts'
import type { Place } from '../tables/cube.ts'
import type { Agreement, LinearSystem } from './linear-system.ts'

/** What the attacker knows of one cell. */
export interface KnownCell {
  readonly key: string
  readonly at: Place
  readonly low: number
  readonly high: number
}

/** A sum of atoms the attacker is after. */
export interface Target {
  readonly key: string
  readonly atoms: readonly number[]
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

export interface Attacker {
  /** The tightest bounds, whole-numbered. `enough`: stop once they are so wide; then not tightest. */
  bounds(target: Target, enough?: number): Bounds
  /** Whether its interval is narrower than so wide, fractions allowed: quick, and true only if so. */
  isDisclosive(target: Target, width: number): boolean
  /** Whether solutions found so far show an interval so wide. */
  isWitnessed(target: Target, width: number): boolean
  /**
   * Looks for one solution that pulls many sums at once, up (1) or down (-1). `wholeNumbers`: by
   * the integer program, which need not find the best.
   */
  searchWitness(pulls: readonly Pull[], wholeNumbers: boolean): void
  /** From now on the cell lies within these bounds; solutions found that disagree are dropped. */
  constrain(key: string, low: number, high: number): void
  /** A solution somebody else found; kept only when it agrees with all that is known. */
  offerWitness(point: Float64Array): void
  /** The whole-numbered solutions found. */
  witnesses(): readonly Float64Array[]
  close(): void
}

export interface Pull {
  readonly atoms: readonly number[]
  readonly pull: number
}

/** The solver's tolerance. */
const tolerance = 1e-6
/** No count in a review reaches it; a suppressed total would otherwise have no upper end. */
const ceilingOver = (largest: number) => Math.max(1_000, 10 * largest)
export const isWhole = (point: Float64Array) =>
  point.every((value) => Math.abs(value - Math.round(value)) < tolerance)
const sumAt = (point: Float64Array, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + Math.round(point[atom] as number), 0)

/** How far from the best a search over many targets may stay. */
const searchGap = 0.1

/** Bounds with fractions allowed, and which of them a whole-numbered solution reaches. */
interface RelaxedBounds extends Bounds {
  readonly lowIsWhole: boolean
  readonly highIsWhole: boolean
}

const rowSum = (point: Float64Array, { columns, values }: Agreement): number =>
  columns.reduce(
    (sum, column, index) => sum + Math.round(point[column] as number) * (values[index] as number),
    0,
  )
const isWithin = ({ lower, upper }: Row, sum: number) => sum >= lower && sum <= upper

/** Where the program holds the bounds of a cell: on its only unknown, or on a row of its own. */
type BoundsAt = { readonly column: number } | { readonly row: number }

/**
 * Somebody who knows everything published and the rules, and asks of each suppressed cell what it can
 * be at least and at most. A linear program first; where its answer is not whole-numbered, the
 * integer program decides. Every whole-numbered solution met is kept: it shows for all targets at
 * once what they can be.
 *
 * @throws LB_DISCLOSURE_CONTRADICTED when nothing agrees with all that is known
 */
export async function openAttack(
  system: LinearSystem,
  cells: readonly KnownCell[],
  time: Deadline,
): Promise<Attacker> {
  const highs = await solver()
  const ceiling = ceilingOver(
    cells.reduce((most, { high }) => (Number.isFinite(high) ? Math.max(most, high) : most), 0),
  )
  const lower = new Float64Array(system.atoms)
  const upper = new Float64Array(system.atoms).fill(ceiling)
  const rows: Row[] = [...system.agreement]
  const boundsAt = new Map<string, BoundsAt>()
  const known = new Map(cells.map((cell) => [cell.key, { ...cell }]))
  const boundAtoms = new Set<number>()
  for (const { key, at, low, high } of cells) {
    const atoms = system.atomsOf(at)
    const [column] = atoms as readonly [number]
    if (atoms.length === 1 && !boundAtoms.has(column)) {
      boundAtoms.add(column)
      lower[column] = low
      upper[column] = Math.min(high, ceiling)
      boundsAt.set(key, { column })
    } else {
      boundsAt.set(key, { row: rows.length })
      rows.push({ columns: atoms, lower: low, upper: high })
    }
  }
  const everyAtom = Array.from({ length: system.atoms }, (_, atom) => atom)
  const zeros = new Float64Array(system.atoms)
  const program = { lower, upper, cost: zeros, rows }
  const linear = openProgram(highs, program)
  let integer: Model | undefined
  let found: Float64Array[] = []

  const solve = (model: Model, cost: Float64Array, stop: Stop = {}) => {
    const left = time.left()
    if (left <= 0) throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    model.changeColsCost({ kind: 'range', from: 0, to: system.atoms - 1 }, cost)
    const outcome = run(highs, model, left, stop)
    if (outcome.state === 'notInTime') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
    return outcome.columns
  }
  const optimise = (model: Model, target: Target, sign: 1 | -1, goodEnough?: number) => {
    const cost = zeros.slice()
    for (const atom of target.atoms) cost[atom] = sign
    return solve(model, cost, goodEnough === undefined ? {} : { goodEnough })
  }
  const integral = (): Model => {
    if (integer !== undefined) return integer
    integer = openProgram(highs, { ...program, whole: everyAtom })
    for (const { key, low, high } of known.values()) bind(integer, key, low, high)
    return integer
  }
  const bind = (model: Model, key: string, low: number, high: number): void => {
    const where = boundsAt.get(key) as BoundsAt
    if ('column' in where) model.changeColBounds(where.column, low, Math.min(high, ceiling))
    else model.changeRowBounds(where.row, low, high)
  }
  const keepWitness = (point: Float64Array) => {
    if (isWhole(point)) found.push(point)
    return point
  }
  const sumOf = (point: Float64Array, { atoms }: Target) =>
    atoms.reduce((sum, atom) => sum + (point[atom] as number), 0)
  const witnessed = (target: Target): Bounds => {
    const sums = found.map((point) => sumAt(point, target.atoms))
    return {
      low: sums.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY),
      high: sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY),
    }
  }
  const isWide = ({ low, high }: Bounds, width: number) => high - low >= width
  const agrees = (point: Float64Array) =>
    point.every((value) => Math.round(value) >= 0) &&
    system.agreement.every((row) => isWithin(row, rowSum(point, row))) &&
    [...known.values()].every((cell) => {
      const sum = sumAt(point, system.atomsOf(cell.at))
      return sum >= cell.low && sum <= cell.high
    })
  const knownLow = ({ key, atoms }: Target) =>
    known.get(key)?.low ?? atoms.reduce((sum, atom) => sum + (lower[atom] as number), 0)
  /** Where the upper bound alone decides, the lower is what is known. */
  const relaxed = (target: Target, width: number): RelaxedBounds => {
    const up = keepWitness(optimise(linear, target, -1))
    const highIsWhole = isWhole(up)
    const [low, high] = [knownLow(target), Math.floor(sumOf(up, target) + tolerance)]
    if (!isWide({ low, high }, width)) return { low, high, lowIsWhole: false, highIsWhole }
    const down = keepWitness(optimise(linear, target, 1))
    const least = Math.ceil(sumOf(down, target) - tolerance)
    return { low: least, high, lowIsWhole: isWhole(down), highIsWhole }
  }

  return {
    bounds(target, enough = Number.POSITIVE_INFINITY) {
      if (isWide(witnessed(target), enough)) return witnessed(target)
      const { lowIsWhole, highIsWhole, ...bounds } = relaxed(target, enough)
      if (Number.isFinite(enough) && !isWide(bounds, enough)) return bounds
      if (!isWide(witnessed(target), enough) && !highIsWhole) {
        keepWitness(optimise(integral(), target, -1, 0.5 - (witnessed(target).low + enough)))
      }
      if (!isWide(witnessed(target), enough) && !lowIsWhole) {
        keepWitness(optimise(integral(), target, 1, 0.5 + (witnessed(target).high - enough)))
      }
      const { low, high } = witnessed(target)
      return { low, high: high >= ceiling ? Number.POSITIVE_INFINITY : high }
    },
    isDisclosive: (target, width) =>
      !isWide(witnessed(target), width) && !isWide(relaxed(target, width), width),
    isWitnessed: (target, width) => isWide(witnessed(target), width),
    searchWitness(pulls, wholeNumbers) {
      const cost = zeros.slice()
      for (const { atoms, pull } of pulls) {
        for (const atom of atoms) cost[atom] = (cost[atom] as number) - pull
      }
      keepWitness(wholeNumbers ? solve(integral(), cost, { gap: searchGap }) : solve(linear, cost))
    },
    constrain(key, low, high) {
      const cell = known.get(key)
      if (cell === undefined) return
      known.set(key, { ...cell, low, high })
      bind(linear, key, low, high)
      if (integer !== undefined) bind(integer, key, low, high)
      const atoms = system.atomsOf(cell.at)
      found = found.filter((point) => {
        const sum = sumAt(point, atoms)
        return sum >= low && sum <= high
      })
    },
    offerWitness(point) {
      if (isWhole(point) && agrees(point)) found.push(point)
    },
    witnesses: () => found,
    close() {
      linear.dispose()
      integer?.dispose()
    },
  }
}
