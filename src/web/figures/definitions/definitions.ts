import type { DefinitionRow, DefinitionView } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { ask } from '../../page/address.ts'
import { notFound, page, type Route } from '../../page/routing.ts'

interface DefinitionsPage {
  readonly rows: readonly DefinitionRow[]
  readonly mayDraft: boolean
}
interface DefinitionPage {
  readonly definition: DefinitionView
  readonly mayDraft: boolean
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/definitions/definitions': DefinitionsPage
    'figures/definitions/definition': DefinitionPage
  }
}

export const definitionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/definitions',
    permission: 'readFigures',
    about: 'The definitions and their versions',
    answer: async ({ perform, who }) =>
      page('figures/definitions/definitions', 'Definitions', {
        rows: await perform(acts.figures.definitions, {}),
        mayDraft: allowed(who.role, 'draftDefinitions'),
      }),
  },
  {
    method: 'GET',
    path: '/definitions/:id/:version',
    permission: 'readFigures',
    about: 'One definition: clauses in words, expressions, and the rule itself',
    async answer(visit) {
      const { who, params } = visit
      const { id, version } = params
      const definition = await ask(visit, acts.figures.definition, { id, version })
      if (!definition) return notFound
      return page('figures/definitions/definition', definition.title, {
        definition,
        mayDraft: allowed(who.role, 'draftDefinitions'),
      })
    },
  },
]
