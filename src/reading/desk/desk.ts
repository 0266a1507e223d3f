import type { UnitOfWork } from '../../access/index.ts'
import type { nextReading } from '../next-reading.ts'
import type { DeskView } from './contract.ts'
import { draftsOf } from './drafts.ts'
import { asideOf, colleaguesOf } from './set-aside.ts'

const empty: DeskView = { next: null, drafts: [], aside: null, colleagues: [] }

/** What this officer needs on their desk to go on with a case; nothing for whom does not read it. */
export async function deskOf(
  unit: UnitOfWork,
  caseId: number,
  next: Awaited<ReturnType<typeof nextReading>>,
): Promise<DeskView> {
  if (next === null) return empty
  const [drafts, aside, colleagues] = await Promise.all([
    draftsOf(unit, caseId),
    asideOf(unit, caseId),
    colleaguesOf(unit, caseId),
  ])
  return { next: next.ordinal, drafts, aside, colleagues }
}
