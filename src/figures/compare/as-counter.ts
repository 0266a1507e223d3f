import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import type { ArchiveFacts } from '../../facts/index.ts'
import { rememberedFacts } from './remembered-facts.ts'

/**
 * Counts over the facts of all cases as the counter, who sees every one: numbers must not depend on
 * who asks. It leaves an entry of its own, saying for whom; only counts may be handed on.
 */
export type AsCounter = <T>(
  who: Who,
  subject: string,
  work: (unit: UnitOfWork, facts: ArchiveFacts) => Promise<T>,
) => Promise<T>

export function asCounter(enter: DoorAct, counter: () => Promise<Who>): AsCounter {
  const factsOf = rememberedFacts()
  return async (who, subject, work) =>
    enter(await counter(), { permission: 'importExtracts', subject }, async (unit) => {
      const facts = await factsOf(unit)
      const result = await work(unit, facts)
      unit.note({
        action: 'computation',
        subject,
        details: { for: who.accountId, cases: facts.cases.length },
      })
      return result
    })
}
