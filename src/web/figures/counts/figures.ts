import { z } from 'zod'
import { acts } from '../../../review/index.ts'
import { intervalBar } from '../../charts/interval.ts'
import { allowed } from '../../layout/navigation.ts'
import { paging } from '../../layout/paging.ts'
import { idParam, pageOf, textParam } from '../../page/forms.ts'
import { notFound, page, type Route } from '../../page/routing.ts'
import { answerWords } from '../../words/words.ts'

const behind = z.object({
  id: textParam,
  version: idParam,
  answer: z.enum(['met', 'notMet', 'undetermined']),
})

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
        mayList: allowed(who.role, 'listBehindFigure'),
      })
    },
  },
  {
    method: 'GET',
    path: '/figures/:id/:version/:answer',
    permission: 'listBehindFigure',
    about: 'The cases behind one number',
    async answer({ perform, params, query }) {
      const at = behind.safeParse(params)
      if (!at.success) return notFound
      const { id, version, answer } = at.data
      const list = await perform(acts.figures.casesBehind, {
        definitionId: id,
        version,
        answer,
        page: pageOf(query),
      })
      const view = await perform(acts.figures.definition, { id, version })
      if (!view) return notFound
      return page('figures/counts/behind-figure', `${answerWords(answer)}: ${view.title}`, {
        list,
        answer,
        definition: view,
        pagination: paging(list, `/figures/${encodeURIComponent(id)}/${version}/${answer}`),
      })
    },
  },
]
