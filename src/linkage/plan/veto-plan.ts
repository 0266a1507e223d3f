import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { VetoSettings } from '../settings/veto-settings.ts'
import type { ComparisonPlan } from './comparison-plan.ts'

/** Outcomes that keep two records apart: of every comparison in it, one of the levels. */
export interface VetoPlan {
  readonly name: string
  readonly when: readonly { readonly comparison: number; readonly levels: readonly number[] }[]
}

/** @throws LB_LINKAGE_SETTINGS where a veto names a comparison or a level that there is not. */
export const planVetoes = (
  vetoes: readonly VetoSettings[],
  comparisons: readonly ComparisonPlan[],
): readonly VetoPlan[] =>
  vetoes.map(({ name, when }) => ({
    name,
    when: Object.entries(when).map(([named, levels]) => {
      const comparison = comparisons.findIndex((each) => each.name === named)
      if (comparison < 0) throw unknown(name, `comparison "${named}"`, comparisons)
      const own = comparisons[comparison]!.levels
      return {
        comparison,
        levels: levels.map((level) => {
          const at = own.findIndex((each) => each.name === level)
          if (at < 0) throw unknown(name, `level "${level}" of "${named}"`, own)
          return at + 1
        }),
      }
    }),
  }))

const unknown = (veto: string, what: string, possible: readonly { readonly name: string }[]) =>
  refusal(
    linkageErrors,
    'LB_LINKAGE_SETTINGS',
    `The veto "${veto}" names the ${what}, which there is not; there are ${possible.map(({ name }) => `"${name}"`).join(', ')}.`,
  )

/** The first veto that these outcomes meet; null where none does. */
export function vetoBy(
  vetoes: readonly VetoPlan[],
  outcomes: ArrayLike<number>,
  from = 0,
): VetoPlan | null {
  for (const veto of vetoes) {
    if (veto.when.every(({ comparison, levels }) => levels.includes(outcomes[from + comparison]!)))
      return veto
  }
  return null
}
