/** What @types/nunjucks leaves out and nunjucks 3.2 has: the parts its compiler is made of. */
declare module 'nunjucks/src/compiler.js' {
  export interface TemplateNode {
    readonly lineno: number
    readonly colno: number
    readonly value?: unknown
    readonly target?: TemplateNode
    readonly val?: TemplateNode
  }
  export interface CompileFrame {
    lookup(name: string): string | undefined
  }
  const compiler: {
    readonly Compiler: new (
      name: string,
      throwOnUndefined: boolean,
    ) => {
      compile(node: TemplateNode, frame?: CompileFrame): void
      getCode(): string
      _emit(code: string): void
      _compileExpression(node: TemplateNode, frame: CompileFrame): void
      _emitLoopBindings(node: TemplateNode, list: string, at: string, length: string): void
    }
  }
  export default compiler
}
declare module 'nunjucks/src/parser.js' {
  import type { TemplateNode } from 'nunjucks/src/compiler.js'

  const parser: {
    parse(text: string, extensions: readonly never[], options: object): TemplateNode
  }
  export default parser
}
declare module 'nunjucks/src/transformer.js' {
  import type { TemplateNode } from 'nunjucks/src/compiler.js'

  const transformer: {
    transform(node: TemplateNode, filters: readonly never[], name: string): TemplateNode
  }
  export default transformer
}
declare module 'nunjucks/src/runtime.js' {
  interface RunningFrame {
    readonly variables: Record<string, unknown>
    set(name: string, value: unknown, resolveUp?: boolean): void
    /** The frame that has the name already, this one or one around it. */
    resolve(name: string, forWrite: boolean): RunningFrame | undefined
  }
  const runtime: { readonly Frame: { readonly prototype: RunningFrame } }
  export default runtime
}
