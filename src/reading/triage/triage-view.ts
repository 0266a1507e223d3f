import { type DoorAct, may, type Who } from '../../access/index.ts'
import type { ReaderQualityView, TriageProgress, TriageView } from './contract.ts'
import { currentTerms } from './terms.ts'

/** The state of the reading as last counted, and how the readers do for whoever may know. */
export const triage =
  (enter: DoorAct) =>
  (who: Who): Promise<TriageView> =>
    enter(who, { permission: 'readFigures', subject: 'triage' }, async (unit) => {
      const { db, note } = unit
      const { id, seed, ...terms } = await currentTerms(unit)
      const progress = await db.selectFrom('triage_progress').selectAll().executeTakeFirst()
      const readers = may(who.role, 'readReaderQuality')
        ? await db.selectFrom('reader_quality').selectAll().executeTakeFirst()
        : undefined
      note({ action: 'consultation', subject: 'triage' })
      return {
        terms,
        progress: (progress?.body ?? null) as TriageProgress | null,
        readers: (readers?.body ?? null) as ReaderQualityView | null,
        countedAt: progress?.counted_at.toISOString() ?? null,
        mayLead: may(who.role, 'leadReview'),
        mayNameKnown: may(who.role, 'nameKnownCases'),
      }
    })
