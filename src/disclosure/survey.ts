import type { Attacker, Target } from './attack.ts'

/** A table with fewer is attacked count by count at once: looking at all together costs more. */
const fewest = 60
/** Fewer than this are attacked one by one: by the linear program, then by the integer program. */
const worthIt = { linear: 4, whole: 8 } as const
/** A round that leaves more of them open than this is the last of its kind. */
const littleGained = 0.85

/**
 * Solutions that show for many targets at once that they can be this or that: each round pulls all
 * targets not yet shown to be wide enough up or down by chance, and then the other way. What it
 * finds are witnesses; a target it leaves open must still be attacked alone.
 */
export function survey(attacker: Attacker, targets: readonly Target[], enough: number): void {
  if (targets.length < fewest) return
  const next = chance()
  let open = targets.filter((target) => !attacker.seen(target, enough))
  for (const kind of ['linear', 'whole'] as const) {
    while (open.length >= worthIt[kind]) {
      const signs = open.map(() => (next() < 0.5 ? -1 : 1))
      for (const way of [1, -1]) {
        const pulls = open.map(({ atoms }, index) => ({ atoms, pull: way * (signs[index] ?? 1) }))
        attacker.probe(pulls, kind === 'whole')
      }
      const left = open.filter((target) => !attacker.seen(target, enough))
      const last = left.length > littleGained * open.length
      open = left
      if (last) break
    }
  }
}

/** The same numbers from 0 up to 1 each time, so that the same table is made the same way. */
function chance(): () => number {
  let state = 20261123
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
