import { loadFiles } from '../files/open-files.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { orderRecords } from '../records/order-records.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { type Database, openDatabase } from '../sql/database.ts'
import { loadRecords } from '../sql/load-records.ts'
import { type BlockingProposal, proposalPlan, proposeBlocking } from './propose-blocking.ts'

/** Proposes blocking rules for CSV or Parquet files. @throws what `linkFiles` throws */
export const proposeForFiles = (request: {
  readonly settings: unknown
  readonly inputs: readonly string[]
  /** Pairs all rules together may compare. */
  readonly budget: number
  readonly note?: (text: string) => void
}): Promise<BlockingProposal> =>
  propose(parseSettings(request.settings, request.note), request.budget, (database, plan) =>
    loadFiles(database, plan, request.inputs),
  )

/** Proposes blocking rules for records in memory. @throws what `link` throws */
export async function proposeForRecords(request: {
  readonly settings: LinkSettings
  readonly records: readonly LinkRecord[]
  readonly budget: number
}): Promise<BlockingProposal> {
  const records = orderRecords(request.records)
  return propose(request.settings, request.budget, (database, plan) =>
    loadRecords(database, plan, records),
  )
}

async function propose(
  settings: LinkSettings,
  budget: number,
  load: (database: Database, plan: LinkPlan) => Promise<void>,
): Promise<BlockingProposal> {
  const plan = proposalPlan(settings)
  const database = await openDatabase()
  try {
    await load(database, plan)
    return await proposeBlocking(database, plan, budget)
  } finally {
    database.close()
  }
}
