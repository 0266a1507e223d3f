import type { UnitOfWork } from '../../../access/index.ts'
import { type CaseItem, isWholeDay, type Recorded } from '../../../model/index.ts'
import type { Writes } from '../writes.ts'
import { mergeFacts } from './merge-facts.ts'
import type { Ids, ItemsByKey, RecordItems } from './record-items.ts'
import type { StandingOfBatch } from './standing-of-batch.ts'
import { type Numbers, writeNumbered } from './write-numbered.ts'

type Facts = Readonly<Record<string, unknown>>

/** What stands of a case. */
interface Kept {
  readonly facts: Facts
  readonly known_by: readonly string[]
}

/**
 * Writes cases; what stands of them already is merged with what is said now.
 *
 * @param touched ids of cases of which nothing counts but what is said now
 */
export function keepCases(
  work: UnitOfWork,
  source: string,
  { items }: ItemsByKey<CaseItem>,
  { standing, nextId }: Numbers,
  identities: ReadonlyMap<string, ReadonlySet<string>>,
  touched: ReadonlySet<number>,
  writes: Writes,
): Ids {
  const ids = new Map<string, number>()
  const rows = [...items.values()].map(
    ({ item: _, knownBy: __, ref, kind, statements, ...header }) => {
      const stands = standing.get(ref)
      const id = stands?.id ?? nextId()
      const old = touched.has(id) ? undefined : (stands as Kept | undefined)
      ids.set(ref, id)
      const stated = { ...header, ...statements }
      const facts: Facts = old ? mergeFacts(old.facts, stated) : stated
      return {
        id,
        source_id: source,
        ref,
        kind,
        opened: dayIn(facts.opened),
        closed: dayIn(facts.closed),
        occurred: dayIn(facts.occurred),
        category: valueIn(facts.category),
        outcome: valueIn(facts.outcome),
        unit: valueIn(facts.unit),
        area: valueIn(facts.area),
        facts,
        known_by: [...new Set([...(old?.known_by ?? []), ...(identities.get(ref) ?? [])])].sort(),
      }
    },
  )
  writes.add(writeNumbered(work.db, 'case_file', 'ref', rows, standing, 'refuse'))
  return ids
}

/** A column of days holds days alone; a month or year stands in the facts. */
function dayIn(fact: unknown): string | null {
  const date = valueIn(fact)
  return date !== null && isWholeDay(date) ? date : null
}

function valueIn(fact: unknown): string | null {
  const { known, value } = (fact ?? { known: false }) as Recorded<string> & {
    readonly value?: string
  }
  return known ? (value ?? null) : null
}

/** Ids of the cases the batch speaks of, written by it or standing already. */
export async function idsOfCases(
  standing: StandingOfBatch,
  batch: readonly RecordItems[],
  written: Ids,
): Promise<Ids> {
  const refs = new Set<string>()
  for (const { items } of batch) {
    for (const item of items) {
      if (item.item !== 'case' && item.caseRef !== null && !written.has(item.caseRef))
        refs.add(item.caseRef)
    }
  }
  return refs.size === 0 ? written : new Map([...written, ...(await standing.idsOf('case', refs))])
}
