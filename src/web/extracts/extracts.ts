import {
  type ExtractRow,
  type NotedRow,
  notReadLines,
  type QuarantineRow,
} from '../../archive/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { ask } from '../page/address.ts'
import { notFound, page, type Route } from '../page/routing.ts'

type Counts = Pick<ExtractRow, 'received' | 'imported' | 'unchanged' | 'quarantined'>

/** Of what was not read the list of files shows how much it is. */
interface ExtractLine extends Omit<ExtractRow, 'notRead'> {
  readonly notRead: number
  readonly addsUp: boolean
}
interface ExtractsPage {
  readonly rows: readonly ExtractLine[]
  readonly totals: Counts
}
interface ExtractPage {
  readonly extract: Pick<ExtractRow, 'file' | 'imported' | 'noted'>
  readonly dates: string | null
  readonly notRead: readonly string[]
  readonly list: Page<NotedRow>
  readonly pagination: Pagination
}
interface QuarantinePage {
  readonly extract: Pick<ExtractRow, 'file' | 'received' | 'quarantined'>
  readonly list: Page<QuarantineRow>
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'extracts/extracts': ExtractsPage
    'extracts/extract': ExtractPage
    'extracts/quarantine': QuarantinePage
  }
}

/** Who said whether dates of digits alone have the day first, in words. */
function datesOf({ dates }: ExtractRow): string | null {
  if (!dates) return null
  const by = {
    command: 'as whoever imported it said',
    file: 'as the file shows',
    map: 'as its map says',
  }
  const order = dates.order === 'dayFirst' ? 'the day first' : 'the month first'
  return `Dates of digits alone are read with ${order}, ${by[dates.by]}.`
}

export const extractRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/extracts',
    permission: 'readImports',
    about: 'Files taken in; imported, unchanged and quarantined add up to received',
    async answer({ perform }) {
      const rows = await perform(acts.archive.extracts, {})
      const total = (field: 'received' | 'imported' | 'unchanged' | 'quarantined') =>
        rows.reduce((sum, row) => sum + row[field], 0)
      return page('extracts/extracts', 'Extracts', {
        rows: rows.map((row) => ({
          ...row,
          notRead: row.notRead.length,
          addsUp: row.imported + row.unchanged + row.quarantined === row.received,
        })),
        totals: {
          received: total('received'),
          imported: total('imported'),
          unchanged: total('unchanged'),
          quarantined: total('quarantined'),
        },
      })
    },
  },
  {
    method: 'GET',
    path: '/extracts/:id',
    permission: 'readImports',
    about: 'What of a file was not read, how its dates were read, and rows taken with a note',
    async answer(visit) {
      const { perform, params, query } = visit
      const extract = (await perform(acts.archive.extracts, {})).find(
        ({ extractId }) => extractId === params.id,
      )
      if (!extract) return notFound
      const { extractId } = extract
      const list = await ask(visit, acts.archive.notes, { extractId, page: query.page })
      return page('extracts/extract', extract.file, {
        extract,
        dates: datesOf(extract),
        notRead: notReadLines(extract.notRead),
        list,
        pagination: paging(list, `/extracts/${encodeURIComponent(extractId)}`),
      })
    },
  },
  {
    method: 'GET',
    path: '/extracts/:id/quarantine',
    permission: 'readImports',
    about: 'Rows not taken, with every reason and what mends it',
    async answer(visit) {
      const { perform, params, query } = visit
      const extract = (await perform(acts.archive.extracts, {})).find(
        ({ extractId }) => extractId === params.id,
      )
      if (!extract) return notFound
      const { extractId } = extract
      const list = await ask(visit, acts.archive.quarantine, { extractId, page: query.page })
      return page('extracts/quarantine', `Quarantine: ${extract.file}`, {
        extract,
        list,
        pagination: paging(list, `/extracts/${encodeURIComponent(extractId)}/quarantine`),
      })
    },
  },
]
