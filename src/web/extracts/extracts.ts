import { may } from '../../access/index.ts'
import {
  type ExtractRow,
  type NotedRow,
  notReadLines,
  type QuarantineRow,
} from '../../archive/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { address, type Pagination, paging } from '../layout/paging.ts'
import { ask } from '../page/address.ts'
import { notFound, page, type Route } from '../page/routing.ts'
import { datesWords } from './uploads/tried-model.ts'

type Counts = Pick<ExtractRow, 'received' | 'imported' | 'unchanged' | 'quarantined'>

/** Of what was not read the list of files shows how much it is. */
interface ExtractLine extends Omit<ExtractRow, 'notRead'> {
  readonly notRead: number
  readonly addsUp: boolean
}
interface ExtractsPage {
  readonly rows: readonly ExtractLine[]
  readonly totals: Counts
  readonly mayUpload: boolean
  readonly refreshIsDue: boolean
}
interface ExtractPage {
  readonly extract: Pick<ExtractRow, 'file' | 'imported' | 'noted'>
  readonly dates: string | null
  readonly notRead: readonly string[]
  readonly list: Page<NotedRow>
  readonly pagination: Pagination
}
interface QuarantinePage {
  readonly extract: Pick<ExtractRow, 'extractId' | 'file' | 'received' | 'quarantined'>
  /** Files of rows to mend; none for whoever may not have them. */
  readonly downloads: readonly { readonly text: string; readonly href: string }[]
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

/** One file for each kind of row, and several of a kind with very many. */
const downloadsOf = (
  extractId: string,
  { kind, parts }: { readonly kind: string; readonly parts: number },
) =>
  Array.from({ length: parts }, (_, at) => ({
    text: `Download the ${kind} rows to mend${parts > 1 ? `, part ${at + 1} of ${parts}` : ''} (CSV)`,
    href: address(`/extracts/${encodeURIComponent(extractId)}/quarantine.csv`, {
      kind,
      part: at > 0 ? String(at + 1) : undefined,
    }),
  }))

export const extractRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/extracts',
    permission: 'readImports',
    about: 'Files taken in; imported, unchanged and quarantined add up to received',
    async answer({ perform, who }) {
      const rows = await perform(acts.archive.extracts, {})
      const mayUpload = may(who.role, 'importExtracts')
      const total = (field: 'received' | 'imported' | 'unchanged' | 'quarantined') =>
        rows.reduce((sum, row) => sum + row[field], 0)
      return page('extracts/extracts', 'Extracts', {
        mayUpload,
        refreshIsDue: mayUpload && (await perform(acts.refresh.state, {})).due,
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
        dates: extract.dates && datesWords(extract.dates),
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
      const kinds =
        may(visit.who.role, 'importExtracts') && list.total > 0
          ? await perform(acts.archive.quarantineKinds, { extractId })
          : []
      return page('extracts/quarantine', `Quarantine: rows of ${extract.file}`, {
        extract,
        downloads: kinds.flatMap((one) => downloadsOf(extractId, one)),
        list,
        pagination: paging(list, `/extracts/${encodeURIComponent(extractId)}/quarantine`),
      })
    },
  },
  {
    method: 'GET',
    path: '/extracts/:id/quarantine.csv',
    permission: 'importExtracts',
    about: 'Rows not taken, as CSV with the reasons beside each, to be mended and uploaded again',
    async answer(visit) {
      const { params, query } = visit
      const { rows, csv } = await ask(visit, acts.archive.quarantineFile, {
        extractId: params.id,
        kind: query.kind ?? '',
        part: query.part ?? '1',
      })
      if (rows === 0) return notFound
      const bytes = Buffer.from(csv)
      return { kind: 'file', name: 'quarantine.csv', type: 'text/csv; charset=utf-8', bytes }
    },
  },
]
