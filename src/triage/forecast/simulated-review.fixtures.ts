import { gamma, normal, poisson, type Random, randomFrom } from '../random.ts'
import { plannedHours, type StaffingPlan } from './staffing.ts'

/** A made-up review: how it went so far, who is to read, and when it truly ends. */
export interface SimulatedReview {
  readonly done: readonly number[]
  readonly staffed: readonly number[]
  readonly left: number
  readonly plan: StaffingPlan
  /** In weeks from now. */
  readonly end: number
}

/**
 * Not by the forecast’s own model: a pace of its own, weeks whose logarithm wanders about it, readers who
 * come and go so far and are planned to, and chance in each day.
 */
export function simulatedReview(seed: number): SimulatedReview {
  const random = randomFrom(seed)
  const between = (low: number, high: number) => low + (high - low) * random()
  const pace = between(0.4, 2)
  const wander = wandering(random, between(0, 0.7), between(0.05, 0.3))
  const readers = Math.round(between(4, 30))
  const hours = between(10, 30)
  const before = Math.round(between(8, 40))
  const staffed = Array.from({ length: before }, () => readers * hours * between(0.7, 1.1))
  const done = staffed.map((some) => poisson(random, some * pace * wander()))
  const plan: StaffingPlan = {
    readers: Math.max(1, Math.round(readers * between(0.6, 1.8))),
    hours,
    leave: between(0, 8),
    changes: [
      { readers: Math.round(between(-1, 6)), from: between(0, 12) },
      { readers: -Math.round(readers * between(0, 0.3)), from: 4, until: between(5, 9) },
    ],
  }
  const left = Math.round(readers * hours * pace * between(4, 30))
  return { done, staffed, left, plan, end: trueEnd(random, left, plannedHours(plan), pace, wander) }
}

function wandering(random: Random, stays: number, spread: number): () => number {
  let at = normal(random) * spread
  return () => {
    const level = Math.exp(at - (spread * spread) / 2)
    at = stays * at + Math.sqrt(1 - stays * stays) * spread * normal(random)
    return level
  }
}

function trueEnd(
  random: Random,
  left: number,
  hours: (week: number) => number,
  pace: number,
  wander: () => number,
): number {
  let remaining = left
  for (let week = 0; week < 2000; week += 1) {
    const expected = hours(week) * pace * wander()
    // A week’s readings come one by one, so many hours apart.
    let at = 0
    for (;;) {
      at += gamma(random, 1) / Math.max(1e-9, expected)
      if (at > 1) break
      remaining -= 1
      if (remaining <= 0) return week + at
    }
  }
  return Number.POSITIVE_INFINITY
}
