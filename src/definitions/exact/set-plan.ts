import { isAge } from '../ages.ts'
import { completions } from '../completions.ts'
import { type Expression, type Fact, factsIn, keyOf, type Literal } from '../expression.ts'
import type { SetExpression } from '../kleene.ts'
import type { PersonWord, SetWord } from '../vocabulary.ts'

/** A condition put to the people of a set: somebody satisfies it, or somebody does not. */
export interface Condition {
  readonly that: Expression
  /** `all` asks whether somebody does not. */
  readonly negated: boolean
}

/** What an expression asks of one set; the same question put twice is one. */
export interface SetPlan {
  readonly set: SetWord
  /** The numbers its size is compared with. */
  readonly sizes: readonly number[]
  readonly conditions: readonly Condition[]
  /** The place of the condition that decides a question. */
  readonly placeOf: ReadonlyMap<Expression, number>
  /** What is asked of each person, and the values that stand for all there could be. */
  readonly attributes: readonly Attribute[]
  /** Facts of the case that are asked about person after person. */
  readonly ofCase: readonly Fact[]
}

export interface Attribute {
  readonly word: PersonWord
  readonly key: string
  readonly values: readonly Literal[]
}

export function setPlan(expression: Expression, set: SetWord): SetPlan {
  const questions = setQuestionsIn(expression).filter((question) => question.set === set)
  const conditions: Condition[] = []
  const placeOf = new Map<Expression, number>()
  const places = new Map<string, number>()
  for (const question of questions) {
    if (question.kind === 'count') continue
    const key = JSON.stringify([question.kind, question.that])
    const place = places.get(key) ?? conditions.length
    places.set(key, place)
    placeOf.set(question, place)
    if (place === conditions.length) {
      conditions.push({ that: question.that, negated: question.kind === 'all' })
    }
  }
  const asked = new Map(
    conditions.flatMap(({ that }) => factsIn(that)).map((fact) => [keyOf(fact), fact]),
  )
  const attributes = [...asked].flatMap(([key, fact]) =>
    fact.of === 'person' ? [{ word: fact.word, key, values: completions(expression, fact) }] : [],
  )
  return {
    set,
    sizes: questions.flatMap((question) => (question.kind === 'count' ? [question.to] : [])),
    conditions,
    placeOf,
    attributes: withAgesAlike(attributes),
    ofCase: [...asked.values()].filter(({ of }) => of === 'case'),
  }
}

/** Where both ages are asked for, each may lie on either side of what the other is compared with. */
function withAgesAlike(attributes: readonly Attribute[]): readonly Attribute[] {
  const ages = attributes.filter(({ word }) => isAge(word))
  if (ages.length < 2) return attributes
  const values = [...new Set([0, ...ages.flatMap((one) => one.values)])]
  return attributes.map((one) => (isAge(one.word) ? { ...one, values } : one))
}

/** Every question put to a set, as often as it is put. */
export function setQuestionsIn(expression: Expression): readonly SetExpression[] {
  switch (expression.kind) {
    case 'exists':
    case 'all':
    case 'count':
      return [expression]
    case 'not':
      return setQuestionsIn(expression.of)
    case 'and':
    case 'or':
      return [...setQuestionsIn(expression.left), ...setQuestionsIn(expression.right)]
    default:
      return []
  }
}
