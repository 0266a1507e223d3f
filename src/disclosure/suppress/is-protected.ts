import type { Attacker, Target } from '../attack/attacker.ts'

/** Whether the attacker leaves the target an interval so wide; whole-numbered where that decides. */
export function isProtected(attacker: Attacker, target: Target, width: number): boolean {
  const { low, high } = attacker.bounds(target, width)
  return high - low >= width
}
