import type { UnitOfWork } from '../../access/index.ts'
import { type Page, pageOf } from '../../model/index.ts'
import { type OrderedCases, orderedCases, type Sought } from './case-order.ts'
import { foundCase } from './described-cases.ts'
import type { FoundCase } from './found.ts'

/** Cases found, of which there may be more than were counted. */
interface FoundCases extends Page<FoundCase>, Pick<OrderedCases, 'isCounted' | 'looked'> {}

/**
 * Cases that meet a query: by a part of the reference; by names, of whoever stands in it or is the same person as somebody
 * named so elsewhere, as they were typed or however they are spelt; by places, addresses, telephones, vehicles and
 * mail addresses, typed so or with a mistake; and by words of documents. What was found as it was
 * typed comes first, among equals what is to be read first. What row security hides is neither found
 * nor counted.
 */
export async function findCases(unit: UnitOfWork, sought: Sought): Promise<FoundCases> {
  const { rows, total, isCounted, looked } = await orderedCases(unit, sought)
  return { ...pageOf(rows.map(foundCase), sought.page, total), isCounted, looked }
}
