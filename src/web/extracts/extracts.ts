import type { ExtractRow, QuarantineRow } from '../../archive/index.ts'
import type { Page } from '../../model/index.ts'
import { acts } from '../../review/index.ts'
import { type Pagination, paging } from '../layout/paging.ts'
import { ask } from '../page/address.ts'
import { notFound, page, type Route } from '../page/routing.ts'

type Counts = Pick<ExtractRow, 'received' | 'imported' | 'unchanged' | 'quarantined'>

interface ExtractsPage {
  readonly rows: readonly (ExtractRow & { readonly addsUp: boolean })[]
  readonly totals: Counts
}
interface QuarantinePage {
  readonly extract: ExtractRow
  readonly list: Page<QuarantineRow>
  readonly pagination: Pagination
}

declare module '../page/view-models.ts' {
  interface ViewModels {
    'extracts/extracts': ExtractsPage
    'extracts/quarantine': QuarantinePage
  }
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
