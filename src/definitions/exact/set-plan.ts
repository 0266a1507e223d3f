import {
  type Expression,
  type Fact,
  factsIn,
  keyOf,
  type Literal,
  type MemberFact,
} from '../expression.ts'
import { isAge } from '../logic/ages.ts'
import { completions } from '../logic/completions.ts'
import type { SetExpression } from '../logic/kleene.ts'
import type { SetWord } from '../vocabulary.ts'

/** A condition put to the members of a set: somebody satisfies it, or somebody does not, or so many do. */
export interface SetCondition {
  readonly that: Expression
  /** `all` asks whether somebody does not. */
  readonly negated: boolean
  /** How far those are counted who satisfy it: one further than any number asked for. Null: whether somebody does. */
  readonly most: number | null
}

/** What an expression asks of one set; the same question put twice is one. */
export interface SetPlan {
  readonly set: SetWord
  /** The numbers its whole size is compared with. */
  readonly sizes: readonly number[]
  readonly conditions: readonly SetCondition[]
  /** The place of the condition that decides a question; of one that counts, its place among those that do. */
  readonly placeOf: ReadonlyMap<Expression, number>
  /** What is asked of each member, and the values that stand for all there could be. */
  readonly attributes: readonly Attribute[]
  /** Facts of the case that are asked about member after member. */
  readonly ofCase: readonly Fact[]
}

export interface Attribute {
  readonly fact: MemberFact
  readonly key: string
  readonly values: readonly Literal[]
}

export function setPlan(expression: Expression, set: SetWord): SetPlan {
  const questions = setQuestionsIn(expression).filter((question) => question.set === set)
  const { conditions, placeOf } = conditionsOf(questions)
  const asked = new Map(
    conditions.flatMap(({ that }) => factsIn(that)).map((fact) => [keyOf(fact), fact]),
  )
  const attributes = [...asked].flatMap(([key, fact]) =>
    fact.of === 'case' ? [] : [{ fact, key, values: completions(expression, fact) }],
  )
  return {
    set,
    sizes: questions.flatMap((question) =>
      question.kind === 'count' && question.that === null ? [question.to] : [],
    ),
    conditions,
    placeOf,
    attributes: withAgesAlike(attributes),
    ofCase: [...asked.values()].filter(({ of }) => of === 'case'),
  }
}

/** Each once, however often it is put; a number is counted as far as any of its questions asks. */
function conditionsOf(
  questions: readonly SetExpression[],
): Pick<SetPlan, 'conditions' | 'placeOf'> {
  const found = new Map<string, SetCondition & { readonly asking: readonly Expression[] }>()
  for (const question of questions) {
    const { kind, that } = question
    if (that === null) continue
    const key = JSON.stringify([kind, that])
    const before = found.get(key)
    const most = kind === 'count' ? Math.max(before?.most ?? 0, question.to + 1) : null
    const asking = [...(before?.asking ?? []), question]
    found.set(key, { that, negated: kind === 'all', most, asking })
  }
  const all = [...found.values()]
  const conditions = [
    ...all.filter(({ most }) => most === null),
    ...all.filter(({ most }) => most !== null),
  ]
  const first = conditions.findIndex(({ most }) => most !== null)
  const placeOf = conditions.flatMap(({ asking, most }, at) =>
    asking.map((question) => [question, most === null ? at : at - first] as const),
  )
  return {
    conditions: conditions.map(({ that, negated, most }) => ({ that, negated, most })),
    placeOf: new Map(placeOf),
  }
}

/** Where both ages are asked for, each may lie on either side of what the other is compared with. */
function withAgesAlike(attributes: readonly Attribute[]): readonly Attribute[] {
  const ages = attributes.filter(({ fact }) => isAge(fact.word))
  if (ages.length < 2) return attributes
  const values = [...new Set([0, ...ages.flatMap((one) => one.values)])]
  return attributes.map((one) => (isAge(one.fact.word) ? { ...one, values } : one))
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
