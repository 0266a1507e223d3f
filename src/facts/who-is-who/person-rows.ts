import { personIdOf } from './current-person.ts'
import type { BriefRecord } from './each-record.ts'

export interface Scored {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly probability: number
}

/** Records by the cluster they are in; the cluster is known by its smallest mention. */
const byCluster = (
  records: readonly BriefRecord[],
  clusters: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly BriefRecord[]> =>
  Map.groupBy(records, ({ id }) => clusters.get(id) ?? id)

/** Rows of `person`, made one after the other. */
export function* personRows(
  records: readonly BriefRecord[],
  clusters: ReadonlyMap<number, number>,
) {
  for (const [smallest, together] of byCluster(records, clusters)) {
    const mentions = together.flatMap((record) => record.mentions)
    const names = mentions.map(({ name }) => name)
    const births = mentions.map(({ birth }) => birth)
    yield {
      id: personIdOf(smallest),
      display_name: mostSaid(names, 'Name not recorded'),
      birth: mostSaid(births, '') || null,
      mentions: mentions.length,
    }
  }
}

/** The value said most often, the first of equals; `blank` only where nothing else is said. */
function mostSaid(values: readonly string[], blank: string): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== blank) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = blank
  let most = 0
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count]
  return best
}

/**
 * Rows of `person_mention`, made one after the other. A mention is as sure as its best link inside the person; one that is
 * alone, or joined only because its source or an officer says so, is certain.
 */
export function* membership(
  records: readonly {
    readonly id: number
    readonly mentions: readonly { readonly id: number }[]
  }[],
  clusters: ReadonlyMap<number, number>,
  pairs: readonly Scored[],
) {
  const best = new Map<number, number>()
  for (const { a, b, probability } of pairs) {
    if (clusters.get(a) !== clusters.get(b)) continue
    for (const id of [a, b]) best.set(id, Math.max(best.get(id) ?? 0, probability))
  }
  for (const { id, mentions } of records) {
    const person_id = personIdOf(clusters.get(id) ?? id)
    const probability = best.get(id) ?? 1
    for (const mention of mentions) yield { mention_id: mention.id, person_id, probability }
  }
}
