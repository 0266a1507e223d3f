import { z } from 'zod'
import { allowed } from '../../layout/navigation.ts'
import { idParam, textParam } from '../../page/forms.ts'
import { notFound, page, type Route } from '../../page/routing.ts'

const which = z.object({ id: textParam, version: idParam })

export const definitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions',
    permission: 'readFigures',
    about: 'The definitions and their versions',
    answer: async ({ review, who }) =>
      page('figures/definitions/definitions', 'Definitions', {
        rows: await review.definitions(),
        mayDraft: allowed(who.role, 'draftDefinitions'),
      }),
  },
  {
    method: 'GET',
    path: '/definitions/:id/:version',
    permission: 'readFigures',
    about: 'One definition: clauses in words, expressions, and the rule itself',
    async answer({ review, params, who }) {
      const at = which.safeParse(params)
      const definition = at.success
        ? await review.definitionView(at.data.id, at.data.version)
        : null
      if (!definition) return notFound
      const mayDraft = allowed(who.role, 'draftDefinitions')
      return page('figures/definitions/definition', definition.title, { definition, mayDraft })
    },
  },
]
