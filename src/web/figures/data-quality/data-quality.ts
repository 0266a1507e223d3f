import { z } from 'zod'
import { saids } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { paging } from '../../layout/paging.ts'
import { pageOf, textOf } from '../../page/forms.ts'
import { page, type Route, redirect } from '../../page/routing.ts'
import { agreementModel, completenessModel } from './data-quality-model.ts'

const cell = z.object({ police: z.enum(saids), council: z.enum(saids) })

export const dataQualityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/data-quality',
    permission: 'readFigures',
    about: 'How complete each field is, by source, unit and year, and why the rest is missing',
    async answer({ perform, query }) {
      const chosen = {
        source: textOf(query.source),
        unit: textOf(query.unit),
        year: textOf(query.year),
      }
      const found = await perform(acts.figures.completeness, {
        source: chosen.source || null,
        unit: chosen.unit || null,
        year: /^\d{4}$/.test(chosen.year) ? Number(chosen.year) : null,
      })
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
    async answer({ perform, query }) {
      const at = cell.safeParse(query)
      if (!at.success) return redirect('/data-quality/agreement')
      const list = await perform(acts.figures.agreementCases, { ...at.data, page: pageOf(query) })
      return page('figures/data-quality/agreement-cases', 'Cases of these children', {
        list,
        cell: at.data,
        pagination: paging(list, '/data-quality/agreement/cases', at.data),
      })
    },
  },
]
