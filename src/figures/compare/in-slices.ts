import { setImmediate } from 'node:timers/promises'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

const sliceMs = 30
/** A rule that needs longer would hold up everybody. */
const longestMs = 30_000

/** Counts over many cases without keeping others from being served. @throws LB_DRAFT_SLOW */
export async function inSlices<T, R>(
  items: readonly T[],
  each: (item: T) => R,
  allowedMs: number = longestMs,
): Promise<readonly R[]> {
  const began = performance.now()
  let slice = began
  const results: R[] = []
  for (const [at, item] of items.entries()) {
    results.push(each(item))
    const now = performance.now()
    if (now - slice < sliceMs) continue
    if (now - began > allowedMs) {
      const cause = `After ${Math.round(allowedMs / 1000)} seconds ${at + 1} of ${items.length} cases had been counted.`
      throw refusal(figuresErrors, 'LB_DRAFT_SLOW', cause)
    }
    await setImmediate()
    slice = performance.now()
  }
  return results
}
