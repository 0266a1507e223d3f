import {
  cellCounts,
  conventions,
  keyOf,
  type Place,
  protectInWorker,
  type TableShape,
} from '../../disclosure/index.ts'
import { type ComparedGroup, compareRates } from '../../estimates/index.ts'
import { characteristicsOf } from './characteristics.ts'
import type { Equality, EqualityGroup, EqualityPeople, EqualityTable } from './contract.ts'
import { type EqualityCase, equalityCube, missingLeaf, recordedGroup } from './equality-cube.ts'
import { equalityStepNames, equalitySteps } from './steps.ts'

/**
 * A table of fewer cases is not made at all. All its counts would be hidden, and which groups stand in it would still say who
 * somebody is: where one case is counted, its only row.
 */
const fewestInTable = 10

/** Small counts are hidden as in tables, none is rounded: a rate of rounded counts would mislead. */
const rules = conventions.exact

/**
 * Of processor time: a lead waits for the page. Four fifths of what hiding took went into showing again what need not be hidden.
 */
const showAgainSeconds = 0.2

/**
 * Rates at every step by every characteristic, compared all together, and what of it may be shown.
 *
 * @throws LB_DISCLOSURE_* where the time to hide small counts does not suffice
 */
export async function countEquality(
  cases: readonly EqualityCase[],
  whose: EqualityPeople,
): Promise<
  Pick<Equality, 'compared' | 'hiddenDifferences' | 'absent' | 'withheld' | 'rules' | 'tables'>
> {
  const { found: recorded, absent } = characteristicsOf(cases, whose)
  const found = recorded.filter((one) => casesIn(one) >= fewestInTable)
  const withheld = recorded.filter((one) => casesIn(one) < fewestInTable).map(({ title }) => title)
  const cube = equalityCube(found, cases)
  const shapes = found.flatMap(({ id }) =>
    ['progress', 'finding'].map((by): TableShape => ({ id: `${id} ${by}`, dimensions: [id, by] })),
  )
  const counts = new Map(shapes.flatMap((shape) => [...cellCounts(cube, shape)]))
  const count = (at: Place) => counts.get(keyOf(at)) ?? 0
  const questions = found.flatMap(({ id, groups }) =>
    equalityStepNames.map((step) => {
      const { of, reached } = equalitySteps[step]
      const at = (leaf: string) => ({
        of: count({ ...of, [id]: leaf }),
        reached: count({ ...reached, [id]: leaf }),
      })
      const named = groups.map((name, leaf) => ({ name, ...at(`${leaf}`) }))
      return { id: `${step} ${id}`, groups: named, missing: at(missingLeaf) }
    }),
  )
  const compared = compareRates(questions)
  const shown = await shownCounts(cube, shapes)
  const tables = found.flatMap(({ id, title, saidBy }, index) =>
    equalityStepNames.map((step, at): EqualityTable => {
      const { groups, missing } = compared[index * equalityStepNames.length + at]!
      const { of, reached } = equalitySteps[step]
      const pair = (leaf: string): ShownPair => ({
        of: shown({ ...of, [id]: leaf }),
        reached: shown({ ...reached, [id]: leaf }),
      })
      const [stated, unrecorded] = [pair(recordedGroup), pair(missingLeaf)]
      return {
        step,
        characteristic: id,
        title,
        saidBy,
        groups: [
          ...groups.map((group, leaf) =>
            shownGroup(group, group.name, pair(`${leaf}`), stated, unrecorded),
          ),
          shownGroup(missing, null, unrecorded, stated, unrecorded),
        ],
      }
    }),
  )
  const all = compared.flatMap(({ groups, missing }) => [...groups, missing])
  const shownDifferences = tables
    .flatMap(({ groups }) => groups)
    .filter((group) => group.compared === 'differs').length
  return {
    compared: all.filter(({ adjusted }) => adjusted !== null).length,
    hiddenDifferences: all.filter(({ differs }) => differs).length - shownDifferences,
    absent,
    withheld,
    rules: rules.words,
    tables,
  }
}

/** Of a scheme only the cases of sources that use it. */
const casesIn = ({ of }: { readonly of: readonly (number | null | undefined)[] }) =>
  of.filter((group) => group !== undefined).length

/** What may be shown of a group; null: hidden. */
interface ShownPair {
  readonly of: number | null
  readonly reached: number | null
}
const isShown = ({ of, reached }: ShownPair) => of !== null && reached !== null

/** Nothing that is worked out from a hidden count is shown. */
function shownGroup(
  { rate, ratio, adjusted, differs, ifMissing }: ComparedGroup,
  name: string | null,
  own: ShownPair,
  recorded: ShownPair,
  missing: ShownPair,
): EqualityGroup {
  const none = { ratio: null, adjusted: null, ifMissing: null }
  const counts = { name, ...own, rate: isShown(own) ? rate : null }
  if (adjusted === null || ratio === null) return { ...counts, compared: 'tooFew', ...none }
  if (!isShown(own) || !isShown(recorded)) return { ...counts, compared: 'hidden', ...none }
  return {
    ...counts,
    compared: differs ? 'differs' : 'mayBeChance',
    ratio: { value: ratio.value, ...ranged(ratio) },
    adjusted,
    ifMissing:
      ifMissing && isShown(missing)
        ? { rate: ranged(ifMissing.rate), ratio: ranged(ifMissing.ratio) }
        : null,
  }
}

const ranged = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low,
  high: Number.isFinite(high) ? high : null,
})

/** Of a place the count that may be shown; null: hidden. All tables are attacked together. */
async function shownCounts(
  cube: ReturnType<typeof equalityCube>,
  tables: readonly TableShape[],
): Promise<(at: Place) => number | null> {
  if (tables.length === 0) return () => null
  const { cells } = await protectInWorker({ cube, tables, rules, showAgainSeconds })
  return (at) => {
    const published = cells.get(keyOf(at))?.published
    return published === undefined || published.hidden ? null : published.value
  }
}
