import type { Coverage } from '../../definitions/index.ts'

/** What a source covers, and of where. */
export interface SourceCoverage extends Coverage {
  /** Postcode areas or districts: `QX`, `QX18`. Null or left out: wherever a child lives. */
  readonly areas?: readonly string[] | null
}

/**
 * What covers a child, by the postcodes on record of them: a source that covers an area covers whoever is on record there and
 * nowhere else. The same array for the same sources, so that what is worked out of it once is kept.
 */
export function coveringChildren(
  coverage: readonly SourceCoverage[],
): (postcodes: readonly string[]) => readonly Coverage[] {
  if (coverage.every(({ areas }) => !areas)) return () => coverage
  const kept = new Map<string, readonly Coverage[]>()
  return (postcodes) => {
    const covers = coverage.map(
      ({ areas }) =>
        !areas || (postcodes.length > 0 && postcodes.every((one) => isWithin(one, areas))),
    )
    const key = covers.join()
    const found = kept.get(key) ?? coverage.filter((_, at) => covers[at])
    kept.set(key, found)
    return found
  }
}

/** By the outward part of the postcode, which the last three characters follow. */
function isWithin(postcode: string, areas: readonly string[]): boolean {
  const outward = postcode.replaceAll(' ', '').toUpperCase().slice(0, -3)
  const area = /^[A-Z]+/.exec(outward)?.[0]
  return areas.some((one) => one === outward || one === area)
}
