/** A node of the syntax tree: https://github.com/estree/estree with TypeScript's nodes. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

/** What one node may be replaced by. */
export interface Replacement {
  readonly what: string
  readonly text: string
}

type Mutator = (node: Node, source: (of: Node) => string) => readonly Replacement[]

const operators: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '++': ['--'],
  '--': ['++'],
}

/** Calls whose method is another, or which leave what they are called on as it is (null). */
const methods: Readonly<Record<string, string | null>> = {
  every: 'some',
  some: 'every',
  filter: null,
  sort: null,
  toSorted: null,
  reverse: null,
  toReversed: null,
  slice: null,
  trim: null,
  toLowerCase: null,
  toUpperCase: null,
  normalize: null,
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
}

const child = (node: Node, key: string) => node[key] as Node

const binary: Mutator = (node, source) => {
  const [left, right] = [child(node, 'left'), child(node, 'right')]
  return (operators[String(node.operator)] ?? []).map((operator) => ({
    what: `${node.operator} to ${operator}`,
    text: `${source(left)} ${operator} ${source(right)}`,
  }))
}

export const mutators: Readonly<Record<string, Mutator>> = {
  BinaryExpression: binary,
  AssignmentExpression: binary,
  LogicalExpression(node, source) {
    const [left, right] = [source(child(node, 'left')), source(child(node, 'right'))]
    if (node.operator === '??') return [{ what: 'no default', text: `(${left})` }]
    const operator = node.operator === '&&' ? '||' : '&&'
    return [{ what: `${node.operator} to ${operator}`, text: `((${left}) ${operator} (${right}))` }]
  },
  UnaryExpression(node, source) {
    if (node.operator !== '!' && node.operator !== '-') return []
    return [{ what: `without ${node.operator}`, text: `(${source(child(node, 'argument'))})` }]
  },
  UpdateExpression(node, source) {
    const operator = node.operator === '++' ? '--' : '++'
    const argument = source(child(node, 'argument'))
    return [
      {
        what: `${node.operator} to ${operator}`,
        text: node.prefix ? `${operator}${argument}` : `${argument}${operator}`,
      },
    ]
  },
  Literal(node, source) {
    const { value } = node
    if (typeof value === 'boolean') return [{ what: 'other boolean', text: String(!value) }]
    if (typeof value === 'number') {
      const text =
        Number.isInteger(value) && value < 1e15 ? `${value + 1}` : `(2 * ${source(node)})`
      return [{ what: 'other number', text }]
    }
    // Sentences are words for people: tests hold codes and keys, documents hold the words.
    if (typeof value !== 'string' || value.includes(' ')) return []
    return [{ what: 'other text', text: value === '' ? "'mutated'" : "''" }]
  },
  ArrayExpression(node) {
    return (node.elements as readonly unknown[]).length === 0 ? [] : [{ what: 'empty', text: '[]' }]
  },
  CallExpression(node, source) {
    const callee = child(node, 'callee')
    if (callee.type !== 'MemberExpression' || callee.computed === true) return []
    const name = String(child(callee, 'property').name)
    if (!Object.hasOwn(methods, name)) return []
    const other = methods[name] ?? null
    const on = source(child(callee, 'object'))
    const rest = source(node).slice(source(callee).length)
    return other === null
      ? [{ what: `without ${name}`, text: on }]
      : [{ what: `${name} to ${other}`, text: `${on}.${other}${rest}` }]
  },
  ExpressionStatement(node) {
    return child(node, 'expression').type === 'Literal' ? [] : [{ what: 'left out', text: ';' }]
  },
}
