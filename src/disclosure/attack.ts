import type { Model } from 'highs'
import { refusal } from '../model/index.ts'
import type { Place } from './cube.ts'
import { disclosureErrors } from './errors.ts'
import { openProgram, type Row, run, solver } from './solver.ts'
import type { System } from './system.ts'

/** What the attacker knows of one cell. */
export interface Known {
  readonly at: Place
  readonly low: number
  readonly high: number
}

/** A sum of atoms the attacker is after, and what it truly is (when the protector asks). */
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
  close(): void
}

/** No count in a review reaches it; a hidden total would otherwise have no upper end. */
const ceilingOver = (largest: number) => Math.max(1_000, 10 * largest)
const whole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

/** Milliseconds since some start; the bench passes its own. */
export interface Deadline {
  readonly left: () => number
}
export const deadline = (seconds: number): Deadline => {
  const end = performance.now() + seconds * 1_000
  return { left: () => (end - performance.now()) / 1_000 }
}

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
  known: readonly Known[],
  time: Deadline,
): Promise<Attacker> {
  const highs = await solver()
  const ceiling = ceilingOver(
    known.reduce((most, { high }) => (Number.isFinite(high) ? Math.max(most, high) : most), 0),
  )
  const lower = new Float64Array(system.atoms)
  const upper = new Float64Array(system.atoms).fill(ceiling)
  const rows: Row[] = [...system.agreement]
  for (const { at, low, high } of known) {
    const atoms = system.atomsOf(at)
    const [only] = atoms
    if (atoms.length === 1 && only !== undefined) {
      lower[only] = Math.max(lower[only] as number, low)
      upper[only] = Math.min(upper[only] as number, high)
    } else {
      rows.push({ columns: atoms, lower: low, upper: Math.min(high, ceiling * atoms.length) })
    }
  }
  if (lower.some((value, atom) => value > (upper[atom] as number))) {
    throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
  }
  const program = { lower, upper, cost: new Float64Array(system.atoms), rows }
  const linear = openProgram(highs, program)
  const integer: { model?: Model } = {}
  const points: Float64Array[] = []
  const everyAtom = Array.from({ length: system.atoms }, (_, atom) => atom)
  let costly: readonly number[] = []

  const best = (model: Model, target: Target, sign: 1 | -1): Float64Array => {
    const columns = [...new Set([...costly, ...target.atoms])].sort((a, b) => a - b)
    const wanted = new Set(target.atoms)
    model.changeColsCost(
      { kind: 'set', indices: columns },
      Float64Array.from(columns, (column) => (wanted.has(column) ? sign : 0)),
    )
    costly = target.atoms
    const outcome = run(highs, model, time.left())
    if (outcome.state === 'notInTime') throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
    if (outcome.state !== 'optimal') throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
    return outcome.columns
  }
  const integral = (target: Target, sign: 1 | -1): Float64Array => {
    integer.model ??= openProgram(highs, { ...program, whole: everyAtom })
    const model = integer.model
    model.changeColsCost(
      { kind: 'range', from: 0, to: system.atoms - 1 },
      new Float64Array(system.atoms),
    )
    return best(model, target, sign)
  }
  const extreme = (target: Target, sign: 1 | -1): number => {
    let point = best(linear, target, sign)
    if (!point.every(whole)) point = integral(target, sign)
    points.push(point)
    return sumAt(point, target.atoms)
  }

  return {
    bounds(target, enough = Number.POSITIVE_INFINITY) {
      if (time.left() <= 0) throw refusal(disclosureErrors, 'LB_DISCLOSURE_TOO_SLOW')
      const seen = points.map((point) => sumAt(point, target.atoms))
      let low = Math.min(...seen, Number.POSITIVE_INFINITY)
      let high = Math.max(...seen, Number.NEGATIVE_INFINITY)
      if (high - low >= enough) return { low, high }
      high = Math.max(high, extreme(target, -1))
      if (high - low >= enough) return { low, high }
      low = Math.min(low, extreme(target, 1))
      return { low, high: high >= ceiling ? Number.POSITIVE_INFINITY : high }
    },
    close() {
      linear.dispose()
      integer.model?.dispose()
    },
  }
}

const sumAt = (point: Float64Array, atoms: readonly number[]): number =>
  atoms.reduce((sum, atom) => sum + Math.round(point[atom] as number), 0)
