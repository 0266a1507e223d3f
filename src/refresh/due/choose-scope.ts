import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type KeptModel, keptModel } from './kept-model.ts'
import { type Due, readDue } from './read-due.ts'

/** Why everything is worked out anew. */
export const reasons = {
  asked: 'it was asked for',
  first: 'it is the first time',
  otherVersion: 'another version of Lookback made what stands',
  noModel: 'no linkage model is kept that fits its settings',
  grown: 'the person records are more or fewer by a tenth than when the linkage model was trained',
  manyChanged: 'more than a quarter of the person records changed',
} as const
export type Reason = keyof typeof reasons

export type Scope =
  /** Under a model that is trained; tests give one that was. */
  | { readonly kind: 'everything'; readonly why: Reason; readonly model: KeptModel | null }
  /** Under the model that stands. */
  | { readonly kind: 'changed'; readonly due: Due; readonly model: KeptModel }

/** A model is trained anew when the records are more or fewer by this share than when it was trained. */
const grown = 0.1
/** When more of the records changed than this share, to find what they touch takes as long as everything. */
const many = 0.25

/** The version of Lookback, which `refresh` keeps: another may find otherwise. */
export const { version } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly version: string }

/** What a refresh has to work out anew. */
export async function chooseScope(unit: UnitOfWork, full: boolean): Promise<Scope> {
  const everything = (why: Reason): Scope => ({ kind: 'everything', why, model: null })
  if (full) return everything('asked')
  const { rows } = await sql<{ counts: { readonly version?: string } }>`
    select counts from refresh order by id desc limit 1`.execute(unit.db)
  const [last] = rows
  if (!last) return everything('first')
  if (last.counts.version !== version) return everything('otherVersion')
  const model = await keptModel(unit)
  if (!model) return everything('noModel')
  const due = await readDue(unit)
  const records = await recordsNow(unit)
  if (Math.abs(records - model.records) > grown * model.records) return everything('grown')
  if (due.records.length > many * records) return everything('manyChanged')
  return { kind: 'changed', due, model }
}

async function recordsNow({ db }: UnitOfWork): Promise<number> {
  const { rows } = await sql<{ records: number }>`
    select count(*) as records from (select distinct source_id, ref from mention) r`.execute(db)
  return rows[0]?.records ?? 0
}
