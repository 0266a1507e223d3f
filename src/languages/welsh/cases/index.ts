import type { Catalogue } from '../../catalogue.ts'
import { caseRecords } from './case-records.ts'
import { toldEvents } from './told-events.ts'
import { watches } from './watches.ts'
import { whatWouldSettle } from './what-would-settle.ts'

/** The pages about a case and about searches that are kept. */
export const cases: Catalogue = {
  ...caseRecords,
  ...toldEvents,
  ...watches,
  ...whatWouldSettle,
}
