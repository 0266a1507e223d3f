import { comparedWith, type Expression, type Fact, type Literal, wordOf } from '../expression.ts'

const known = new WeakMap<Expression, Map<string, readonly Literal[]>>()

/** Values that stand for all a missing fact could be: those compared with, and ones beside them. */
export function completions(expression: Expression, fact: Fact): readonly Literal[] {
  const ofExpression = known.get(expression) ?? new Map<string, readonly Literal[]>()
  known.set(expression, ofExpression)
  const key = `${fact.of}.${fact.word}`
  const values = ofExpression.get(key) ?? find(expression, fact)
  ofExpression.set(key, values)
  return values
}

function find(expression: Expression, fact: Fact): readonly Literal[] {
  const { type } = wordOf(fact)
  if (type.type === 'boolean') return [true, false]
  const compared = comparedWith(expression, fact)
  const isNew = (value: string) => !compared.includes(value)
  if (type.type === 'number') {
    const numbers = compared.flatMap((value) =>
      typeof value === 'number' ? [value - 1, value, value + 1] : [],
    )
    return [...new Set(numbers.filter((value) => value >= 0))]
  }
  if (type.type === 'date') return besideDates(compared)
  const other = type.values === null ? '\u0000something else' : type.values.find(isNew)
  return [...new Set([...compared, ...(other === undefined ? [] : [other])])]
}

/** The days compared with, and the day before and after each. */
function besideDates(compared: readonly Literal[]): readonly string[] {
  const days = compared.flatMap((value) => [-1, 0, 1].map((by) => dayBeside(String(value), by)))
  return [...new Set(days)]
}

const dayBeside = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
