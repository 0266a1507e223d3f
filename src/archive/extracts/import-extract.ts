import { sql } from 'kysely'
import type { Door, UnitOfWork, Who } from '../../access/index.ts'
import { archiveErrors } from '../errors.ts'
import { keepSource } from '../files/sources.ts'
import type { RawRow } from '../formats/raw-row.ts'
import type { Claims } from '../keep/claims.ts'
import { type Counts, RowImporter } from '../keep/row-importer.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { StoredMaps } from '../maps/stored-maps.ts'
import { type MappedRow, mappedRow } from '../rows/mapped-row.ts'
import { documentRow, manifestOf } from './documents.ts'
import type { SourceExtract } from './prepare-extracts.ts'

export type RowProgress = (rows: number) => void

/** One extract in one transaction: killed half-way, it leaves nothing. */
export function importExtract(
  door: Door,
  who: Who,
  extract: SourceExtract,
  claims: Claims,
  progress: RowProgress,
): Promise<Counts> {
  return door.enter(who, async (work) => {
    const again = await work.db
      .selectFrom('extract')
      .selectAll()
      .where('id', '=', extract.hash)
      .executeTakeFirst()
    if (again) {
      const { received, imported, unchanged, quarantined } = again
      const counts = { received, imported: 0, unchanged: imported + unchanged, quarantined }
      work.note({
        action: 'collection',
        subject: `extract:${extract.hash}`,
        details: { file: extract.name, again: true, ...counts },
      })
      return counts
    }
    await keepSource(work, extract.source)
    const maps = await StoredMaps.of(work)
    if (extract.content.kind === 'rows')
      await maps.keep(work, extract.source.id, extract.content.maps.values())
    const counts = await rowsIn(work, extract, maps, claims, progress)
    await work.db
      .insertInto('extract')
      .values({
        id: extract.hash,
        source_id: extract.source.id,
        file: extract.name,
        format: extract.format,
        map: extract.map,
        received_by: work.who.username,
        bytes: extract.bytes,
        ...counts,
      })
      .execute()
    work.note({
      action: 'collection',
      subject: `extract:${extract.hash}`,
      details: {
        file: extract.name,
        source: extract.source.id,
        format: extract.format,
        bytes: extract.bytes,
        ...counts,
      },
    })
    return counts
  })
}

async function rowsIn(
  work: UnitOfWork,
  extract: SourceExtract,
  maps: StoredMaps,
  claims: Claims,
  progress: RowProgress,
): Promise<Counts> {
  const origin = { extractId: extract.hash, source: extract.source.id, file: extract.name }
  const importer = new RowImporter(work, origin, maps, claims)
  for await (const row of extract.content.kind === 'rows'
    ? mappedRows(extract, extract.content)
    : documentRows(work, extract, extract.content)) {
    await importer.take(row)
    progress(importer.counts.received)
  }
  await importer.flush()
  return importer.counts
}

type Rows = Extract<SourceExtract['content'], { kind: 'rows' }>
type Documents = Extract<SourceExtract['content'], { kind: 'documents' }>

async function* mappedRows(
  extract: SourceExtract,
  { file, maps }: Rows,
): AsyncGenerator<MappedRow> {
  let header: RawRow['fields'] = {}
  for await (const raw of file.rows()) {
    if (raw.table === 'header') {
      header = raw.fields
      yield headerRow(raw)
      continue
    }
    const map = maps.get(raw.table)
    yield map ? mappedRow(map, withContext(raw, map, header), extract.source.id) : unmapped(raw)
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

const unmapped = (raw: RawRow): MappedRow => ({
  raw,
  kind: 'unmapped',
  key: null,
  mapHash: null,
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
function headerRow(raw: RawRow): MappedRow {
  const faults = headerFaults(raw.fields)
  return {
    raw,
    kind: 'cin-header',
    key: `${raw.fields.lea ?? ''}|${raw.fields.year ?? ''}`,
    mapHash: null,
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
  extract: SourceExtract,
  { folder, paths }: Documents,
): AsyncGenerator<MappedRow> {
  const manifest = await manifestOf(folder)
  const { rows } = await sql<{
    ref: string
  }>`select ref from case_file where source_id = ${extract.source.id}`.execute(work.db)
  const refs = new Set(rows.map(({ ref }) => ref))
  for (const [index, path] of paths.entries()) {
    yield await documentRow(path, index + 1, manifest, (ref) => refs.has(ref))
  }
}
