import { z } from 'zod'
import type { CaseRow } from '../../../cases/index.ts'
import type { Comparison } from '../../../figures/index.ts'
import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { type Choice, pageOf, textOf } from '../../page/forms.ts'
import { notFound, page, type Route, redirect } from '../../page/routing.ts'
import { type ComparisonModel, comparisonModel } from './comparison-model.ts'

interface ComparePage {
  readonly chosen: { readonly a: string; readonly b: string }
  readonly choices: readonly Choice[]
  /** Null before two are chosen. */
  readonly comparison: ComparisonModel | null
  readonly mayList: boolean
}
interface ComparedCasesPage {
  readonly list: Page<CaseRow>
  readonly cell: z.infer<typeof cell>
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/compare/compare': ComparePage
    'figures/compare/compared-cases': ComparedCasesPage
  }
}

const answer = z.enum(['met', 'notMet', 'undetermined'])
const cell = z.object({
  a: z.string().min(1).max(200),
  b: z.string().min(1).max(200),
  answerA: answer,
  answerB: answer,
})

export const definitionCompareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions/compare',
    permission: 'readFigures',
    about:
      'Two definitions side by side: who is counted by one and not the other, and by which clause',
    async answer({ perform, query, who }) {
      const [a, b] = [textOf(query.a), textOf(query.b)]
      const choices = (await perform(acts.figures.definitions, {})).map(
        ({ id, version, title }) => ({
          value: `${id}@${version}`,
          text: `${title} (${id}, version ${version})`,
        }),
      )
      const compared: Comparison | null =
        a && b ? await perform(acts.figures.compare, { a, b }) : null
      if (a && b && !compared) return notFound
      return page('figures/compare/compare', 'Compare definitions', {
        chosen: { a, b },
        choices,
        comparison: compared && comparisonModel(compared),
        mayList: allowed(who.role, 'listBehindFigure'),
      })
    },
  },
  {
    method: 'GET',
    path: '/definitions/compare/cases',
    permission: 'listBehindFigure',
    about: 'The cases of one cell of a comparison',
    async answer({ perform, query }) {
      const at = cell.safeParse(query)
      if (!at.success) return redirect('/definitions/compare')
      const list = await perform(acts.figures.comparedCases, { ...at.data, page: pageOf(query) })
      return page('figures/compare/compared-cases', 'Compared cases', {
        list,
        cell: at.data,
        pagination: paging(list, '/definitions/compare/cases', at.data),
      })
    },
  },
]
