import { sql } from 'kysely'
import type { Door, UnitOfWork, Who } from '../access/index.ts'
import { adoptCensusCases, censusRefs, renamed } from './census-cases.ts'
import { documentRow, manifestOf } from './documents.ts'
import { archiveErrors } from './errors.ts'
import type { RawRow } from './formats/row.ts'
import {
  type CaseRefs,
  type Claims,
  type Counts,
  type ReadRow,
  RowImporter,
} from './import-rows.ts'
import type { Job } from './jobs.ts'
import { checkRow } from './maps/check-row.ts'
import { makeItems } from './maps/make-items.ts'
import type { ImportMap } from './maps/map-schema.ts'
import { keepSource } from './sources.ts'
import { keepMaps } from './stored-maps.ts'

export type RowProgress = (rows: number) => void

/** One extract in one transaction: killed half-way, it leaves nothing. */
export function importJob(
  door: Door,
  who: Who,
  job: Job,
  claims: Claims,
  progress: RowProgress,
): Promise<Counts> {
  return door.enter(who, async (work) => {
    const again = await work.db
      .selectFrom('extract')
      .selectAll()
      .where('id', '=', job.hash)
      .executeTakeFirst()
    if (again) {
      const { received, imported, unchanged, quarantined } = again
      const counts = { received, imported: 0, unchanged: imported + unchanged, quarantined }
      work.note({
        action: 'collection',
        subject: `extract:${job.hash}`,
        details: { file: job.name, again: true, ...counts },
      })
      return counts
    }
    await keepSource(work, job.source)
    if (job.content.kind === 'rows') await keepMaps(work, job.source.id, job.content.maps.values())
    const counts = await rowsIn(work, job, claims, progress)
    await work.db
      .insertInto('extract')
      .values({
        id: job.hash,
        source_id: job.source.id,
        file: job.name,
        format: job.format,
        map: job.map,
        received_by: work.who.username,
        bytes: job.bytes,
        ...counts,
      })
      .execute()
    if (job.map === 'council-case-system') await adoptCensusCases(work, job.source.id)
    work.note({
      action: 'collection',
      subject: `extract:${job.hash}`,
      details: {
        file: job.name,
        source: job.source.id,
        format: job.format,
        bytes: job.bytes,
        ...counts,
      },
    })
    return counts
  })
}

async function rowsIn(
  work: UnitOfWork,
  job: Job,
  claims: Claims,
  progress: RowProgress,
): Promise<Counts> {
  const extract = { id: job.hash, source: job.source.id, file: job.name }
  const resolve = (rows: readonly ReadRow[]) => caseRefs(work, job, rows)
  const importer = new RowImporter(work, extract, claims, resolve)
  for await (const row of job.content.kind === 'rows'
    ? mappedRows(job, job.content)
    : documentRows(work, job, job.content)) {
    await importer.take(row)
    progress(importer.counts.received)
  }
  await importer.flush()
  return importer.counts
}

/** Census rows may speak of referrals the case system has under a number of its own. */
async function caseRefs(work: UnitOfWork, job: Job, rows: readonly ReadRow[]): Promise<CaseRefs> {
  if (job.format !== 'cin-census') return new Map()
  const refs = rows.flatMap(({ raw: { fields } }) =>
    fields.lachildid && fields.cinreferraldate
      ? [`${fields.lachildid}@${fields.cinreferraldate}`]
      : [],
  )
  return censusRefs(work, job.source.id, refs)
}

type Rows = Extract<Job['content'], { kind: 'rows' }>
type Documents = Extract<Job['content'], { kind: 'documents' }>

async function* mappedRows(job: Job, { file, maps }: Rows): AsyncGenerator<ReadRow> {
  let header: RawRow['fields'] = {}
  for await (const raw of file.rows()) {
    if (raw.table === 'header') {
      header = raw.fields
      yield headerRow(raw)
      continue
    }
    const map = maps.get(raw.table)
    yield map ? mappedRow(map, withContext(raw, map, header), job.source.id) : unmapped(raw)
  }
}

/** What the row does not say itself but its place does: the sheet, the return's year. */
function withContext(raw: RawRow, map: ImportMap, header: RawRow['fields']): RawRow {
  if (map.record.key.includes('sheet'))
    return { ...raw, fields: { sheet: raw.table, ...raw.fields } }
  if (map.id === 'cin-census')
    return { ...raw, fields: { returnyear: header.year ?? '', ...raw.fields } }
  return raw
}

function mappedRow(map: ImportMap, raw: RawRow, source: string): ReadRow {
  const verdict = checkRow(map, raw)
  const key = map.record.key.map((column) => (raw.fields[column] ?? '').trim()).join('|')
  return {
    raw,
    kind: map.record.kind,
    key: /^\|*$/.test(key) ? null : key,
    reasons: verdict.ok ? [] : verdict.reasons,
    items: (refs) => (verdict.ok ? renamed(makeItems(map, verdict.row, source), refs) : []),
  }
}

const unmapped = (raw: RawRow): ReadRow => ({
  raw,
  kind: 'unmapped',
  key: null,
  reasons: [
    {
      field: '',
      value: raw.table,
      rule: `No map reads the table “${raw.table}”.`,
      code: 'LB_FILE_UNKNOWN',
      remedy: archiveErrors.LB_FILE_UNKNOWN.remedy,
    },
  ],
  items: () => [],
})

/** The census header is a row too: a fault in it is named, and the children are imported all the same. */
function headerRow(raw: RawRow): ReadRow {
  const faults = headerFaults(raw.fields)
  return {
    raw,
    kind: 'cin-header',
    key: `${raw.fields.lea ?? ''}|${raw.fields.year ?? ''}`,
    reasons: faults.map(([field, rule]) => ({
      field,
      value: raw.fields[field] ?? '',
      rule,
      code: 'LB_XML_HEADER',
      remedy: archiveErrors.LB_XML_HEADER.remedy,
    })),
    items: () => [],
  }
}

/** DfE, Children in Need census: rules on the header (collection, year, reference date of 31 March). */
function headerFaults(fields: RawRow['fields']): readonly (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = []
  if (fields.collection !== 'CIN') faults.push(['collection', 'Collection must be CIN.'])
  if (!/^\d{4}$/.test(fields.year ?? '')) faults.push(['year', 'Year must be a year.'])
  if (fields.referencedate !== `${fields.year}-03-31`)
    faults.push(['referencedate', 'The reference date must be 31 March of the year.'])
  if (!/^\d{3}$/.test(fields.lea ?? '')) faults.push(['lea', 'LEA must have three digits.'])
  return faults
}

async function* documentRows(
  work: UnitOfWork,
  job: Job,
  { folder, paths }: Documents,
): AsyncGenerator<ReadRow> {
  const manifest = await manifestOf(folder)
  const { rows } = await sql<{
    ref: string
  }>`select ref from case_file where source_id = ${job.source.id}`.execute(work.db)
  const refs = new Set(rows.map(({ ref }) => ref))
  for (const [index, path] of paths.entries()) {
    yield await documentRow(path, index + 1, manifest, (ref) => refs.has(ref))
  }
}
