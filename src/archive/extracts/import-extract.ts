import { setImmediate } from 'node:timers/promises'
import { KeptOriginals, type UnitOfWork } from '../../access/index.ts'
import { lockTelling } from '../../store/index.ts'
import type { DateOrderFound } from '../dates/decide-order.ts'
import { keepSource } from '../files/sources.ts'
import { asNotRead, type NotRead } from '../formats/not-read.ts'
import { type Counts, type OfRun, RowImporter, usualBatch } from '../keep/row-importer.ts'
import { causeOf } from '../keep/writes.ts'
import { StoredMaps } from '../maps/stored-maps.ts'
import { composeTexts } from '../pages/compose-texts.ts'
import { documentRows } from './documents/document-rows.ts'
import { takenBefore } from './documents/taken-before.ts'
import { RowReader, rowsAtOnce } from './reading/row-reader.ts'
import type { DocumentContent, SourceExtract } from './source-extract.ts'

export type RowProgress = (rows: number) => void

export interface Imported extends Readonly<Counts> {
  readonly extractId: string
  readonly notRead: readonly NotRead[]
  /** How its dates of digits alone were read; null where it has none with two readings. */
  readonly dates: DateOrderFound | null
}

export interface HowToTake extends OfRun {
  readonly progress: RowProgress
  /** What else the store does while the first of its documents are read. */
  readonly meanwhile?: (() => Promise<unknown>) | undefined
  /** Called where another import or a refresh has to end first. */
  readonly waits?: (() => void) | undefined
  /** Its rows, where they are being read already. */
  readonly reader?: RowReader | undefined
}

/** Takes one extract in, within the unit of work: killed half-way, it leaves nothing. Others wait for it. */
export async function importExtract(
  work: UnitOfWork,
  given: SourceExtract,
  how: HowToTake,
): Promise<Imported> {
  await lockTelling(work, 'archive', { what: `import by ${work.who.username}`, waits: how.waits })
  const extract = await asItIsNow(work, given)
  const before = await work.db
    .selectFrom('extract')
    .selectAll()
    .where('id', '=', extract.hash)
    .executeTakeFirst()
  if (before) {
    const { received, imported, unchanged, quarantined, not_read } = before
    const counts = { received, imported: 0, unchanged: imported + unchanged, quarantined, noted: 0 }
    note(work, extract, { again: true, ...counts })
    const notRead = not_read.map(asNotRead)
    return { extractId: extract.hash, ...counts, notRead, dates: datesOf(extract) }
  }
  const [maps] = await Promise.all([StoredMaps.of(work), keepSource(work, extract.source)])
  const { content } = extract
  const read = content.kind === 'rows' ? [...content.tables.values()].map(({ map }) => map) : []
  await maps.keep(work, extract.source.id, read)
  const dates = datesOf(extract)
  const origin = { extractId: extract.hash, source: extract.source.id, file: extract.name }
  const batchRows = how.batchRows ?? (content.kind === 'rows' ? usualBatch : documentsAtOnce)
  const importer = new RowImporter(work, origin, maps, { ...how, batchRows })
  const { notRead, ...counts } = await takeRows(work, extract, how, importer)
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
      not_read: JSON.stringify(notRead),
      dates: dates && JSON.stringify(dates),
      ...counts,
    })
    .execute()
  await maps.used(work, origin, read)
  const { format, bytes, source } = extract
  note(work, extract, { source: source.id, format, bytes, ...counts, notRead: notRead.length })
  return { extractId: extract.hash, ...counts, notRead, dates }
}

/** Their texts are long: fewer of them keep the store at work while as many are read. */
const documentsAtOnce = 250

/** A folder of documents of which some have a case only now is another extract than it was. */
async function asItIsNow(work: UnitOfWork, given: SourceExtract): Promise<SourceExtract> {
  if (given.content.kind === 'rows') return given
  const { last, next, isWorthAgain } = await takenBefore(work, given.source.id, given.hash)
  return { ...given, hash: last === null || isWorthAgain ? next : last }
}

const datesOf = ({ content }: SourceExtract): DateOrderFound | null =>
  content.kind === 'rows' ? content.dates.found : null

const note = (
  work: UnitOfWork,
  { name, hash }: SourceExtract,
  details: Readonly<Record<string, string | number | boolean>>,
): void =>
  work.note({
    action: 'collection',
    subject: `extract:${hash}`,
    details: { file: name, ...details },
  })

async function takeRows(
  work: UnitOfWork,
  extract: SourceExtract,
  how: HowToTake,
  importer: RowImporter,
): Promise<Omit<Imported, 'dates' | 'extractId'>> {
  let notRead: readonly NotRead[] = []
  const { content, source } = extract
  const reader =
    content.kind === 'rows'
      ? (how.reader ?? new RowReader(content, source.id, 2 * usualBatch))
      : undefined
  const originals = new KeptOriginals(work, source.id)
  const meanwhile: Promise<unknown>[] = []
  const rows =
    reader ??
    documentRows(work, source.id, content as DocumentContent, originals, (all) => {
      notRead = all
    })
  try {
    let taken = 0
    for await (const row of rows) {
      if (taken === 0 && how.meanwhile) meanwhile.push(how.meanwhile())
      await importer.take(row)
      taken += 1
      how.progress(taken)
      if (reader) reader.areNew = importer.areNew
      if (taken % rowsAtOnce === 0) await setImmediate()
    }
    await importer.flush()
    await Promise.all(meanwhile)
    if (content.kind !== 'rows') await composeTexts(work, { source: source.id })
  } catch (error) {
    // Where an original could not be kept, what names it could not either.
    throw await causeOf([...originals.sent, ...meanwhile, Promise.reject(error)])
  } finally {
    await importer.settled()
    if (how.reader === undefined) await reader?.close()
  }
  return { ...importer.counts, notRead: reader?.notRead ?? notRead }
}
