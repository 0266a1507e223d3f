import { parse } from '@bufbuild/cel'
import { codeGroups } from '../code-groups.ts'
import {
  type Expression,
  type Fact,
  type Literal,
  type Operator,
  operators,
} from '../expression.ts'
import {
  type CaseWord,
  didYouMean,
  type EventSet,
  type FactType,
  type FactWord,
  type MemberKind,
  memberWords,
  type SetWord,
  setsOf,
  setWords,
  type Unit,
  wordsOf,
} from '../vocabulary.ts'
import { misreading } from '../words/misreading.ts'
import { isDay, literalOf, notAFact, short, unknown } from '../words/mistake-in-words.ts'
import {
  isNeverAsked,
  noSuchAttribute,
  noSuchValue,
  nothingToCompare,
} from '../words/wrong-side.ts'
import { type ReadingAround, readExtreme, readTimed, timeCall, timeCalls } from './time-calls.ts'

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
export function parseExpression(text: string, unit: Unit = 'case'): ParsedExpression {
  if (text.length > longest) return wrong(0, `An expression may have ${longest} characters.`)
  if (nesting(text) > deepest) return wrong(0, `An expression may be nested ${deepest} deep.`)
  try {
    const parsed = parse(text)
    if (!parsed.expr) return wrong(0, 'The expression is empty.')
    const place = (node: Node) => parsed.sourceInfo?.positions[String(node.id)] ?? 0
    return { ok: true, expression: new Checker(place, unit).check(parsed.expr, null) }
  } catch (error) {
    if (error instanceof Mistake) return wrong(error.offset, error.message)
    return notAnExpression(text, error instanceof Error ? error.message : String(error))
  }
}

const wrong = (offset: number, message: string): ParsedExpression => ({
  ok: false,
  mistake: { offset, message },
})

/** Where the parser stopped, as an offset, and why, where a habit explains it. */
function notAnExpression(text: string, message: string): ParsedExpression {
  const [, line = '1', column = '1'] = /^\S*?:(\d+):(\d+): /.exec(message) ?? []
  const before = text.split('\n').slice(0, Number(line) - 1)
  const offset = before.reduce((sum, each) => sum + each.length + 1, Number(column) - 1)
  const habit = misreading(text)
  if (habit) return { ok: false, mistake: habit }
  const rest = text.slice(offset).trim()
  const words =
    rest === ''
      ? 'Something is missing here.'
      : `This cannot be read as a condition from here on: “${short(rest)}”.`
  return wrong(offset, words)
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

/** The name a member of a set goes by, and what it is. */
interface Bound {
  readonly name: string
  readonly of: MemberKind
}
/** A set whose size is asked for, or those of it of whom something holds. */
interface Counted {
  readonly set: SetWord
  readonly that: Expression | null
}
/** What exists, all and filter are read as. */
interface Asked {
  readonly how: 'exists' | 'all' | 'filter'
  readonly set: SetWord
  readonly that: Expression
}
interface Found {
  readonly fact: Fact
  readonly type: FactType
}

const notAText = 'This must be a text in quotes.'

const isComparison = ({ exprKind }: Node): boolean =>
  exprKind.case === 'callExpr' &&
  operators.some((operator) => exprKind.value.function === `_${operator}_`)

/** Of all of a set; how many of them something holds of is a size too. */
const askable = 'exists(…), all(…) and size() can be asked, and filter(…).size()'

function notASet(node: Node | undefined, unit: Unit): string {
  if (node && isFilter(node)) {
    return 'After filter(…) stands .size(); what must hold of one of them is joined by && in one exists(…).'
  }
  const name = node?.exprKind.case === 'identExpr' ? node.exprKind.value.name : null
  const sets = setsOf[unit]
  if (sets.length === 1) return `Only ${sets[0]} is a set of a ${unit}.`
  const near = name === null ? null : didYouMean(name, sets)
  return `Only ${sets.slice(0, -1).join(', ')} and ${sets.at(-1)} are sets.${near ? ` Did you mean “${near}”?` : ''}`
}

/** Why `victims.age`, `v.age` outside a quantifier and the like mean nothing. */
function noneHas(of: string, field: string): string {
  if (Object.hasOwn(setWords, of)) {
    return field === 'size' || field === 'count' || field === 'length'
      ? `How many there were is written ${of}.size().`
      : `Ask it of each: ${of}.exists(p, p.${short(field)} …) or ${of}.all(p, p.${short(field)} …).`
  }
  return of === ''
    ? `This has no “.${short(field)}”; ask of a person or event inside exists or all.`
    : `Here “${short(of)}” stands for nobody; write victims.exists(${short(of)}, ${short(of)}.${short(field)} …).`
}

const kindOf = (set: SetWord): MemberKind => setWords[set].of
const firstOf = (set: SetWord): string => Object.keys(memberWords[kindOf(set)])[0] ?? ''

/** CEL reads `filter` as a loop that adds to a list those of whom something holds. */
function isFilter({ exprKind }: Node): boolean {
  if (exprKind.case !== 'comprehensionExpr') return false
  const { accuInit, loopStep } = exprKind.value
  const step = loopStep?.exprKind.case === 'callExpr' ? loopStep.exprKind.value : null
  return accuInit?.exprKind.case === 'listExpr' && step?.function === '_?_:_' && isWhole(step.args)
}

/** `map` with a condition looks alike, but adds something else than the member. */
const isWhole = ([, added]: readonly Node[]): boolean => {
  const list = added?.exprKind.case === 'callExpr' ? added.exprKind.value.args[1] : undefined
  const [only] = list?.exprKind.case === 'listExpr' ? list.exprKind.value.elements : []
  return only?.exprKind.case === 'identExpr'
}

class Checker {
  readonly #place: (node: Node) => number
  readonly #unit: Unit
  constructor(place: (node: Node) => number, unit: Unit) {
    this.#place = place
    this.#unit = unit
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
    const time = timeCall(call?.function)
    if (call && time) {
      this.#isOutside(node, bound)
      return readTimed(time, node, call.target, call.args, this.#around)
    }
    const operator = operators.find((candidate) => call?.function === `_${candidate}_`)
    if (operator && left && right) return this.#comparison(node, operator, left, right, bound)
    throw this.#mistake(node, this.#notACall(call?.function ?? '?', call?.target))
  }

  #notACall(name: string, target: Node | undefined): string {
    const of = target?.exprKind.case === 'identExpr' ? target.exprKind.value.name : null
    if (name === 'exists' || name === 'all' || name === 'filter') {
      const isEvents =
        of !== null && Object.hasOwn(setWords, of) && kindOf(of as SetWord) !== 'person'
      const example = isEvents ? `${firstOf(of as SetWord)} …` : 'age < 18'
      const size = name === 'filter' ? '.size() >= 2' : ''
      return `Name ${isEvents ? 'it' : 'the person'} first: ${of ?? 'victims'}.${name}(p, p.${example})${size}.`
    }
    const all = ['exists', 'all', 'size', 'filter', ...Object.keys(timeCalls)]
    const near = target === undefined ? null : didYouMean(name, all)
    return `“${short(name)}” cannot be used in a definition.${near ? ` Did you mean “${near}”?` : ''}`
  }

  /** `offence in rape`, `setting in ["online", "other"]`. */
  #among(left: Node, right: Node, bound: Bound | null): Expression {
    const found = this.#fact(left, bound)
    if (found?.type.type !== 'text') {
      const size = this.#size(left)
      const what = size ? `${size.set}.size()` : 'p.age'
      const otherwise =
        size || found?.type.type === 'number'
          ? `write ${what} == 16 || ${what} == 17, or ${what} >= 16 && ${what} <= 17.`
          : 'compare it otherwise.'
      throw this.#mistake(left, `Only a text is one of several; ${otherwise}`)
    }
    const { fact } = found
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
      const text = this.#literal(right)
      const isGroup = typeof text === 'string' && Object.hasOwn(codeGroups, text)
      const bare = isGroup ? ` Write ${fact.word} in ${text}, without quotes.` : ''
      throw this.#mistake(
        right,
        `After “in” stands a group of codes, or a list: ["…", "…"].${bare}`,
      )
    }
    const values = right.exprKind.value.elements.map((element) => {
      const literal = this.#literal(element)
      if (literal === null) {
        const name = element.exprKind.case === 'identExpr' ? element.exprKind.value.name : ''
        const isGroup = Object.hasOwn(codeGroups, name)
        const words = isGroup ? `A group stands alone: ${fact.word} in ${name}.` : notAText
        throw this.#mistake(element, words)
      }
      this.#alike(element, element, found, '==', literal)
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
    if (isComparison(left)) {
      throw this.#mistake(node, 'Two comparisons are joined by &&: v.age >= 16 && v.age < 18.')
    }
    if (this.#literal(left) !== null && this.#literal(right) === null) {
      throw this.#mistake(
        left,
        'The fact stands on the left, what it is compared with on the right.',
      )
    }
    const time = left.exprKind.case === 'callExpr' ? timeCall(left.exprKind.value.function) : null
    if (time === 'first' || time === 'last') {
      this.#isOutside(left, bound)
      return readExtreme(time, left, right, operator, this.#around)
    }
    const counted = this.#size(left)
    const literal = this.#literal(right)
    if (literal === null) {
      const fact = counted ? null : this.#fact(left, bound)
      const name = right.exprKind.case === 'identExpr' ? right.exprKind.value.name : null
      const words = fact ? nothingToCompare(fact, name) : 'Compare with a number or a text.'
      throw this.#mistake(right, words)
    }
    if (
      typeof literal === 'number' &&
      !(Number.isInteger(literal) && literal >= 0 && literal <= greatest)
    ) {
      throw this.#mistake(right, `Ages and counts are whole numbers from 0 to ${greatest}.`)
    }
    if (counted) {
      if (typeof literal !== 'number')
        throw this.#mistake(right, 'A count is compared with a number.')
      // A set inside a set: what holds of one member would be asked of all.
      if (bound) throw this.#mistake(left, 'A set inside a set cannot be asked for.')
      return { kind: 'count', ...counted, operator, to: literal }
    }
    const found = this.#fact(left, bound)
    if (!found) throw this.#mistake(left, this.#notAFactOfTheCase(left))
    this.#alike(node, right, found, operator, literal)
    // Nobody is younger than 0, whether their age is recorded or not.
    if (literal === 0 && operator === '>=') return { kind: 'constant', value: true }
    if (literal === 0 && operator === '<') return { kind: 'constant', value: false }
    return { kind: 'compare', fact: found.fact, operator, to: literal }
  }

  #notAFactOfTheCase(node: Node): string {
    const call = node.exprKind.case === 'callExpr' ? node.exprKind.value : null
    const set = call?.target ? this.#set(call.target) : null
    if (set) return `Of sets, only ${askable}: ${set}.size() >= 2.`
    return node.exprKind.case === 'comprehensionExpr' && this.#asked(node, null).how === 'filter'
      ? 'How many they are is written filter(…).size().'
      : 'The left side must be a fact of the case.'
  }

  #alike(node: Node, right: Node, { fact, type }: Found, operator: Operator, literal: Literal) {
    const [wanted, words] = literalOf[type.type]
    if (typeof literal !== wanted) {
      const isNumber = type.type === 'text' && typeof literal === 'number'
      const quoted = isNumber ? `: ${fact.word} == "${literal}"` : ''
      const bare =
        type.type === 'boolean' ? `: write ${fact.word} for yes, !${fact.word} for no` : ''
      throw this.#mistake(right, `This must be ${words}${quoted}${bare}.`)
    }
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
      throw this.#mistake(right, noSuchValue(fact, literal, type.values))
    }
  }

  #quantifier(node: Node, bound: Bound | null): Expression {
    const { how, ...asked } = this.#asked(node, bound)
    if (how !== 'filter') return { kind: how, ...asked }
    throw this.#mistake(
      node,
      `How many they are is compared with a number: ${asked.set}.filter(…).size() >= 2.`,
    )
  }

  /** What CEL makes of `exists`, `all` and `filter`: a loop over a set. */
  #asked(node: Node, bound: Bound | null): Asked {
    if (node.exprKind.case !== 'comprehensionExpr') throw this.#mistake(node, 'Unexpected.')
    const { iterRange, iterVar, accuInit, loopStep, result } = node.exprKind.value
    if (bound) throw this.#mistake(node, 'A set inside a set cannot be asked for.')
    if (Object.hasOwn(wordsOf[this.#unit], iterVar) || Object.hasOwn(setWords, iterVar)) {
      throw this.#mistake(node, `“${iterVar}” is a fact already; choose another name.`)
    }
    const set = iterRange ? this.#set(iterRange) : null
    if (!set) throw this.#mistake(iterRange ?? node, notASet(iterRange, this.#unit))
    const start =
      accuInit?.exprKind.case === 'constExpr' ? accuInit.exprKind.value.constantKind.value : null
    const step = loopStep?.exprKind.case === 'callExpr' ? loopStep.exprKind.value : null
    const whole = result?.exprKind.case === 'identExpr'
    const [first, that] = step?.args ?? []
    const inside = { name: iterVar, of: kindOf(set) }
    if (whole && that && start === false && step?.function === '_||_') {
      return { how: 'exists', set, that: this.check(that, inside) }
    }
    if (whole && that && start === true && step?.function === '_&&_') {
      return { how: 'all', set, that: this.check(that, inside) }
    }
    if (whole && first && isFilter(node)) {
      return { how: 'filter', set, that: this.check(first, inside) }
    }
    throw this.#mistake(node, `Of sets, only ${askable}.`)
  }

  #size(node: Node): Counted | null {
    if (node.exprKind.case !== 'callExpr' || node.exprKind.value.function !== 'size') return null
    const { target, args } = node.exprKind.value
    const of = target ?? args[0]
    if (of && isFilter(of)) {
      const { set, that } = this.#asked(of, null)
      return { set, that }
    }
    return this.#sized(node, of)
  }

  #sized(node: Node, of: Node | undefined): Counted {
    const set = of ? this.#set(of) : null
    const unnamed = of?.exprKind.case === 'callExpr' ? of.exprKind.value : null
    if (of && unnamed?.function === 'filter') {
      throw this.#mistake(of, this.#notACall('filter', unnamed.target))
    }
    if (!set) throw this.#mistake(node, notASet(of, this.#unit))
    return { set, that: null }
  }

  readonly #around: ReadingAround = {
    counted: (node) => {
      if (!isFilter(node)) {
        const set = this.#set(node)
        return set ? { set, that: null } : null
      }
      const { set, that } = this.#asked(node, null)
      return { set, that }
    },
    literal: (node) => this.#literal(node),
    mistake: (node, message) => this.#mistake(node, message),
    sets: () => setsOf[this.#unit].filter((set) => kindOf(set) !== 'person') as readonly EventSet[],
  }

  /** What happened when is asked of the whole set: it would be the same of each of its members. */
  #isOutside(node: Node, bound: Bound | null): void {
    if (bound) throw this.#mistake(node, 'A set inside a set cannot be asked for.')
  }

  #set(node: Node): SetWord | null {
    if (node.exprKind.case !== 'identExpr') return null
    const { name } = node.exprKind.value
    return setsOf[this.#unit].find((set) => set === name) ?? null
  }

  #literal(node: Node): Literal | null {
    if (node.exprKind.case !== 'constExpr') return null
    const { value } = node.exprKind.value.constantKind
    if (typeof value === 'bigint') return Number(value)
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number'
      ? value
      : null
  }

  #fact(node: Node, bound: Bound | null): Found | null {
    if (node.exprKind.case === 'selectExpr') {
      const { operand, field } = node.exprKind.value
      const of = operand?.exprKind.case === 'identExpr' ? operand.exprKind.value.name : ''
      if (bound && of === bound.name) {
        const words: Readonly<Record<string, FactWord>> = memberWords[bound.of]
        if (!Object.hasOwn(words, field)) {
          throw this.#mistake(node, noSuchAttribute(field, bound.of))
        }
        return { fact: { of: bound.of, word: field } as Fact, type: words[field]!.type }
      }
      throw this.#mistake(node, noneHas(of, field))
    }
    if (node.exprKind.case !== 'identExpr') return null
    const { name } = node.exprKind.value
    const known = Object.hasOwn(wordsOf[this.#unit], name) ? wordsOf[this.#unit][name] : undefined
    if (known) return { fact: { of: 'case', word: name as CaseWord }, type: known.type }
    if (isNeverAsked(name)) throw this.#mistake(node, noSuchAttribute(name, 'person'))
    throw this.#mistake(node, notAFact(name, bound, this.#unit))
  }

  #mistake(node: Node, message: string): Mistake {
    return new Mistake(this.#place(node), message)
  }
}
