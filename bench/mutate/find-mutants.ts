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
  const add = (node: Node, what: string, replacement: string) => {
    if (replacement === source(node)) return
    found.push({ start: node.start, end: node.end, text: replacement, before: source(node) })
    labels.push(what)
  }
  const visit = (node: Node, key: string): void => {
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
      for (const one of Array.isArray(value) ? value : [value]) {
        if (typeof one === 'object' && one !== null && 'type' in one) visit(one as Node, name)
      }
    }
  }
  visit(parseAst(text, { lang: 'ts', astType: 'ts' }, file) as unknown as Node, '')
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
