import type { Expression, Fact, Literal, Operator, Timed } from '../expression.ts'
import type { SetWord } from '../vocabulary.ts'

/**
 * An expression with its negations pushed down to what it asks (De Morgan holds in Kleene's logic) and chains of
 * one connective made one list, so that a long rule is not a deep one.
 */
export type Form =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'every' | 'either'; readonly of: readonly Form[] }
  | FormQuestion
export type FormQuestion = FactQuestion | SetQuestion | TimedQuestion
export type FactQuestion =
  | {
      readonly kind: 'compare'
      readonly fact: Fact
      readonly operator: Operator
      readonly to: Literal
    }
  | {
      readonly kind: 'among' | 'notAmong'
      readonly fact: Fact
      readonly values: readonly string[]
    }
export type SetQuestion =
  | {
      readonly kind: 'count'
      readonly set: SetWord
      readonly that: Form | null
      readonly operator: Operator
      readonly to: number
    }
  | { readonly kind: 'some' | 'none'; readonly set: SetWord; readonly that: Form }
/** Answered apart, in the process: SQL does not know it. */
export interface TimedQuestion {
  readonly kind: 'timed' | 'notTimed'
  readonly question: Timed
}

const opposite = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
} as const satisfies Record<Operator, Operator>

export function formOf(expression: Expression): Form {
  switch (expression.kind) {
    case 'constant':
    case 'compare':
    case 'among':
    case 'timed':
      return expression
    case 'count':
      return { ...expression, that: expression.that && formOf(expression.that) }
    case 'not':
      return negation(formOf(expression.of))
    case 'and':
      return joined('every', [formOf(expression.left), formOf(expression.right)])
    case 'or':
      return joined('either', [formOf(expression.left), formOf(expression.right)])
    case 'exists':
      return { kind: 'some', set: expression.set, that: formOf(expression.that) }
    case 'all':
      return { kind: 'none', set: expression.set, that: negation(formOf(expression.that)) }
  }
}

/** True where the form is not. */
export function negation(form: Form): Form {
  switch (form.kind) {
    case 'constant':
      return { ...form, value: !form.value }
    case 'every':
      return { kind: 'either', of: form.of.map(negation) }
    case 'either':
      return { kind: 'every', of: form.of.map(negation) }
    case 'compare':
    case 'count':
      return { ...form, operator: opposite[form.operator] }
    case 'among':
      return { ...form, kind: 'notAmong' }
    case 'notAmong':
      return { ...form, kind: 'among' }
    case 'some':
      return { ...form, kind: 'none' }
    case 'none':
      return { ...form, kind: 'some' }
    case 'timed':
      return { ...form, kind: 'notTimed' }
    case 'notTimed':
      return { ...form, kind: 'timed' }
  }
}

/** All of them, or one of them; what is decided already falls away. */
export function joined(kind: 'every' | 'either', forms: readonly Form[]): Form {
  const parts = forms.flatMap((form) => (form.kind === kind ? form.of : [form]))
  const decides = kind === 'either'
  const decided = parts.find((form) => form.kind === 'constant' && form.value === decides)
  if (decided) return decided
  const open = parts.filter((form) => form.kind !== 'constant')
  const [only] = open
  if (!only) return { kind: 'constant', value: !decides }
  return open.length === 1 ? only : { kind, of: open }
}
