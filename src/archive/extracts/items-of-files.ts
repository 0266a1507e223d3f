import type { DateOrder, PoleItem, SourceKind } from '../../model/index.ts'
import { refusal } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'
import { filesUnder } from '../files/files-under.ts'
import { shippedMaps } from '../maps/shipped-maps.ts'
import { mappedRows } from './mapped-rows.ts'
import { prepareExtracts } from './prepare-extracts.ts'
import { asRefused, type Refused } from './refused.ts'

/** What one row of a file says, or why it cannot be read. */
export interface ItemsOfRow {
  readonly file: string
  readonly line: number
  readonly reasons: readonly QuarantineReason[]
  readonly items: readonly PoleItem[]
}

/**
 * What the rows of files say, read by the maps that come with Lookback, and kept nowhere: for what is no
 * part of the archive.
 *
 * @param most rows read of all files together; a file beyond is refused whole
 * @throws LB_FILE_MISSING
 */
export async function itemsOfFiles(
  paths: readonly string[],
  {
    kind,
    most,
    dateOrder,
  }: { readonly kind: SourceKind; readonly most: number; readonly dateOrder?: DateOrder },
): Promise<{ readonly rows: readonly ItemsOfRow[]; readonly refused: readonly Refused[] }> {
  const prepared = await prepareExtracts(await filesUnder(paths), {
    named: [],
    own: [],
    shipped: shippedMaps(),
    sources: [],
    standing: new Map(),
    source: `live:${kind}`,
    dateOrder,
  })
  const refused = [...prepared.refused]
  const rows: ItemsOfRow[] = []
  for (const { name, source, content } of prepared.extracts) {
    try {
      if (content.kind !== 'rows')
        throw refusal(archiveErrors, 'LB_FILE_KIND', 'Only tables say this, and it is none.')
      for await (const row of mappedRows(content, source.id, () => undefined)) {
        if (rows.length === most)
          throw refusal(archiveErrors, 'LB_FILE_KIND', `There are more than ${most} rows.`)
        const { raw, reasons } = row
        rows.push({
          file: name,
          line: raw.line,
          reasons,
          items: reasons.length > 0 ? [] : row.items(),
        })
      }
    } catch (error) {
      refused.push(asRefused(name, error))
    }
  }
  return { rows, refused }
}
