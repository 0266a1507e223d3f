import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type BriefRecord,
  briefly,
  constraintsOf,
  eachRecord,
  linkRecord,
  membership,
  personRows,
} from '../../facts/index.ts'
import { type LinkRecord, type LinkResult, link, peopleSettings } from '../../linkage/index.ts'
import { blockingMisses, keepDraw, keepUnlinkable } from '../../people/index.ts'
import { analyze, insertRows } from '../../store/index.ts'
import type { KeptModel } from '../due/kept-model.ts'
import type { ReportProgress } from '../report-progress.ts'
import { sideBySide } from '../side-by-side.ts'
import { insertAsMade } from './insert-as-made.ts'
import { changedSince, keepChanges, membershipNow } from './keep-changes.ts'
import { linkRows, recordRows } from './keep-links.ts'
import type { LinkedPeople } from './linked-people.ts'

/** Of fewer records, another thread takes longer to start than it saves. */
const worthAnother = 5_000

/**
 * Decides anew which mentions are one person, within what officers have decided; by a model trained on
 * these records, or by one that was kept.
 */
export async function linkEverything(
  unit: UnitOfWork,
  kept: KeptModel | null,
  report: ReportProgress,
): Promise<LinkedPeople> {
  const { records, compared } = await readEverything(unit)
  const result = await link({
    records: compared,
    settings: kept ? { ...kept.settings, model: kept.model } : peopleSettings(),
    population: kept?.population ?? null,
    // To train a model a million pairs are compared, however many records there are.
    threads: kept || compared.length < worthAnother ? 1 : Math.min(2, availableParallelism()),
    ...(await constraintsOf(unit, records)),
    progress: ({ stage, done, total }) => report(`link: ${stage}`, done, total),
  })
  const { pairs, clusters } = result
  report('link: write', 0, 1)
  const changed = changedSince(await membershipNow(unit), membership(records, clusters, []))
  for (const table of ['link', 'link_record', 'person_mention', 'person'] as const) {
    await sql`delete from ${sql.table(table)}`.execute(unit.db)
  }
  await insertAsMade(
    unit.db,
    ['person', personRows(records, clusters)],
    ['person_mention', membership(records, clusters, pairs)],
    ['link', linkRows(pairs)],
    ['link_record', recordRows(records, result.keys(), clusters)],
  )
  if (!kept) await keepModel(unit, result, records.length)
  const settings = peopleSettings()
  // The store looks at what was written while this process counts what blocking misses.
  const [, misses] = await sideBySide(
    analyze(unit.db, ['person', 'person_mention', 'link', 'link_record']),
    keepChanges(unit, changed).then(() =>
      kept ? null : blockingMisses(compared, { settings, ...result }),
    ),
  )
  await keepDraw(unit, misses)
  await keepUnlinkable(unit, { records: compared, settings, ...result })
  report('link: write', 1, 1)
  const mentions = records.reduce((sum, record) => sum + record.mentions.length, 0)
  return { mentions, touched: null, changed }
}

/** Each record as linkage compares it, and as it is kept, by id. */
async function readEverything(unit: UnitOfWork) {
  const records: BriefRecord[] = []
  const compared: LinkRecord[] = []
  for await (const record of eachRecord(unit)) {
    records.push(briefly(record))
    compared.push(linkRecord(record))
  }
  const byId = (a: { readonly id: number }, b: { readonly id: number }) => a.id - b.id
  return { records: records.sort(byId), compared: compared.sort(byId) }
}

async function keepModel(
  { db, who }: UnitOfWork,
  { model, population }: LinkResult,
  records: number,
): Promise<void> {
  const settings = peopleSettings()
  await insertRows(db, 'link_model', [
    { model, settings, population, records, trained_by: who.accountId },
  ])
}
