import { parseAst } from 'vitest/node'
import { mutators, type Node } from './mutators.ts'

/** A source with one small fault in it. */
export interface Mutant {
  /** `FILE:LINE:COLUMN WHAT`: the same as long as the lines before do not change. */
  readonly id: string
  readonly file: string
  readonly line: number
  readonly start: number
  readonly end: number
  /** What stands there instead of `before`. */
  readonly text: string
  readonly before: string
  /** The line it stands in, without the space around it. */
  readonly lineText: string
  /** What a switch must stand around: the whole of an optional chain, which ends as one. */
  readonly around: { readonly start: number; readonly end: number; readonly text: string }
  readonly isStatement: boolean
}

/** Nodes in which there is nothing that runs. */
const skipped = /^(TS(?!AsExpression|NonNullExpression|SatisfiesExpression)|Import|ExportAll)/
/** Conditions: true and false in their place. Loops are not run for ever on purpose. */
const conditions: Readonly<Record<string, readonly string[]>> = {
  IfStatement: ['true', 'false'],
  ConditionalExpression: ['true', 'false'],
  WhileStatement: ['false'],
  DoWhileStatement: ['false'],
  ForStatement: ['false'],
}

/** Every mutant of a file, in the order of its text. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const found: Omit<Mutant, 'id' | 'file' | 'line' | 'lineText'>[] = []
  const lines = text.split('\n')
  const source = (node: Node) => text.slice(node.start, node.end)
  const labels: string[] = []
  let chain: Node | null = null
  const add = (node: Node, what: string, replacement: string) => {
    if (replacement === source(node)) return
    const { start, end } = node
    const whole = chain ?? node
    found.push({
      start,
      end,
      text: replacement,
      before: source(node),
      around: {
        start: whole.start,
        end: whole.end,
        text: text.slice(whole.start, start) + replacement + text.slice(end, whole.end),
      },
      isStatement: node.type === 'ExpressionStatement',
    })
    labels.push(what)
  }
  const visit = (node: Node, key: string, within: Node | null): void => {
    const outer = node.type === 'ChainExpression' ? node : within
    chain = outer
    if (skipped.test(node.type) || node.type === 'TemplateElement') return
    // What is only a key, or a tagged template's words (SQL), is no expression.
    if (key !== 'key') {
      for (const { what, text: replacement } of mutators[node.type]?.(node, source) ?? []) {
        add(node, what, replacement)
      }
    }
    const test = node.test as Node | null | undefined
    if (test) for (const value of conditions[node.type] ?? []) add(test, `always ${value}`, value)
    for (const [name, value] of Object.entries(node)) {
      if (name === 'typeAnnotation' || name === 'typeArguments' || name === 'returnType') continue
      if (name === 'key' && node.computed !== true) continue
      if (name === 'source' && node.type.startsWith('Export')) continue
      const isOfChain = name === 'object' || name === 'callee' || name === 'expression'
      for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one === 'object' && one !== null && 'type' in one) {
          visit(one as Node, name, isOfChain ? outer : null)
          chain = outer
        }
      }
    }
  }
  visit(parseAst(text, { lang: 'ts', astType: 'ts' }, file) as unknown as Node, '', null)
  const seen = new Set<string>()
  return found.flatMap((mutant, at) => {
    const line = text.slice(0, mutant.start).split('\n').length
    const column = mutant.start - text.lastIndexOf('\n', mutant.start - 1)
    const id = `${file}:${line}:${column} ${labels[at]}`
    if (seen.has(id)) return []
    seen.add(id)
    return [{ ...mutant, id, file, line, lineText: (lines[line - 1] ?? '').trim() }]
  })
}
