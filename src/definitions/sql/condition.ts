import type { FactQuestion, Form } from '../exact/form.ts'
import { type Fact, type Literal, type Operator, wordOf } from '../expression.ts'
import { and, not, or, type Tri } from '../logic/three-valued.ts'
import type { SetWord } from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'
import type { MemberColumns } from './member-columns.ts'
import { type Bound, boundColumn, bounds, isBounded } from './tables.ts'

/** A condition as far as it is known while compiling: an answer, or SQL that gives one (NULL: undetermined). */
export type Condition = Tri | string

/** What the place in the query knows: of which member it speaks, and what was found of the members of a case. */
export interface Around {
  readonly dialect: Dialect
  /** The alias of the members, or null for one whom nobody listed. */
  readonly person: string | null
  /** The columns that hold what was found of those listed. */
  readonly found: MemberColumns['found']
  readonly sizes: MemberColumns['sizes']
}

export function condition(form: Form, around: Around): Condition {
  switch (form.kind) {
    case 'constant':
      return form.value
    case 'every':
      return joined(form.of, around, 'AND', and)
    case 'either':
      return joined(form.of, around, 'OR', or)
    case 'compare':
    case 'among':
    case 'notAmong':
      return ofFact(form, around)
    case 'count':
      return form.that === null
        ? count(form.set, form.operator, form.to, around)
        : countThose(form.set, form.that, form.operator, form.to, around)
    case 'some':
      return some(form.set, form.that, around)
    case 'timed':
    case 'notTimed':
      // Left open, and put to the interpreter: a window over days that are not known is no aggregate.
      return null
    case 'none':
      return negated(some(form.set, form.that, around))
  }
}

export const sqlOf = (value: Condition): string =>
  typeof value === 'string' ? value : value === null ? 'NULL' : value ? 'TRUE' : 'FALSE'

const negated = (value: Condition): Condition =>
  typeof value === 'string' ? `(NOT ${value})` : not(value)

function joined(
  of: readonly Form[],
  around: Around,
  word: 'AND' | 'OR',
  combine: (a: Tri, b: Tri) => Tri,
): Condition {
  const neutral = word === 'AND'
  let known: Tri = neutral
  const rest: string[] = []
  for (const form of of) {
    const value = condition(form, around)
    if (typeof value === 'string') rest.push(value)
    else known = combine(known, value)
    if (known === !neutral) return known
  }
  if (rest.length === 0) return known
  const all = known === null ? ['NULL', ...rest] : rest
  return all.length === 1 ? (all[0] ?? null) : `(${all.join(` ${word} `)})`
}

function ofFact(question: FactQuestion, around: Around): Condition {
  const { fact } = question
  if (fact.of !== 'case' && around.person === null) return null
  const column = columnOf(fact, around)
  if (question.kind === 'compare') {
    const { operator, to } = question
    const known = comparison(column, operator, to, around)
    if (!isBounded(wordOf(fact).type)) return known
    const [least, most] = bounds.map((bound) => columnOf(fact, around, bound))
    return `COALESCE(${known}, ${within(least!, most!, operator, literal(to, around))})`
  }
  const values = question.values.map((value) => around.dialect.text(value)).join(', ')
  return `(${column} ${question.kind === 'among' ? 'IN' : 'NOT IN'} (${values}))`
}

const columnOf = ({ of, word }: Fact, { dialect, person }: Around, bound?: Bound): string =>
  `${of === 'case' ? 'c' : person}.${dialect.identifier(bound ? boundColumn(word, bound) : word)}`

const literal = (to: Literal, { dialect }: Around): string =>
  typeof to === 'number' ? String(to) : dialect.text(String(to))

function comparison(column: string, operator: Operator, to: Literal, around: Around): string {
  if (typeof to === 'boolean') return (operator === '==') === to ? column : `(NOT ${column})`
  const sign = operator === '==' ? '=' : operator === '!=' ? '<>' : operator
  return `(${column} ${sign} ${literal(to, around)})`
}

/** Of a number or day that is missing: what every value within its bounds agrees on (`comparedWithin`, in SQL). */
function within(least: string, most: string, operator: Operator, value: string): string {
  const either = (yes: string, no: string) => `CASE WHEN ${yes} THEN TRUE WHEN ${no} THEN FALSE END`
  switch (operator) {
    case '<':
      return either(`${most} < ${value}`, `${least} >= ${value}`)
    case '<=':
      return either(`${most} <= ${value}`, `${least} > ${value}`)
    case '>':
      return either(`${least} > ${value}`, `${most} <= ${value}`)
    case '>=':
      return either(`${least} >= ${value}`, `${most} < ${value}`)
    case '==':
    case '!=': {
      const [isSame, isOther] = [
        `${least} = ${value} AND ${most} = ${value}`,
        `${most} < ${value} OR ${least} > ${value}`,
      ]
      return operator === '==' ? either(isSame, isOther) : either(isOther, isSame)
    }
  }
}

/** How many there were lies between two numbers, the upper one perhaps not known. */
function count(set: SetWord, operator: Operator, to: number, around: Around): Condition {
  const { least, most } = around.sizes(set)
  return between(least, most, operator, to)
}

/** Of how many it holds: at least of those of whom it does, at most of those of whom it may. */
function countThose(
  set: SetWord,
  that: Form,
  operator: Operator,
  to: number,
  around: Around,
): Condition {
  const found = around.found(set, that, 'number')
  const { listed, least, most } = around.sizes(set)
  const unlisted = condition(that, { ...around, person: null })
  const some = `coalesce(${found.some}, 0)`
  const may = `${some} + coalesce(${found.open}, 0)`
  const [more, room] = [`(${least} - ${listed})`, `(${most} - ${listed})`]
  if (unlisted === false) return between(some, `(${may})`, operator, to)
  const atMost =
    typeof unlisted === 'string'
      ? `(${may} + CASE WHEN (${unlisted}) IS FALSE THEN 0 ELSE ${room} END)`
      : `(${may} + ${room})`
  if (unlisted === null) return between(some, atMost, operator, to)
  const sure = unlisted === true ? more : `CASE WHEN ${unlisted} THEN ${more} ELSE 0 END`
  return between(`(${some} + ${sure})`, atMost, operator, to)
}

function between(least: string, most: string, operator: Operator, to: number): Condition {
  const atLeast = (n: number) =>
    `CASE WHEN ${least} >= ${n} THEN TRUE WHEN ${most} < ${n} THEN FALSE END`
  switch (operator) {
    case '>=':
      return `(${atLeast(to)})`
    case '>':
      return `(${atLeast(to + 1)})`
    case '<':
      return `(NOT ${atLeast(to)})`
    case '<=':
      return `(NOT ${atLeast(to + 1)})`
    case '==':
    case '!=': {
      const [yes, no] = operator === '==' ? ['TRUE', 'FALSE'] : ['FALSE', 'TRUE']
      return `(CASE WHEN ${least} = ${to} AND ${most} = ${to} THEN ${yes} WHEN ${least} > ${to} OR ${most} < ${to} THEN ${no} END)`
    }
  }
}

/** One of the listed does, or somebody unlisted who must be there would whoever it is. */
function some(set: SetWord, that: Form, around: Around): Condition {
  const found = around.found(set, that, 'any')
  const { listed, least, most } = around.sizes(set)
  const room = `(${most} IS NULL OR ${most} > ${listed})`
  const unlisted = condition(that, { ...around, person: null })
  const whens = [`WHEN ${found.some} THEN TRUE`]
  if (unlisted !== null && unlisted !== false) {
    whens.push(`WHEN ${sqlOf(unlisted)} AND ${least} > ${listed} AND ${room} THEN TRUE`)
  }
  whens.push(`WHEN ${found.open} THEN NULL`)
  if (unlisted === null || unlisted === true) whens.push(`WHEN ${room} THEN NULL`)
  else if (unlisted !== false) whens.push(`WHEN ${room} AND (${unlisted}) IS NOT FALSE THEN NULL`)
  return `(CASE ${whens.join(' ')} ELSE FALSE END)`
}
