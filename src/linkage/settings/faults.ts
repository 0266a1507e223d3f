import type * as z from 'zod'
import type { WrittenRule } from './blocking-settings.ts'
import type { ComparisonSettings } from './comparison-settings.ts'
import { type FieldRead, readByComparison, readByOverShared, readByRule } from './fields-read.ts'
import type { OverSharedSettings } from './veto-settings.ts'

type Path = readonly PropertyKey[]

/** 'comparisons.0.field: what is wrong there', one for each fault. */
export const faultWords = (issues: readonly z.core.$ZodIssue[], at: Path = []): readonly string[] =>
  issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      return faultWords(nearest(issue.errors), path)
    }
    return [worded(path, issue.message)]
  })

const worded = (path: Path, message: string) =>
  `${path.map(String).join('.') || 'settings'}: ${message}`

/** Of several ways in which it could be meant, the one it comes closest to. */
function nearest(ways: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const far = (issues: readonly z.core.$ZodIssue[]) =>
    issues.length +
    issues.filter(({ path, code }) => path.length === 0 && code === 'invalid_type').length * 100 +
    issues.filter(({ path }) => path[0] === 'kind').length * 10
  return ways.toSorted((x, y) => far(x) - far(y))[0]!
}

/** What no part of the settings can see of itself: a list read as one value, columns nothing reads. */
export function faultsBetween(settings: {
  readonly comparisons: readonly ComparisonSettings[]
  readonly blocking: readonly WrittenRule[]
  readonly dependentComparisons: readonly (readonly string[])[]
  readonly overShared: readonly OverSharedSettings[]
  readonly columns: { readonly fields: Readonly<Record<string, string>> }
}): readonly string[] {
  const { comparisons, blocking, dependentComparisons, overShared, columns } = settings
  const reads = [
    ...comparisons.flatMap((each, at) => under(['comparisons', at], readByComparison(each))),
    ...blocking.flatMap((rule, at) => under(['blocking', at], readByRule(rule))),
    ...overShared.flatMap((each, at) => under(['overShared', at], readByOverShared(each))),
  ]
  const names = new Set(comparisons.map(({ name }) => name))
  const first = new Map<string, FieldRead>()
  for (const each of reads) if (!first.has(each.field)) first.set(each.field, each)
  const kind = (list: boolean) => (list ? 'a list' : 'one value')
  return [
    ...dependentComparisons.flatMap((pair, at) =>
      pair
        .filter((name) => !names.has(name))
        .map((name) => worded(['dependentComparisons', at], `there is no comparison "${name}"`)),
    ),
    ...reads.flatMap(({ field, list, path }) => {
      const before = first.get(field)!
      if (before.list === list) return []
      const where = before.path.join('.')
      return [
        worded(
          path,
          `"${field}" is read as ${kind(list)} here and as ${kind(before.list)} in ${where}`,
        ),
      ]
    }),
    ...Object.keys(columns.fields)
      .filter((field) => !first.has(field))
      .map((field) =>
        worded(['columns', 'fields', field], 'no comparison and no rule reads this field'),
      ),
  ]
}

const under = (path: Path, reads: readonly FieldRead[]): readonly FieldRead[] =>
  reads.map((each) => ({ ...each, path: [...path.map((p) => p as string | number), ...each.path] }))
