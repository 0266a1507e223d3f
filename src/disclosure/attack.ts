import type { Model } from 'highs'
import { refusal } from '../model/index.ts'
import type { Place } from './cube.ts'
import { disclosureErrors } from './errors.ts'
import { openProgram, type Row, run, type Stop, solver } from './solver.ts'
import type { System } from './system.ts'

/** What the attacker knows of one cell. */
export interface Known {
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
  /** Whether it cannot be so many values, fractions allowed: quick, and true only if so. */
  falls(target: Target, enough: number): boolean
  /** Whether solutions found so far show that it can be so many values. */
  seen(target: Target, enough: number): boolean
  /**
   * Looks for one solution that pulls many sums at once, up (1) or down (-1). `whole`: by the
   * integer program, which need not find the best.
   */
  probe(pulls: readonly Pull[], whole: boolean): void
  /** From now on this is known of the cell; solutions found that disagree are forgotten. */
  learn(key: string, low: number, high: number): void
  /** A solution somebody else found; kept only when it agrees with all that is known. */
  offer(point: Float64Array): void
  /** The solutions found, whole-numbered. */
  found(): readonly Float64Array[]
  close(): void
}

export interface Pull {
  readonly atoms: readonly number[]
  readonly pull: number
}

export interface Deadline {
  /** Seconds. */
  readonly left: () => number
}
/**
 * Seconds of this thread's processor time, so that a busy machine refuses no table that a quiet one
 * makes; by the clock at most `patience` times as long.
 */
export function deadline(seconds: number): Deadline {
  const end = performance.now() + patience * seconds * 1_000
  const before = process.threadCpuUsage()
  return {
    left: () => {
      const { user, system } = process.threadCpuUsage(before)
      return Math.min(seconds - (user + system) / 1e6, (end - performance.now()) / 1_000)
    },
  }
}
export const patience = 3

/** Solver's tolerance. */
const slip = 1e-6
/** No count in a review reaches it; a hidden total would otherwise have no upper end. */
const ceilingOver = (largest: number) => Math.max(1_000, 10 * largest)
export const isWhole = (point: Float64Array) =>
  point.every((value) => Math.abs(value - Math.round(value)) < slip)
export const sumAt = (point: Float64Array, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + Math.round(point[atom] as number), 0)

/** How far from the best a probe of many targets may stay. */
const probeGap = 0.1

interface Whole {
  readonly lowWhole: boolean
  readonly highWhole: boolean
}

const rowSum = (point: Float64Array, { columns, values }: Row): number =>
  columns.reduce(
    (sum, column, index) => sum + Math.round(point[column] as number) * (values?.[index] ?? 1),
    0,
  )
const between = ({ lower, upper }: Row, sum: number) => sum >= lower && sum <= upper

/** Where the bounds of a cell are held: on its only unknown, or on a row of its own. */
type Held = { readonly column: number } | { readonly row: number }

/**
 * Somebody who knows everything published and the rules, and asks of each hidden cell what it can
 * be at least and at most. A linear program first; where its answer is not whole-numbered, the
 * integer program decides. Every whole-numbered solution met is kept: it shows for all targets at
 * once what they can be.
 *
 * @throws LB_DISCLOSURE_CONTRADICTED when nothing agrees with all that is known
 */
export async function openAttack(
  system: System,
  cells: readonly Known[],
  time: Deadline,
): Promise<Attacker> {
  const highs = await solver()
  const ceiling = ceilingOver(
    cells.reduce((most, { high }) => (Number.isFinite(high) ? Math.max(most, high) : most), 0),
  )
  const lower = new Float64Array(system.atoms)
  const upper = new Float64Array(system.atoms).fill(ceiling)
  const rows: Row[] = [...system.agreement]
  const held = new Map<string, Held>()
  const known = new Map(cells.map((cell) => [cell.key, { ...cell }]))
  const claimed = new Set<number>()
  for (const { key, at, low, high } of cells) {
    const atoms = system.atomsOf(at)
    const [column] = atoms
    if (atoms.length === 1 && column !== undefined && !claimed.has(column)) {
      claimed.add(column)
      lower[column] = low
      upper[column] = Math.min(high, ceiling)
      held.set(key, { column })
    } else {
      held.set(key, { row: rows.length })
      rows.push({ columns: atoms, lower: low, upper: high })
    }
  }
  const everyAtom = Array.from({ length: system.atoms }, (_, atom) => atom)
  const zeros = new Float64Array(system.atoms)
  const program = { lower, upper, cost: zeros, rows }
  const linear = openProgram(highs, program)
  let integer: Model | undefined
  let points: Float64Array[] = []

  const solve = (model: Model, cost: Float64Array, stop: Stop = {}) => {
    const left = time.left()
    if (left <= 0) throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    model.changeColsCost({ kind: 'range', from: 0, to: system.atoms - 1 }, cost)
    const outcome = run(highs, model, left, stop)
    if (outcome.state === 'notInTime') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
    return outcome.columns
  }
  const best = (model: Model, target: Target, sign: 1 | -1, goodEnough?: number) => {
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
    const where = held.get(key)
    if (where === undefined) return
    if ('column' in where) model.changeColBounds(where.column, low, Math.min(high, ceiling))
    else model.changeRowBounds(where.row, low, high)
  }
  const keep = (point: Float64Array) => {
    if (isWhole(point)) points.push(point)
    return point
  }
  const sumOf = (point: Float64Array, { atoms }: Target) =>
    atoms.reduce((sum, atom) => sum + (point[atom] as number), 0)
  const seenOf = (target: Target): Bounds => {
    const seen = points.map((point) => sumAt(point, target.atoms))
    return {
      low: seen.reduce((least, sum) => Math.min(least, sum), Number.POSITIVE_INFINITY),
      high: seen.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY),
    }
  }
  const wide = ({ low, high }: Bounds, enough: number) => high - low >= enough
  const agrees = (point: Float64Array) =>
    point.every((value) => value > -slip) &&
    system.agreement.every((row) => between(row, rowSum(point, row))) &&
    [...known.values()].every((cell) => {
      const sum = sumAt(point, system.atomsOf(cell.at))
      return sum >= cell.low && sum <= cell.high
    })
  const floorOf = ({ key, atoms }: Target) =>
    known.get(key)?.low ?? atoms.reduce((sum, atom) => sum + (lower[atom] as number), 0)
  /** Bounds with fractions allowed; where the upper alone decides, the lower is what is known. */
  const outer = (target: Target, enough: number): Bounds & Whole => {
    const up = keep(best(linear, target, -1))
    const [low, high] = [floorOf(target), Math.floor(sumOf(up, target) + slip)]
    if (!wide({ low, high }, enough)) return { low, high, lowWhole: false, highWhole: isWhole(up) }
    const down = keep(best(linear, target, 1))
    const least = Math.ceil(sumOf(down, target) - slip)
    return { low: least, high, lowWhole: isWhole(down), highWhole: isWhole(up) }
  }

  return {
    bounds(target, enough = Number.POSITIVE_INFINITY) {
      if (wide(seenOf(target), enough)) return seenOf(target)
      const { lowWhole, highWhole, ...found } = outer(target, enough)
      if (Number.isFinite(enough) && !wide(found, enough)) return found
      if (!wide(seenOf(target), enough) && !highWhole) {
        keep(best(integral(), target, -1, 0.5 - (seenOf(target).low + enough)))
      }
      if (!wide(seenOf(target), enough) && !lowWhole) {
        keep(best(integral(), target, 1, 0.5 + (seenOf(target).high - enough)))
      }
      const { low, high } = seenOf(target)
      return { low, high: high >= ceiling ? Number.POSITIVE_INFINITY : high }
    },
    falls: (target, enough) =>
      !wide(seenOf(target), enough) && !wide(outer(target, enough), enough),
    seen: (target, enough) => wide(seenOf(target), enough),
    probe(pulls, whole) {
      const cost = zeros.slice()
      for (const { atoms, pull } of pulls) {
        for (const atom of atoms) cost[atom] = (cost[atom] as number) - pull
      }
      keep(whole ? solve(integral(), cost, { gap: probeGap }) : solve(linear, cost))
    },
    learn(key, low, high) {
      const cell = known.get(key)
      if (cell === undefined) return
      known.set(key, { ...cell, low, high })
      bind(linear, key, low, high)
      if (integer !== undefined) bind(integer, key, low, high)
      const atoms = system.atomsOf(cell.at)
      points = points.filter((point) => {
        const sum = sumAt(point, atoms)
        return sum >= low && sum <= high
      })
    },
    offer(point) {
      if (isWhole(point) && agrees(point)) points.push(point)
    },
    found: () => points,
    close() {
      linear.dispose()
      integer?.dispose()
    },
  }
}
