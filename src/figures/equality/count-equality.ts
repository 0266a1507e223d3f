import {
  type Cube,
  conventions,
  type Dimension,
  keyOf,
  type Place,
  protectInWorker,
} from '../../disclosure/index.ts'
import { type ComparedGroup, compareRates, type RateQuestion } from '../../estimates/index.ts'
import { type Characteristic, characteristicsOf, type RecordedCase } from './characteristics.ts'
import type { Equality, EqualityGroup, EqualityPeople, EqualityTable } from './contract.ts'
import {
  type CaseFinding,
  type CaseProgress,
  equalityStepNames,
  equalitySteps,
  findingLeaves,
  progressGroups,
  progressLeaves,
} from './steps.ts'

export interface EqualityCase extends RecordedCase {
  readonly progress: CaseProgress
  readonly finding: CaseFinding
}

/** Small counts are hidden as in tables, none is rounded: a rate of rounded counts would mislead. */
const rules = conventions.exact
const missingLeaf = 'missing'
const outsideLeaf = 'outside'

/**
 * Rates at every step by every characteristic, compared all together, and what of it may be shown.
 *
 * @throws LB_DISCLOSURE_* where the time to hide small counts does not suffice
 */
export async function countEquality(
  cases: readonly EqualityCase[],
  whose: EqualityPeople,
): Promise<Pick<Equality, 'compared' | 'hiddenDifferences' | 'absent' | 'rules' | 'tables'>> {
  const { found, absent } = characteristicsOf(cases, whose)
  const cubes = found.map((one) => cubeOf(one, cases))
  const compared = compareRates(
    found.flatMap((one, at) => equalityStepNames.map((step) => question(one, step, cubes[at]!))),
  )
  const byId = new Map(compared.map((one) => [one.id, one]))
  const tables: EqualityTable[] = []
  for (const [at, one] of found.entries()) {
    const shown = await shownCounts(one, cubes[at]!)
    for (const step of equalityStepNames) {
      const { groups, missing } = byId.get(`${step} ${one.id}`)!
      const rows = [
        ...groups.map((group, leaf) => [`${leaf}`, group] as const),
        [missingLeaf, missing] as const,
      ]
      const { of, reached } = equalitySteps[step]
      const count = (place: Place) => shown(place)
      const isWholeShown = [of, reached].every(
        (place) =>
          count(place) !== null &&
          count({ ...place, group: missingLeaf }) !== null &&
          count({ ...place, group: outsideLeaf }) !== null,
      )
      tables.push({
        step,
        characteristic: one.id,
        title: one.title,
        saidBy: one.saidBy,
        groups: rows.map(([leaf, group]) =>
          shownGroup(
            group,
            leaf === missingLeaf ? null : group.name,
            count({ ...of, group: leaf }),
            count({ ...reached, group: leaf }),
            isWholeShown,
          ),
        ),
      })
    }
  }
  const all = compared.flatMap(({ groups, missing }) => [...groups, missing])
  const shownDifferences = tables
    .flatMap(({ groups }) => groups)
    .filter((group) => group.compared === 'differs').length
  return {
    compared: all.filter(({ adjusted }) => adjusted !== null).length,
    hiddenDifferences: all.filter(({ differs }) => differs).length - shownDifferences,
    absent,
    rules: rules.words,
    tables,
  }
}

/** Nothing that is worked out from a hidden count is shown. */
function shownGroup(
  { rate, ratio, adjusted, differs, ifMissing }: ComparedGroup,
  name: string | null,
  of: number | null,
  reached: number | null,
  isWholeShown: boolean,
): EqualityGroup {
  const isShown = of !== null && reached !== null
  const none = { ratio: null, adjusted: null, ifMissing: null }
  const counts = { name, of, reached: isShown ? reached : null, rate: isShown ? rate : null }
  if (adjusted === null || ratio === null) return { ...counts, compared: 'tooFew', ...none }
  if (!isShown || !isWholeShown) return { ...counts, compared: 'hidden', ...none }
  return {
    ...counts,
    compared: differs ? 'differs' : 'mayBeChance',
    ratio: { value: ratio.value, ...ranged(ratio) },
    adjusted,
    ifMissing: ifMissing && { rate: ranged(ifMissing.rate), ratio: ranged(ifMissing.ratio) },
  }
}

const ranged = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low,
  high: Number.isFinite(high) ? high : null,
})

const dimensionsOf = (one: Characteristic): readonly Dimension[] => [
  { id: 'group', leaves: [...one.groups.keys()].map(String).concat(missingLeaf, outsideLeaf) },
  { id: 'progress', leaves: progressLeaves, groups: progressGroups },
  { id: 'finding', leaves: findingLeaves },
]

function cubeOf(one: Characteristic, cases: readonly EqualityCase[]): Cube {
  const counts = new Map<string, { readonly at: Place; count: number }>()
  for (const [index, { progress, finding }] of cases.entries()) {
    const place = one.of[index]
    const group = place === undefined ? outsideLeaf : place === null ? missingLeaf : `${place}`
    const key = `${group} ${progress} ${finding}`
    const found = counts.get(key)
    if (found) found.count += 1
    else counts.set(key, { at: { group, progress, finding }, count: 1 })
  }
  return { dimensions: dimensionsOf(one), counts: [...counts.values()] }
}

function question(
  one: Characteristic,
  step: (typeof equalityStepNames)[number],
  cube: Cube,
): RateQuestion {
  const { of, reached } = equalitySteps[step]
  const at = (group: string) => ({
    of: countAt(cube, { ...of, group }),
    reached: countAt(cube, { ...reached, group }),
  })
  return {
    id: `${step} ${one.id}`,
    groups: one.groups.map((name, leaf) => ({ name, ...at(`${leaf}`) })),
    missing: at(missingLeaf),
  }
}

function countAt({ dimensions, counts }: Cube, wanted: Place): number {
  const under = Object.entries(wanted).map(([id, position]) => {
    const group = dimensions
      .find((one) => one.id === id)
      ?.groups?.find((one) => one.id === position)
    return [id, new Set(group?.leaves ?? [position])] as const
  })
  return counts
    .filter(({ at }) => under.every(([id, leaves]) => leaves.has(at[id] ?? '')))
    .reduce((sum, { count }) => sum + count, 0)
}

/** Of a place the count that may be shown; null: hidden. */
async function shownCounts(one: Characteristic, cube: Cube): Promise<(at: Place) => number | null> {
  const tables = (['progress', 'finding'] as const).map((by) => ({
    id: `${one.id} by ${by}`,
    dimensions: ['group', by],
  }))
  const { cells } = await protectInWorker({ cube, tables, rules })
  return (at) => {
    const published = cells.get(keyOf(at))?.published
    return published === undefined || published.hidden ? null : published.value
  }
}
