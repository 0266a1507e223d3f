import type { CaseRow } from '../../../cases/index.ts'
import { type IntervalBar, intervalBar } from '../../../charts/index.ts'
import type { DefinitionView, Figure } from '../../../figures/index.ts'
import type { Page } from '../../../model/index.ts'
import { acts } from '../../../review/index.ts'
import { answerWords } from '../../../words/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { type Pagination, paging } from '../../layout/paging.ts'
import { ask, textOf } from '../../page/address.ts'
import { notFound, page, type Route } from '../../page/routing.ts'

interface FiguresPage {
  readonly figures: readonly (Figure & { readonly bar: IntervalBar })[]
  /** Those whose bounds readings have moved. */
  readonly read: readonly (Figure & {
    readonly bars: Readonly<Record<'recorded' | 'read', IntervalBar>>
  })[]
  readonly mayList: boolean
}
interface BehindFigurePage {
  readonly list: Page<CaseRow>
  readonly answer: string
  readonly definition: DefinitionView
  readonly pagination: Pagination
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/counts/figures': FiguresPage
    'figures/counts/behind-figure': BehindFigurePage
  }
}

export const figureRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures',
    permission: 'readFigures',
    about: 'Counts under each definition, as bounds, with the command that recomputes them',
    async answer({ perform, who }) {
      const figures = await perform(acts.figures.current, {})
      return page('figures/counts/figures', 'Figures', {
        figures: figures.map((figure) => ({ ...figure, bar: intervalBar(figure) })),
        read: figures.filter(isMoved).map((figure) => ({
          ...figure,
          bars: { recorded: intervalBar(figure.asRecorded), read: intervalBar(figure.asRead) },
        })),
        mayList: allowed(who.role, 'listBehindFigure'),
      })
    },
  },
  {
    method: 'GET',
    path: '/figures/:id/:version/:answer',
    permission: 'listBehindFigure',
    about: 'The cases behind one number',
    async answer(visit) {
      const { id, version, answer } = visit.params
      const list = await ask(visit, acts.figures.casesBehind, {
        definitionId: id,
        version,
        answer,
        page: visit.query.page,
      })
      const view = await ask(visit, acts.figures.definition, { id, version })
      if (!view) return notFound
      return page(
        'figures/counts/behind-figure',
        `${view.title}, ${answerWords(textOf(answer)).toLowerCase()}`,
        {
          list,
          answer: textOf(answer),
          definition: view,
          pagination: paging(list, `/figures/${encodeURIComponent(view.id)}/${version}/${answer}`),
        },
      )
    },
  },
]

const isMoved = ({ asRecorded, asRead }: Figure): boolean =>
  asRecorded.lower !== asRead.lower || asRecorded.upper !== asRead.upper
