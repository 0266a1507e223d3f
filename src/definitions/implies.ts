import type { Definition } from './definition.ts'
import { compare, type Expression, type Literal, type Operator } from './expression.ts'

/** More looking than this and nothing is said: a rule may be made to be hard. */
const mostSteps = 20_000

/**
 * Whether every case that meets `narrow` meets `broad`, by their rules alone. True is proved; false
 * says only that nothing simple shows it: each clause of `broad` must stand in `narrow`, or follow
 * from one that does by taking alternatives apart, from a tighter number, or from fewer values. Rules that use
 * different facts show nothing of each other.
 */
export function implies(narrow: Definition, broad: Definition): boolean {
  if (narrow.uses !== broad.uses) return false
  const steps = { left: mostSteps }
  const known = narrow.clauses.flatMap(({ expression }) => conjuncts(expression))
  return broad.clauses.every(({ expression }) => follows(known, expression, steps))
}

interface Steps {
  left: number
}

const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'and'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression]

/** What is known all holds; does `wanted` then? */
function follows(known: readonly Expression[], wanted: Expression, steps: Steps): boolean {
  steps.left -= 1
  if (steps.left < 0) return false
  if (wanted.kind === 'constant') return wanted.value
  if (wanted.kind === 'and') {
    return follows(known, wanted.left, steps) && follows(known, wanted.right, steps)
  }
  if (known.some((one) => one.kind !== 'or' && shows(one, wanted, steps))) return true
  if (wanted.kind === 'or') {
    if (follows(known, wanted.left, steps) || follows(known, wanted.right, steps)) return true
  }
  const either = known.find((one) => one.kind === 'or')
  if (either?.kind !== 'or') return false
  const rest = known.filter((one) => one !== either)
  return [either.left, either.right].every((one) =>
    follows([...rest, ...conjuncts(one)], wanted, steps),
  )
}

/** Whether one thing that holds shows another. */
function shows(one: Expression, wanted: Expression, steps: Steps): boolean {
  if (JSON.stringify(one) === JSON.stringify(wanted)) return true
  if (one.kind === 'exists' && wanted.kind === 'exists') {
    return one.set === wanted.set && follows(conjuncts(one.that), wanted.that, steps)
  }
  if (one.kind === 'count' && one.that !== null && wanted.kind === 'exists') {
    const { set, that } = wanted
    return shows(one, { kind: 'count', set, that, operator: '>=', to: 1 }, steps)
  }
  if (wanted.kind === 'count') {
    if (one.kind !== 'count' && one.kind !== 'exists') return false
    const size = one.kind === 'count' ? one : ({ operator: '>=', to: 1 } as const)
    return one.set === wanted.set && isAsMany(one, wanted, steps) && tighter(size, wanted)
  }
  if (one.kind === 'among' && wanted.kind === 'among') {
    return same(one, wanted) && one.values.every((value) => wanted.values.includes(value))
  }
  return one.kind === 'compare' && wanted.kind === 'compare'
    ? same(one, wanted) && tighter(one, wanted)
    : false
}

/** Of the same; or at least so many of whom, of whom the wanted ones are more. */
function isAsMany(
  { that }: { readonly that: Expression | null },
  wanted: Extract<Expression, { readonly kind: 'count' }>,
  steps: Steps,
): boolean {
  if (JSON.stringify(that) === JSON.stringify(wanted.that)) return true
  if (!wanted.operator.startsWith('>')) return false
  return wanted.that === null || (that !== null && follows(conjuncts(that), wanted.that, steps))
}

type OfFact = Extract<Expression, { readonly kind: 'compare' | 'among' }>
const same = (a: OfFact, b: OfFact): boolean =>
  a.fact.of === b.fact.of && a.fact.word === b.fact.word

interface Compared {
  readonly operator: Operator
  readonly to: Literal
}

/** Whatever compares so with the first number compares so with the second. */
function tighter(one: Compared, wanted: Compared): boolean {
  if (typeof one.to !== 'number' || typeof wanted.to !== 'number') return false
  if (one.operator === '==') return compare(one.to, wanted.operator, wanted.to)
  const end = { '<': -1, '<=': -1, '>': 1, '>=': 1, '!=': 0 }[one.operator]
  const way = { '<': -1, '<=': -1, '>': 1, '>=': 1, '!=': 0, '==': 0 }[wanted.operator]
  if (end === 0 || end !== way) return false
  // Strictly beyond one number is beyond another no further out; else it must lie beyond itself.
  return one.operator.length === 1
    ? compare(one.to, end < 0 ? '<=' : '>=', wanted.to)
    : compare(one.to, wanted.operator, wanted.to)
}
