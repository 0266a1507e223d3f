import type { CompileFrame, TemplateNode } from 'nunjucks/src/compiler.js'
import nunjucksCompiler from 'nunjucks/src/compiler.js'
import parser from 'nunjucks/src/parser.js'
import transformer from 'nunjucks/src/transformer.js'

/**
 * Nunjucks reads a name or a member that is not there as nothing, which in a condition is “no”. Here every
 * reading goes through functions of the environment that refuse it (strict-environment.ts), and so does
 * writing nothing out.
 */
class StrictCompiler extends nunjucksCompiler.Compiler {
  readonly #name: string

  constructor(name: string) {
    super(name, true)
    this.#name = name
  }

  compileSymbol(node: TemplateNode, frame: CompileFrame): void {
    const name = JSON.stringify(node.value)
    const local = frame.lookup(String(node.value))
    this._emit(
      local
        ? `env.given(${local}, ${name}, ${this.#place(node)})`
        : `env.named(context, frame, ${name}, ${this.#place(node)})`,
    )
  }

  compileLookupVal(node: TemplateNode, frame: CompileFrame): void {
    this._emit('env.member((')
    this._compileExpression(node.target!, frame)
    this._emit('),(')
    this._compileExpression(node.val!, frame)
    this._emit(`), ${this.#place(node)})`)
  }

  /** A loop that never reads its `loop` needs none of its seven members set for each row. */
  override _emitLoopBindings(node: TemplateNode, list: string, at: string, length: string): void {
    if (readsLoop(node)) super._emitLoopBindings(node, list, at, length)
  }

  #place({ lineno, colno }: TemplateNode): string {
    return JSON.stringify(`${this.#name}:${lineno + 1}:${colno + 1}`)
  }
}

/** Whether a name or a file taken in within it may read `loop`. */
function readsLoop(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(readsLoop)
  if (typeof node !== 'object' || node === null) return false
  const { typename, value } = node as { readonly typename?: string; readonly value?: unknown }
  if (typename === 'Include' || (typename === 'Symbol' && value === 'loop')) return true
  return Object.values(node).some(readsLoop)
}

/** The functions of a template, as nunjucks’ own Template takes them in place of its text. */
export function compiledStrictly(name: string, text: string): Readonly<Record<string, unknown>> {
  const compiler = new StrictCompiler(name)
  const options = { autoescape: true, trimBlocks: true, lstripBlocks: true }
  compiler.compile(transformer.transform(parser.parse(text, [], options), [], name))
  return new Function(compiler.getCode())()
}
