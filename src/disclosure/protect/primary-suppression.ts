import { refusal } from '../../model/index.ts'
import { disclosureErrors } from '../errors.ts'
import { controlledRounding } from '../rules/controlled-rounding.ts'
import { roundIndependently } from '../rules/independent-rounding.ts'
import { isSmall, type SuppressionRules, shownInterval } from '../rules/rules.ts'
import { priorKnowledge } from '../suppress/prior-knowledge.ts'
import type {
  CellState,
  PublishedCell,
  PublishedTable,
  SuppressionState,
} from '../suppress/suppression.ts'
import type { Cell } from '../tables/cells.ts'
import type { Cube, TableShape } from '../tables/cube.ts'

/** Of the input of `protect`, what decides before anything is attacked. */
interface PrimaryInput {
  readonly cube: Cube
  readonly tables: readonly TableShape[]
  readonly published?: readonly PublishedTable[]
  readonly rules: SuppressionRules
  readonly seed?: string
  readonly keepSuppressed?: ReadonlySet<string>
}

/**
 * Each cell as the rules alone would publish it: small counts suppressed, others rounded, and what
 * was published before as it was published.
 *
 * @throws LB_DISCLOSURE_CONTRADICTED where a count lies outside what was published of it
 */
export async function primarySuppression(
  { cube, published = [], tables, rules, seed = '', keepSuppressed }: PrimaryInput,
  cells: ReadonlyMap<string, Cell>,
): Promise<SuppressionState> {
  const before = priorKnowledge(published, cells)
  const rounded =
    rules.rounding.way === 'controlled'
      ? await controlledRounding(cube, tables, rules.rounding.base)
      : new Map<string, number>()
  const state = new Map<string, CellState>()
  for (const { key, count } of cells.values()) {
    const value = rounded.get(key) ?? roundIndependently(count, key, seed, rules)
    const shown = shownInterval(value, rules)
    const prior = before.get(key)
    const suppressed = (why: 'primary' | 'consistency'): CellState => ({
      published: { hidden: true, why },
      shown,
      fixed: true,
      prior: null,
    })
    if (prior !== undefined) {
      const { low, high } = prior
      if (count < low || count > high) throw refusal(disclosureErrors, 'LB_DISCLOSURE_CONTRADICTED')
      const as: PublishedCell =
        prior.value === null
          ? { hidden: true, why: 'consistency' }
          : { hidden: false, value: prior.value, low, high }
      state.set(key, { published: as, shown, fixed: true, prior: { low, high } })
    } else if (isSmall(count, rules)) {
      state.set(key, suppressed('primary'))
    } else if (keepSuppressed?.has(key)) {
      state.set(key, suppressed('consistency'))
    } else {
      const fixed = count === 0 && rules.zerosShown
      state.set(key, { published: { hidden: false, ...shown }, shown, fixed, prior: null })
    }
  }
  return state
}
