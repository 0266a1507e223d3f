import { type RangeMark, rangeMark } from '../../../charts/index.ts'
import {
  type Equality,
  type EqualityGroup,
  type EqualityStepName,
  type EqualityTable,
  equalityStepNames,
  equalitySteps,
} from '../../../figures/index.ts'
import { numberWords, plural } from '../../../words/index.ts'

/** A difference in words: whom it is about, and how sure it is. */
export interface DifferenceWords {
  /** Of what it is a group. */
  readonly title: string
  readonly group: string
  readonly sentence: string
  /** What those whose records do not say could change; null for them themselves. */
  readonly missing: string | null
}

export interface EqualityRow {
  readonly name: string
  readonly isRecorded: boolean
  readonly of: string | null
  readonly reached: string | null
  readonly rate: string | null
  readonly words: string
  readonly differs: boolean
  readonly interval: string | null
  readonly missing: string | null
  readonly mark: RangeMark | null
}

export interface EqualityModel {
  readonly summary: readonly string[]
  readonly differences: readonly {
    readonly step: string
    readonly rows: readonly DifferenceWords[]
  }[]
  readonly hidden: string | null
  readonly absent: string | null
  readonly withheld: readonly string[]
  readonly steps: readonly EqualityStepModel[]
}

export interface EqualityStepModel {
  readonly words: string
  /** How many differences its tables show. */
  readonly differences: string
  readonly tables: readonly {
    readonly title: string
    readonly saidBy: string | null
    readonly rows: readonly EqualityRow[]
  }[]
}

/** What differs first and in words; then each step with every group. */
export function equalityModel(found: Equality): EqualityModel {
  const tablesOf = (step: EqualityStepName) => found.tables.filter((table) => table.step === step)
  const differences = equalityStepNames.flatMap((step) => {
    const rows = tablesOf(step).flatMap((table) =>
      table.groups
        .filter(({ compared }) => compared === 'differs')
        .map((group) => differenceWords(table, group)),
    )
    return rows.length === 0 ? [] : [{ step: stepWords(step), rows }]
  })
  return {
    summary: summaryWords(found, differences.flatMap(({ rows }) => rows).length),
    differences,
    hidden: hiddenWords(found.hiddenDifferences),
    absent: found.absent.length === 0 ? null : found.absent.join(', '),
    withheld: found.withheld,
    steps: equalityStepNames.map((step) => {
      const differing = differences.find((one) => one.step === stepWords(step))?.rows.length ?? 0
      return {
        words: stepWords(step),
        differences: differing === 0 ? 'no difference shown' : plural(differing, 'difference'),
        tables: tablesOf(step).map(({ title, saidBy, groups }) => ({
          title,
          saidBy,
          rows: groups.map(rowOf),
        })),
      }
    }),
  }
}

function summaryWords({ compared, cases }: Equality, differing: number): readonly string[] {
  if (compared === 0) {
    return [`${plural(cases, 'case')}: too few to compare any group with another.`]
  }
  const made = `${numberWords(compared)} comparisons were made together.`
  if (differing === 0) return ['No group was found to differ.', made]
  return [`${plural(differing, 'difference')} found that chance alone would hardly make.`, made]
}

const hiddenWords = (differences: number): string | null =>
  differences === 0
    ? null
    : `${plural(differences, 'more difference is', 'more differences are')} in rows that are not shown, because a small number of people could be worked out from them.`

const stepWords = (step: EqualityStepName) =>
  `${equalitySteps[step].words}, ${equalitySteps[step].among}`

const inHundred = (rate: number) => `${numberWords(Math.round(rate * 1000) / 10)} in 100`
const times = (value: number | null) =>
  value === null ? 'any number of' : numberWords(Math.round(value * 100) / 100)

function differenceWords({ title, groups }: EqualityTable, group: EqualityGroup): DifferenceWords {
  const { name, rate, ratio } = group
  const more = (ratio?.value ?? Number.POSITIVE_INFINITY) > 1
  const others = name === null ? 'those whose records say' : 'all others'
  return {
    title,
    group: name ?? 'not recorded',
    sentence:
      `${inHundred(rate ?? 0)}, ${more ? 'more' : 'less'} often than ${others}` +
      (ratio?.value == null ? '' : `: ${times(ratio.value)} times`) +
      ` (between ${times(ratio?.low ?? null)} and ${times(ratio?.high ?? null)} times).`,
    missing: missingWords(group, groups.at(-1)),
  }
}

/** Whether the difference stays wherever the cases belong whose records do not say. */
function missingWords(
  { ifMissing, ratio }: EqualityGroup,
  missing: EqualityGroup | undefined,
): string | null {
  if (ifMissing === null) return null
  if (missing?.of === 0) return 'Every record says which group it is.'
  const { low, high } = ifMissing.ratio
  const more = (ratio?.value ?? Number.POSITIVE_INFINITY) > 1
  const isSure = more ? low > 1 : high !== null && high < 1
  return isSure
    ? 'It stays whatever the cases are whose records do not say.'
    : `It could be due to cases whose records do not say: with those it could be from ${times(low)} to ${times(high)} times.`
}

function rowOf(group: EqualityGroup): EqualityRow {
  const { name, of, reached, rate, compared, ratio, ifMissing } = group
  const isMore = (ratio?.value ?? Number.POSITIVE_INFINITY) > 1
  const words = {
    differs: isMore ? 'More often' : 'Less often',
    mayBeChance: 'No difference shown',
    tooFew: 'Too few to compare',
    hidden: 'Hidden: small numbers',
  }[compared]
  return {
    name: name ?? 'Not recorded',
    isRecorded: name !== null,
    of: of === null ? null : numberWords(of),
    reached: reached === null ? null : numberWords(reached),
    rate: rate === null ? null : inHundred(rate),
    words,
    differs: compared === 'differs',
    interval:
      ratio === null
        ? null
        : `${times(ratio.value)} times (${times(ratio.low)} to ${times(ratio.high)})`,
    missing:
      ifMissing === null
        ? null
        : `${times(ifMissing.ratio.low)} to ${times(ifMissing.ratio.high)} times`,
    mark: ratio === null ? null : markOf(ratio),
  }
}

/** From a quarter to four times, by equal steps for equal ratios; what lies further is at the edge. */
const furthest = Math.log(4)

const markOf = ({ value, low, high }: NonNullable<EqualityGroup['ratio']>): RangeMark | null =>
  rangeMark(
    {
      value: value === null ? furthest : Math.log(Math.max(value, 1e-9)),
      lower: Math.log(Math.max(low, 1e-9)),
      upper: high === null ? furthest : Math.log(high),
    },
    [-furthest, furthest],
  )
