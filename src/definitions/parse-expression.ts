import { parse } from '@bufbuild/cel'
import { codeGroups } from './code-groups.ts'
import { type Expression, type Fact, type Literal, type Operator, operators } from './expression.ts'
import { isDay, literalOf, notAFact, short, unknown } from './mistake-in-words.ts'
import {
  caseWords,
  type FactType,
  type PersonWord,
  personWords,
  type SetWord,
  setWords,
} from './vocabulary.ts'

/** A mistake in an expression, counted in characters from its beginning. */
export interface ExpressionMistake {
  readonly offset: number
  readonly message: string
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly mistake: ExpressionMistake }

/** Longer than any published definition needs; a limit against hostile rules. */
const longest = 2000
const deepest = 40
const greatest = 1_000_000

type Parsed = ReturnType<typeof parse>
type Node = NonNullable<Parsed['expr']>

class Mistake extends Error {
  readonly offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

/** CEL syntax into a checked expression; the first mistake is said with its place. */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > longest) return wrong(0, `An expression may have ${longest} characters.`)
  if (nesting(text) > deepest) return wrong(0, `An expression may be nested ${deepest} deep.`)
  try {
    const parsed = parse(text)
    if (!parsed.expr) return wrong(0, 'The expression is empty.')
    const place = (node: Node) => parsed.sourceInfo?.positions[String(node.id)] ?? 0
    return { ok: true, expression: new Checker(place).check(parsed.expr, null) }
  } catch (error) {
    if (error instanceof Mistake) return wrong(error.offset, error.message)
    return notAnExpression(text, error instanceof Error ? error.message : String(error))
  }
}

const wrong = (offset: number, message: string): ParsedExpression => ({
  ok: false,
  mistake: { offset, message },
})

/** What the parser says, without its file name, and its line and column as an offset. */
function notAnExpression(text: string, message: string): ParsedExpression {
  const [place = '', line = '1', column = '1'] = /^\S*?:(\d+):(\d+): /.exec(message) ?? []
  const before = text.split('\n').slice(0, Number(line) - 1)
  const offset = before.reduce((sum, each) => sum + each.length + 1, Number(column) - 1)
  const hint = text[offset] === '=' ? ' To compare, write ==.' : ''
  return wrong(offset, `This is not an expression: ${message.slice(place.length)}.${hint}`)
}

function nesting(text: string): number {
  let depth = 0
  let most = 0
  for (const character of text) {
    if ('([{'.includes(character)) most = Math.max(most, ++depth)
    if (')]}'.includes(character)) depth--
  }
  return most
}

interface Bound {
  readonly name: string
}

class Checker {
  readonly #place: (node: Node) => number
  constructor(place: (node: Node) => number) {
    this.#place = place
  }

  check(node: Node, bound: Bound | null): Expression {
    const { exprKind: kind } = node
    if (kind.case === 'constExpr' && kind.value.constantKind.case === 'boolValue') {
      return { kind: 'constant', value: kind.value.constantKind.value }
    }
    if (kind.case === 'callExpr') return this.#call(node, bound)
    if (kind.case === 'comprehensionExpr') return this.#quantifier(node, bound)
    const fact = this.#fact(node, bound)
    if (fact?.type.type === 'boolean') {
      return { kind: 'compare', fact: fact.fact, operator: '==', to: true }
    }
    throw this.#mistake(
      node,
      fact ? 'This is not yes or no; compare it with something.' : 'This must be yes or no.',
    )
  }

  #call(node: Node, bound: Bound | null): Expression {
    const call = node.exprKind.case === 'callExpr' ? node.exprKind.value : null
    const [left, right] = call?.args ?? []
    if (call?.function === '!_' && left) return { kind: 'not', of: this.check(left, bound) }
    if ((call?.function === '_&&_' || call?.function === '_||_') && left && right) {
      return {
        kind: call.function === '_&&_' ? 'and' : 'or',
        left: this.check(left, bound),
        right: this.check(right, bound),
      }
    }
    if (call?.function === '@in' && left && right) return this.#among(left, right, bound)
    const operator = operators.find((candidate) => call?.function === `_${candidate}_`)
    if (operator && left && right) return this.#comparison(node, operator, left, right, bound)
    throw this.#mistake(node, `“${call?.function ?? '?'}” cannot be used in a definition.`)
  }

  /** `offence in rape`, `setting in ["online", "other"]`. */
  #among(left: Node, right: Node, bound: Bound | null): Expression {
    const found = this.#fact(left, bound)
    if (found?.type.type !== 'text') {
      throw this.#mistake(left, 'Only a text is one of several; compare it otherwise.')
    }
    const { fact, type } = found
    if (right.exprKind.case === 'identExpr') {
      const { name } = right.exprKind.value
      const own = Object.entries(codeGroups).filter(([, { of }]) => of === fact.word)
      const group = own.find(([each]) => each === name)?.[1]
      if (group) return { kind: 'among', fact, values: group.codes }
      const names = own.map(([each]) => each)
      const none = `“${fact.word}” has no groups; write ${fact.word} in ["…", "…"].`
      throw this.#mistake(
        right,
        names.length > 0 ? unknown(`group “${short(name)}” of ${fact.word}`, name, names) : none,
      )
    }
    if (right.exprKind.case !== 'listExpr' || right.exprKind.value.elements.length === 0) {
      throw this.#mistake(right, `After “in” stands a group of codes, or a list: ["…", "…"].`)
    }
    const values = right.exprKind.value.elements.map((element) => {
      const literal = this.#literal(element)
      if (literal === null) throw this.#mistake(element, 'This must be a text in quotes.')
      this.#alike(element, element, type, '==', literal)
      return String(literal)
    })
    return { kind: 'among', fact, values: [...new Set(values)] }
  }

  #comparison(
    node: Node,
    operator: Operator,
    left: Node,
    right: Node,
    bound: Bound | null,
  ): Expression {
    const set = this.#size(left)
    const literal = this.#literal(right)
    if (literal === null) throw this.#mistake(right, 'Compare with a number, a text or true/false.')
    if (
      typeof literal === 'number' &&
      !(Number.isInteger(literal) && literal >= 0 && literal <= greatest)
    ) {
      throw this.#mistake(right, `Ages and counts are whole numbers from 0 to ${greatest}.`)
    }
    if (set) {
      if (typeof literal !== 'number')
        throw this.#mistake(right, 'A count is compared with a number.')
      return { kind: 'count', set, operator, to: literal }
    }
    const found = this.#fact(left, bound)
    if (!found) throw this.#mistake(left, 'The left side must be a fact of the case.')
    this.#alike(node, right, found.type, operator, literal)
    // Nobody is younger than 0, whether their age is recorded or not.
    if (literal === 0 && operator === '>=') return { kind: 'constant', value: true }
    if (literal === 0 && operator === '<') return { kind: 'constant', value: false }
    return { kind: 'compare', fact: found.fact, operator, to: literal }
  }

  #alike(node: Node, right: Node, type: FactType, operator: Operator, literal: Literal): void {
    const [wanted, words] = literalOf[type.type]
    if (typeof literal !== wanted) throw this.#mistake(right, `This must be ${words}.`)
    const ordered = type.type === 'number' || type.type === 'date'
    if (!ordered && operator !== '==' && operator !== '!=') {
      throw this.#mistake(
        node,
        'Only numbers and dates are more or less than one another; use == or !=.',
      )
    }
    if (type.type === 'date' && !isDay(String(literal))) {
      throw this.#mistake(right, 'A day is written "2010-01-31", in quotes.')
    }
    if (type.type === 'text' && type.values && !type.values.includes(String(literal))) {
      throw this.#mistake(
        right,
        unknown(`value “${short(String(literal))}”`, String(literal), type.values),
      )
    }
  }

  #quantifier(node: Node, bound: Bound | null): Expression {
    if (node.exprKind.case !== 'comprehensionExpr') throw this.#mistake(node, 'Unexpected.')
    const { iterRange, iterVar, accuInit, loopStep, result } = node.exprKind.value
    if (bound) throw this.#mistake(node, 'A set inside a set cannot be asked for.')
    if (Object.hasOwn(caseWords, iterVar) || Object.hasOwn(setWords, iterVar)) {
      throw this.#mistake(node, `“${iterVar}” is a fact already; call the person something else.`)
    }
    const set = iterRange ? this.#set(iterRange) : null
    if (!set) throw this.#mistake(iterRange ?? node, 'Only victims and suspects are sets.')
    const start =
      accuInit?.exprKind.case === 'constExpr' ? accuInit.exprKind.value.constantKind.value : null
    const step = loopStep?.exprKind.case === 'callExpr' ? loopStep.exprKind.value : null
    const whole = result?.exprKind.case === 'identExpr'
    const that = step?.args[1]
    if (whole && that && start === false && step?.function === '_||_') {
      return { kind: 'exists', set, that: this.check(that, { name: iterVar }) }
    }
    if (whole && that && start === true && step?.function === '_&&_') {
      return { kind: 'all', set, that: this.check(that, { name: iterVar }) }
    }
    throw this.#mistake(node, 'Of sets, only exists(…), all(…) and size() can be asked.')
  }

  #size(node: Node): SetWord | null {
    if (node.exprKind.case !== 'callExpr' || node.exprKind.value.function !== 'size') return null
    const { target, args } = node.exprKind.value
    const of = target ?? args[0]
    const set = of ? this.#set(of) : null
    if (!set) throw this.#mistake(node, 'Only victims and suspects are sets.')
    return set
  }

  #set(node: Node): SetWord | null {
    if (node.exprKind.case !== 'identExpr') return null
    const { name } = node.exprKind.value
    return Object.hasOwn(setWords, name) ? (name as SetWord) : null
  }

  #literal(node: Node): Literal | null {
    if (node.exprKind.case !== 'constExpr') return null
    const { value } = node.exprKind.value.constantKind
    if (typeof value === 'bigint') return Number(value)
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
      ? value
      : null
  }

  #fact(node: Node, bound: Bound | null): { readonly fact: Fact; readonly type: FactType } | null {
    if (node.exprKind.case === 'selectExpr') {
      const { operand, field } = node.exprKind.value
      const of = operand?.exprKind.case === 'identExpr' ? operand.exprKind.value.name : ''
      if (bound && of === bound.name) {
        if (!Object.hasOwn(personWords, field)) {
          throw this.#mistake(
            node,
            unknown(`“.${short(field)}” of a person`, field, Object.keys(personWords)),
          )
        }
        const word = field as PersonWord
        return { fact: { of: 'person', word }, type: personWords[word].type }
      }
      const what = of ? `“${short(of)}”` : 'This'
      throw this.#mistake(
        node,
        `${what} has no “.${short(field)}”; ask of a person inside exists or all.`,
      )
    }
    if (node.exprKind.case !== 'identExpr') return null
    const { name } = node.exprKind.value
    if (Object.hasOwn(caseWords, name)) {
      const word = name as keyof typeof caseWords
      return { fact: { of: 'case', word }, type: caseWords[word].type }
    }
    throw this.#mistake(node, notAFact(name, bound?.name ?? null))
  }

  #mistake(node: Node, message: string): Mistake {
    return new Mistake(this.#place(node), message)
  }
}
