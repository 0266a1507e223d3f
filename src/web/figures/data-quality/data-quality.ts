import type { CaseRow } from '../../../cases/index.ts'
import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { ask, textOf } from '../../page/address.ts'
import { page, type Route, redirect } from '../../page/routing.ts'
import {
  type AgreementModel,
  agreementModel,
  type CompletenessModel,
  completenessModel,
  publicWords,
} from './data-quality-model.ts'

interface CompletenessPage extends CompletenessModel {
  readonly chosen: { readonly source: string; readonly unit: string; readonly year: string }
}
interface AgreementCasesPage {
  readonly list: Page<CaseRow>
  readonly words: { readonly police: string; readonly council: string }
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/data-quality/completeness': CompletenessPage
    'figures/data-quality/agreement': AgreementModel & { readonly mayList: boolean }
    'figures/data-quality/agreement-cases': AgreementCasesPage
  }
}

export const dataQualityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/data-quality',
    permission: 'readFigures',
    about: 'How complete each field is, by source, unit and year, and why the rest is missing',
    async answer(visit) {
      const { query } = visit
      const chosen = {
        source: textOf(query.source),
        unit: textOf(query.unit),
        year: textOf(query.year),
      }
      const found = await ask(visit, acts.figures.completeness, chosen)
      return page('figures/data-quality/completeness', 'Data quality', {
        chosen,
        ...completenessModel(found),
      })
    },
  },
  {
    method: 'GET',
    path: '/data-quality/agreement',
    permission: 'readFigures',
    about: 'The same child in police and council records: what each recorded about exploitation',
    async answer({ perform, who }) {
      return page('figures/data-quality/agreement', 'Police and council records', {
        ...agreementModel(await perform(acts.figures.agreement, {})),
        mayList: allowed(who.role, 'listBehindFigure'),
      })
    },
  },
  {
    method: 'GET',
    path: '/data-quality/agreement/cases',
    permission: 'listBehindFigure',
    about: 'The cases of the children in one cell',
    async answer(visit) {
      const { page: wanted, ...sent } = visit.query
      if (Object.keys(sent).length === 0) return redirect('/data-quality/agreement')
      const cell = { police: textOf(sent.police), council: textOf(sent.council) }
      const list = await ask(visit, acts.figures.agreementCases, { ...cell, page: wanted })
      return page('figures/data-quality/agreement-cases', 'Cases of these children', {
        list,
        words: { police: publicWords(cell.police), council: publicWords(cell.council) },
        pagination: paging(list, '/data-quality/agreement/cases', cell),
      })
    },
  },
]
