import { refusal } from '../../model/index.ts'
import type { Definition } from '../definition.ts'
import { definitionErrors } from '../errors.ts'
import { type Form, formOf, joined } from '../exact/form.ts'
import { kleeneIsExact } from '../exact/kleene-is-exact.ts'
import { factQuestions, setQuestions, timedQuestions } from '../exact/questions.ts'
import { condition, sqlOf } from './condition.ts'
import type { Dialect } from './dialect.ts'
import { Quantifiers } from './quantifiers.ts'

/** Far more than any published definition asks; they bound what one query holds of each case. */
const mostQuestions = 2000
const mostQuantifiers = 64

export interface CompiledDefinition {
  readonly definition: Definition
  /** Proved: what its column leaves NULL is undetermined. Otherwise the interpreter has to be asked. */
  readonly exact: boolean
  /** The column of the query that holds its answer: true, false, or NULL. */
  readonly column: string
}

/** One query over the tables of facts that answers several definitions: a row a case, a column a definition. */
export interface Compiled {
  readonly definitions: readonly CompiledDefinition[]
  readonly query: string
}

interface Rule {
  readonly definition: Definition
  readonly form: Form
  readonly questions: number
  readonly quantifiers: number
}

/**
 * Definitions as SQL, in as few queries as their size allows. Throws LookbackError LB_DEFINITION_TOO_LARGE for one
 * that asks more than a query should hold, LB_DEFINITION_TEXT for a text that SQL cannot carry, LB_DEFINITION_UNIT for a rule
 * about a child.
 */
export function compileDefinitions(
  definitions: readonly Definition[],
  dialect: Dialect,
): readonly Compiled[] {
  const batches: { questions: number; quantifiers: number; rules: Rule[] }[] = []
  for (const rule of definitions.map(ruleOf)) {
    const last = batches.at(-1)
    if (
      last &&
      last.questions + rule.questions <= mostQuestions &&
      last.quantifiers + rule.quantifiers <= mostQuantifiers
    ) {
      last.questions += rule.questions
      last.quantifiers += rule.quantifiers
      last.rules.push(rule)
    } else batches.push({ ...rule, rules: [rule] })
  }
  return batches.map(({ rules }) => compileTogether(rules, dialect))
}

function ruleOf(definition: Definition): Rule {
  if (definition.unit === 'child') throw refusal(definitionErrors, 'LB_DEFINITION_UNIT')
  const form = joined(
    'every',
    definition.clauses.map(({ expression }) => formOf(expression)),
  )
  const asked = factQuestions(form)
  const ofSets = setQuestions(form)
  const questions = asked.length + ofSets.length
  const quantifiers = new Set(
    ofSets.flatMap(({ kind, set, that }) =>
      that === null ? [] : [JSON.stringify([kind === 'count', set, that])],
    ),
  ).size
  const name = `${definition.id}, version ${definition.version},`
  if (questions > mostQuestions || quantifiers > mostQuantifiers) {
    throw refusal(
      definitionErrors,
      'LB_DEFINITION_TOO_LARGE',
      `${name} asks ${questions} questions and puts ${quantifiers} conditions to members of sets; at most ${mostQuestions} and ${mostQuantifiers} can be answered of all cases at once.`,
    )
  }
  const texts = asked.flatMap((each) => (each.kind === 'compare' ? [String(each.to)] : each.values))
  if (texts.some((text) => text.includes('\0') || !text.isWellFormed())) {
    throw refusal(
      definitionErrors,
      'LB_DEFINITION_TEXT',
      `${name} compares with a text that holds a character no record can hold.`,
    )
  }
  return { definition, form, questions, quantifiers }
}

function compileTogether(rules: readonly Rule[], dialect: Dialect): Compiled {
  const quantifiers = new Quantifiers(dialect)
  const around = { dialect, person: null, found: quantifiers.found, sizes: quantifiers.sizes }
  const key = dialect.identifier('case')
  const definitions = rules.map(({ definition, form }, place) => ({
    definition,
    // A window over days that are not known is answered in the process alone.
    exact: timedQuestions(form).length === 0 && kleeneIsExact(form),
    column: `answer_${place}`,
    sql: sqlOf(condition(form, around)),
  }))
  const answers = definitions.map(
    ({ column, sql }) => `CAST(${sql} AS ${dialect.types.yesNo}) AS ${column}`,
  )
  const joins = quantifiers
    .queries()
    .map(({ alias, query }) => ` LEFT JOIN (${query}) ${alias} ON ${alias}.${key} = c.${key}`)
  return {
    definitions: definitions.map(({ definition, exact, column }) => ({
      definition,
      exact,
      column,
    })),
    query: `SELECT c.${key}, ${answers.join(', ')} FROM cases c${joins.join('')}`,
  }
}
