import type { ActContext, UnitOfWork } from '../../access/index.ts'
import type { ArchiveFacts } from '../../facts/index.ts'
import { factsOfAll } from './remembered-facts.ts'

/**
 * Counts over the facts of all cases as the system, which sees every one: numbers must not depend on
 * who asks. It leaves an entry of its own, saying for whom; only counts may be handed on.
 */
export const countOverAll = <T>(
  { enterAsSystem, service, who }: ActContext,
  subject: string,
  work: (unit: UnitOfWork, facts: ArchiveFacts) => Promise<T>,
): Promise<T> =>
  enterAsSystem(async (unit) => {
    const facts = await service(factsOfAll)(unit)
    const result = await work(unit, facts)
    unit.note({
      action: 'computation',
      subject,
      details: { for: who.accountId, cases: facts.cases.length },
    })
    return result
  })
