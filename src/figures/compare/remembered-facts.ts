import { serviceKey, type UnitOfWork } from '../../access/index.ts'
import { type ArchiveFacts, groundOfPeople, readFacts } from '../../facts/index.ts'

type FactsOf = (unit: UnitOfWork) => Promise<ArchiveFacts>

/**
 * The facts of all cases, kept from one count to the next: drafting a definition counts again and
 * again. Read anew after a refresh or a decision on who is who. For the counter alone, who sees every case;
 * nothing but counts may come of them.
 */
function rememberedFacts(): FactsOf {
  let kept: { readonly state: string; readonly facts: ArchiveFacts } | null = null
  return async (unit) => {
    const state = await groundOfPeople(unit)
    if (kept?.state !== state) kept = { state, facts: await readFacts(unit) }
    return kept.facts
  }
}

/** Held once for all who count over it: the facts of a million cases are gigabytes. */
export const factsOfAll = serviceKey('facts of all cases', rememberedFacts)
