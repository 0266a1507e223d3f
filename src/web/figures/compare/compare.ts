import type { CaseRow } from '../../../cases/index.ts'
import type { Comparison } from '../../../figures/index.ts'
import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { ask, textOf } from '../../page/address.ts'
import type { Choice } from '../../page/forms.ts'
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
  readonly cell: Readonly<Record<'a' | 'b' | 'answerA' | 'answerB', string>>
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/compare/compare': ComparePage
    'figures/compare/compared-cases': ComparedCasesPage
  }
}

export const definitionCompareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions/compare',
    permission: 'readFigures',
    about:
      'Two definitions side by side: who is counted by one and not the other, and by which clause',
    async answer(visit) {
      const { perform, query, who } = visit
      const [a, b] = [textOf(query.a), textOf(query.b)]
      const choices = (await perform(acts.figures.definitions, {})).map(
        ({ id, version, title }) => ({
          value: `${id}@${version}`,
          text: `${title} (${id}, version ${version})`,
        }),
      )
      const compared: Comparison | null =
        a && b ? await ask(visit, acts.figures.compare, { a, b }) : null
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
    async answer(visit) {
      const { page: wanted, a, b, answerA, answerB } = visit.query
      if (a === undefined && b === undefined) return redirect('/definitions/compare')
      const cell = {
        a: textOf(a),
        b: textOf(b),
        answerA: textOf(answerA),
        answerB: textOf(answerB),
      }
      const list = await ask(visit, acts.figures.comparedCases, { ...cell, page: wanted })
      return page('figures/compare/compared-cases', 'Compared cases', {
        list,
        cell,
        pagination: paging(list, '/definitions/compare/cases', cell),
      })
    },
  },
]
