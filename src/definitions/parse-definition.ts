import { type Document, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Clause, Definition } from './definition.ts'
import { exampleShape } from './example-facts.ts'
import { parseExpression } from './parse-expression.ts'

export interface DefinitionMistake {
  readonly line: number
  readonly column: number
  readonly message: string
}

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly errors: readonly DefinitionMistake[] }

const largest = 100_000

const shape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  version: z.int().min(1),
  title: z.string().min(1),
  authority: z.string().min(1),
  source: z.string().min(1),
  published: z.string().nullable().default(null),
  notes: z.string().default(''),
  clauses: z
    .array(
      z.strictObject({ id: z.string().min(1), words: z.string().min(1), when: z.string().min(1) }),
    )
    .min(1)
    .max(50),
  examples: z
    .array(
      z.strictObject({
        words: z.string().min(1),
        answer: z.enum(['met', 'notMet', 'undetermined']),
        facts: exampleShape,
      }),
    )
    .default([]),
})

/** A definition file, checked as a whole: every mistake with its line and column. */
export function parseDefinition(yaml: string): ParsedDefinition {
  if (yaml.length > largest) return { ok: false, errors: [at(1, 1, 'The file is too large.')] }
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, strict: true, uniqueKeys: true })
  if (document.errors.length > 0) {
    const errors = document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return at(line, col, error.message.split('\n')[0] ?? error.message)
    })
    return { ok: false, errors }
  }
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const place = placeOf(document, lines, issue.path)
      return at(place.line, place.column, `${issue.path.join('.') || 'the file'}: ${issue.message}`)
    })
    return { ok: false, errors }
  }
  return withExpressions(parsed.data, document, lines, yaml)
}

function withExpressions(
  data: z.infer<typeof shape>,
  document: Document,
  lines: LineCounter,
  yaml: string,
): ParsedDefinition {
  const errors: DefinitionMistake[] = []
  const clauses: Clause[] = []
  for (const [index, clause] of data.clauses.entries()) {
    const parsed = parseExpression(clause.when)
    if (parsed.ok) clauses.push({ ...clause, expression: parsed.expression })
    else {
      const { line, column } = placeOf(document, lines, ['clauses', index, 'when'])
      errors.push(at(line, column + parsed.mistake.offset, parsed.mistake.message))
    }
  }
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, definition: { ...data, clauses, yaml } }
}

const at = (line: number, column: number, message: string): DefinitionMistake => ({
  line,
  column,
  message,
})

function placeOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]) {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: readonly number[] }
      | undefined
    if (node?.range) {
      const { line, col } = lines.linePos(node.range[0] ?? 0)
      return { line, column: col }
    }
  }
  return { line: 1, column: 1 }
}
