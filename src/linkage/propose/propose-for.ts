import { loadFiles } from '../files/open-files.ts'
import type { LinkRecord } from '../records/link-record.ts'
import { type LinkSettings, parseSettings } from '../settings/link-settings.ts'
import { openEngine } from '../sql/database.ts'
import { loadRecords, orderRecords } from '../sql/load-records.ts'
import { type BlockingProposal, proposalPlan, proposeBlocking } from './propose-blocking.ts'

/** Proposes rules for CSV or Parquet files. Errors as for `linkFiles`. */
export async function proposeForFiles(request: {
  readonly settings: unknown
  readonly inputs: readonly string[]
  /** Pairs all rules together may compare. */
  readonly budget: number
}): Promise<BlockingProposal> {
  const plan = proposalPlan(parseSettings(request.settings))
  const engine = await openEngine()
  try {
    await loadFiles(engine, plan, request.inputs)
    return await proposeBlocking(engine, plan, request.budget)
  } finally {
    engine.close()
  }
}

/** Proposes rules for records in memory. Errors as for `link`. */
export async function proposeForRecords(request: {
  readonly settings: LinkSettings
  readonly records: readonly LinkRecord[]
  readonly budget: number
}): Promise<BlockingProposal> {
  const records = orderRecords(request.records)
  const plan = proposalPlan(request.settings)
  const engine = await openEngine()
  try {
    await loadRecords(engine, plan, records, { table: 'raw', first: 0, sources: new Map() })
    return await proposeBlocking(engine, plan, request.budget)
  } finally {
    engine.close()
  }
}
