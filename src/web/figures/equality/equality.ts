import type { Equality, EqualityPeople } from '../../../figures/index.ts'
import { acts } from '../../../review/index.ts'
import { ask, textOf } from '../../page/address.ts'
import { page, type Route } from '../../page/routing.ts'
import { type EqualityModel, equalityModel } from './equality-model.ts'

interface EqualityPage {
  /** Null: there is no definition yet to count under. */
  readonly found: (Equality & { readonly model: EqualityModel }) | null
  readonly definitions: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: { readonly definition: string; readonly whose: string }
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'figures/equality/equality': EqualityPage
  }
}

/** What the page is opened with, where it is among those counted. */
const usual = 'iicsa-organised-network'

export const equalityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/progress/equality',
    permission: 'leadReview',
    about: 'Whether cases of different people reach each step at the same rate; counts alone',
    async answer(visit) {
      const { query, perform } = visit
      const definitions = (await perform(acts.figures.current, {}))
        .filter(({ counted }) => counted)
        .map(({ definition, title }) => ({ id: definition, title }))
      const first = definitions.find(({ id }) => id === usual) ?? definitions[0]
      const chosen = {
        definition: textOf(query.definition) || (first?.id ?? ''),
        whose: textOf(query.whose) || ('children' satisfies EqualityPeople),
      }
      if (first === undefined) {
        return page('figures/equality/equality', 'Equality', { found: null, definitions, chosen })
      }
      const found = await ask(visit, acts.figures.equality, chosen)
      return page('figures/equality/equality', 'Equality', {
        found: { ...found, model: equalityModel(found) },
        definitions,
        chosen,
      })
    },
  },
]
