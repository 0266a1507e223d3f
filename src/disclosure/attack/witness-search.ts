import type { Attacker, Target } from './attacker.ts'

/** A table with fewer is attacked count by count at once: looking at all together costs more. */
const fewestTargets = 60
/** Fewer than this are attacked one by one: by the linear program, then by the integer program. */
const fewestAtOnce = { linear: 4, wholeNumbers: 8 } as const
/** A round that leaves more of them open than this is the last of its kind. */
const leastProgress = 0.85

/**
 * Solutions that show for many targets at once that they can be this or that: each round pulls all
 * targets not yet shown to be wide enough up or down by chance, and then the other way. What it
 * finds are witnesses; a target it leaves open must still be attacked alone.
 */
export function searchWitnesses(
  attacker: Attacker,
  targets: readonly Target[],
  width: number,
): void {
  if (targets.length < fewestTargets) return
  const next = pseudorandom()
  let open = targets.filter((target) => !attacker.isWitnessed(target, width))
  for (const kind of ['linear', 'wholeNumbers'] as const) {
    while (open.length >= fewestAtOnce[kind]) {
      const signs = open.map(() => (next() < 0.5 ? -1 : 1))
      for (const direction of [1, -1]) {
        const pulls = open.map(({ atoms }, index) => ({
          atoms,
          pull: direction * (signs[index] as number),
        }))
        attacker.searchWitness(pulls, kind === 'wholeNumbers')
      }
      const left = open.filter((target) => !attacker.isWitnessed(target, width))
      const last = left.length > leastProgress * open.length
      open = left
      if (last) break
    }
  }
}

/** The same numbers from 0 up to 1 each time, so that the same table is made the same way. */
function pseudorandom(): () => number {
  let state = 20261123
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
