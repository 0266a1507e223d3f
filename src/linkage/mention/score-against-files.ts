import { DuckDBListValue } from '@duckdb/node-api'
import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import { loadFiles } from '../files/open-files.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type { LinkRecord, ScoredPair } from '../records/link-record.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { type Database, openDatabase } from '../sql/database.ts'
import { openIndex } from './mention-index.ts'
import { type MentionScored, scoreOne } from './score-mention.ts'

export interface MentionInFiles extends Omit<MentionScored, 'pairs'> {
  readonly pairs: readonly (Omit<ScoredPair, 'a' | 'b'> & {
    /** The record met, as its file names it. */
    readonly source: string
    readonly id: string
  })[]
}

/**
 * Scores one mention against the records of CSV or Parquet files with a model trained before, which
 * the settings must have. In the evidence the file's record stands left.
 * @throws LB_LINKAGE_SETTINGS, LB_LINKAGE_INPUT, LB_LINKAGE_COLUMN, LB_LINKAGE_DUPLICATE_ID
 */
export async function scoreAgainstFiles(request: {
  readonly settings: unknown
  readonly inputs: readonly string[]
  readonly mention: { readonly source?: string; readonly fields: LinkRecord['fields'] }
  readonly note?: (text: string) => void
}): Promise<MentionInFiles> {
  const settings = parseSettings(request.settings, request.note)
  const { model } = settings
  if (!model) {
    const cause = 'The settings hold no "model"; a linkage of the files writes one to model.json.'
    throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
  }
  const plan = planLinkage(settings)
  const database = await openDatabase()
  try {
    await loadFiles(database, plan, request.inputs)
    const keys = await database.columns('SELECT source, id FROM keys ORDER BY idx')
    const records = await readRecords(database, plan)
    const index = openIndex({ records, settings, model })
    const { source = '', fields } = request.mention
    const scored = scoreOne(index, { id: records.length, source, fields })
    const pairs = scored.pairs.map(({ a, b: _, ...pair }) => ({
      source: String(keys[0]![a]),
      id: String(keys[1]![a]),
      ...pair,
    }))
    return { ...scored, pairs }
  } finally {
    database.close()
  }
}

async function readRecords(database: Database, plan: LinkPlan): Promise<readonly LinkRecord[]> {
  const fields = [...plan.fields]
  const columns = ['idx', 'source', ...fields.map(([, { column }]) => column)]
  const records: LinkRecord[] = []
  await database.stream(
    `SELECT ${columns.join(', ')} FROM raw JOIN keys USING (idx) ORDER BY idx`,
    (read) => {
      const [ids, sources, ...values] = read
      for (let row = 0; row < ids!.length; row++) {
        const given = fields.map(([name], at) => [name, plainValue(values[at]![row])] as const)
        const source = String(sources![row])
        records.push({ id: ids![row] as number, source, fields: Object.fromEntries(given) })
      }
    },
  )
  return records
}

const plainValue = (value: unknown): LinkRecord['fields'][string] =>
  value instanceof DuckDBListValue
    ? value.items.filter((item) => item !== null).map(String)
    : value === null
      ? null
      : String(value)
