import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { Clause, Definition } from './definition.ts'
import { exampleShape } from './example-facts.ts'
import { issueInWords } from './issue-in-words.ts'
import { isDay } from './mistake-in-words.ts'
import { parseExpression } from './parse-expression.ts'
import { placeInScalar } from './place-in-scalar.ts'

export interface DefinitionMistake {
  readonly line: number
  readonly column: number
  readonly message: string
}

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly errors: readonly DefinitionMistake[] }

const largest = 100_000
const most = 20

const validDay = z.string().refine(isDay, { error: 'a day is written "2010-01-31"' }).nullable()

const shape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  version: z.int().min(1),
  title: z.string().min(1),
  authority: z.string().min(1),
  source: z.string().min(1),
  published: z.string().nullable().default(null),
  page: z.string().nullable().default(null),
  valid: z
    .strictObject({ from: validDay.default(null), until: validDay.default(null) })
    .default({ from: null, until: null }),
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
  const broken = notYaml(document, lines)
  if (broken.length > 0) return { ok: false, errors: broken }
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const place = placeOf(document, lines, issue.path)
      return at(place.line, place.column, issueInWords(issue))
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
      const node = document.getIn(['clauses', index, 'when'], true)
      const start = isScalar(node) ? placeInScalar(yaml, node, parsed.mistake.offset) : 0
      const { line, col } = lines.linePos(start)
      errors.push(at(line, col, parsed.mistake.message))
    }
  }
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, definition: { ...data, clauses, yaml } }
}

/** What is wrong with the file before its contents are looked at; a few are enough. */
function notYaml(document: Document, lines: LineCounter): readonly DefinitionMistake[] {
  const errors = document.errors.slice(0, most).map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    const [first = error.message] = error.message.split('\n')
    const deep = first.startsWith('Maximum call stack')
    const words = first.replace(/ at line \d+, column \d+:?$/, '')
    return at(line, col, deep ? 'The file is nested too deep.' : words)
  })
  // Aliases let a small file stand for a huge one, and no definition needs them.
  visit(document, {
    Alias(_, { range }) {
      const { line, col } = lines.linePos(range?.[0] ?? 0)
      errors.push(at(line, col, 'Aliases (*) cannot be used in a definition.'))
      return visit.BREAK
    },
  })
  return errors
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
