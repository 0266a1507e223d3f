import { compare, type Expression, keyOf, type Literal, wordOf } from '../expression.ts'
import { isAge } from '../logic/ages.ts'
import { completions } from '../logic/completions.ts'
import type { FactQuestion, Form, FormQuestion } from './form.ts'

/** Questions that must all come out true at once. */
export type Demands = readonly FormQuestion[]

/** More to go through than this, and nothing is proved. */
const mostWays = 2000
const mostWork = 200_000

/**
 * The ways in which a form can be true, each as what it demands; only of what `matters`. Null where there are too
 * many to go through.
 */
export function waysToBeTrue(
  form: Form,
  matters: (question: FormQuestion) => boolean,
): readonly Demands[] | null {
  return ways(form, matters, { left: mostWork, places: new Map(), known: new WeakMap() })
}

interface Work {
  left: number
  /** Equal questions go by one number. */
  readonly places: Map<string, number>
  readonly known: WeakMap<FormQuestion, number>
}

function placeOf(question: FormQuestion, { places, known }: Work): number {
  const before = known.get(question)
  if (before !== undefined) return before
  const text = JSON.stringify(question)
  const place = places.get(text) ?? places.size
  places.set(text, place)
  known.set(question, place)
  return place
}

function ways(
  form: Form,
  matters: (question: FormQuestion) => boolean,
  work: Work,
): readonly Demands[] | null {
  switch (form.kind) {
    case 'constant':
      return form.value ? [[]] : []
    case 'either': {
      const each = form.of.map((one) => ways(one, matters, work))
      if (each.includes(null)) return null
      return distinct(
        each.flatMap((some) => some ?? []),
        work,
      )
    }
    case 'every':
      return form.of.reduce<readonly Demands[] | null>(
        (before, one) => {
          const more = before && ways(one, matters, work)
          if (!before || !more || before.length * more.length > mostWays) return null
          if (more.length === 1 && more[0]?.length === 0) return before
          return distinct(
            before.flatMap((way) => more.map((other) => [...way, ...other])),
            work,
          )
        },
        [[]],
      )
    default:
      return [matters(form) ? [form] : []]
  }
}

function distinct(all: readonly Demands[], work: Work): readonly Demands[] | null {
  work.left -= all.reduce((sum, way) => sum + 1 + way.length, 0)
  if (work.left < 0) return null
  const byText = all.map((way) => {
    const questions = new Map(way.map((question) => [placeOf(question, work), question]))
    return [[...questions.keys()].sort((a, b) => a - b).join(), [...questions.values()]] as const
  })
  return [...new Map(byText).values()]
}

/** Is there a value of every fact asked for that answers all of them with yes? */
export function canAllHold(questions: readonly FactQuestion[]): boolean {
  const byFact = Map.groupBy(questions, ({ fact }) => keyOf(fact))
  if (!agesCanHold(questions)) return false
  return [...byFact.values()].every((ofOne) => {
    const [first] = ofOne
    if (!first) return true
    if (ofOne.length > 1 && ofOne.some(isAnyBut)) return false
    const values = completions(conjunction(ofOne), first.fact)
    return values.some((value) => ofOne.every((question) => holds(question, value)))
  })
}

/**
 * A number or day that is missing may have bounds. Intervals that meet one another and the bounds have a value in common
 * with them (Helly, 1923); "any but" leaves none.
 */
const isAnyBut = (question: FactQuestion): boolean =>
  question.kind === 'compare' &&
  question.operator === '!=' &&
  ['number', 'date'].includes(wordOf(question.fact).type.type)

/**
 * What is asked of a person's two ages is proved where each question leaves an interval: the other age bounds one that
 * is missing, and intervals that meet it and one another have an age in common; "any age but" leaves none.
 */
function agesCanHold(questions: readonly FactQuestion[]): boolean {
  const ages = questions.flatMap((one) =>
    one.kind === 'compare' && isAge(one.fact.word) ? [one] : [],
  )
  if (ages.length < 2) return true
  if (ages.some(({ operator }) => operator === '!=')) return false
  const least = ages.map((one) => (one.fact.word === 'age' ? leastOf(one) : 0))
  const most = ages.map((one) =>
    one.fact.word === 'ageAtReport' ? mostOf(one) : Number.POSITIVE_INFINITY,
  )
  return Math.max(...least) <= Math.min(...most)
}

type Comparison = Extract<FactQuestion, { readonly kind: 'compare' }>
const leastOf = ({ operator, to }: Comparison): number =>
  operator === '>=' || operator === '==' ? Number(to) : operator === '>' ? Number(to) + 1 : 0
const mostOf = ({ operator, to }: Comparison): number =>
  operator === '<=' || operator === '=='
    ? Number(to)
    : operator === '<'
      ? Number(to) - 1
      : Number.POSITIVE_INFINITY

export function holds(question: FactQuestion, value: Literal): boolean {
  return question.kind === 'compare'
    ? compare(value, question.operator, question.to)
    : question.values.includes(String(value)) === (question.kind === 'among')
}

const conjunction = (questions: readonly FactQuestion[]): Expression =>
  questions.map(expressionOf).reduce((left, right) => ({ kind: 'and', left, right }))

const expressionOf = (question: FactQuestion): Expression =>
  question.kind === 'compare' ? question : { ...question, kind: 'among' }
