import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import type { Clause, Definition } from '../definition.ts'
import { exampleShape } from '../example-facts.ts'
import { casePopulations } from '../population.ts'
import { factBases } from '../readable-facts.ts'
import { type Unit, units } from '../vocabulary.ts'
import { issueInWords } from '../words/issue-in-words.ts'
import { isDay } from '../words/mistake-in-words.ts'
import { yamlInWords } from '../words/yaml-in-words.ts'
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
  published: validDay.default(null),
  page: z.string().nullable().default(null),
  valid: z
    .strictObject({ from: validDay.default(null), until: validDay.default(null) })
    .default({ from: null, until: null }),
  unit: z.enum(units).default('case'),
  population: z.enum(casePopulations).default('review'),
  uses: z.enum(factBases).default('either'),
  notes: z.string().default(''),
  clauses: z
    .array(
      z.strictObject({ id: z.string().min(1), words: z.string().min(1), when: z.string().min(1) }),
    )
    .min(1)
    .max(50)
    .superRefine((clauses, { addIssue }) => {
      for (const [at, { id }] of clauses.entries()) {
        if (clauses.findIndex((other) => other.id === id) === at) continue
        const message = `another clause has the id “${id}”; each needs one of its own`
        addIssue({ code: 'custom', path: [at, 'id'], message })
      }
    }),
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

/** The last that were parsed without a mistake: pages, counts and refreshes ask for the same few again and again. */
const parsedBefore = new Map<string, ParsedDefinition>()
const mostKept = 200

/**
 * A definition file, checked as a whole: every mistake with its line and column.
 *
 * @param accepted what it may be about, where it is to be used
 */
export function parseDefinition(
  yaml: string,
  accepted: readonly Unit[] = ['case'],
): ParsedDefinition {
  const key = `${accepted}\n${yaml}`
  const before = parsedBefore.get(key)
  if (before) return before
  const parsed = parseAnew(yaml, accepted)
  if (parsed.ok) {
    const [oldest] = parsedBefore.keys()
    if (parsedBefore.size >= mostKept && oldest !== undefined) parsedBefore.delete(oldest)
    parsedBefore.set(key, parsed)
  }
  return parsed
}

function parseAnew(yaml: string, accepted: readonly Unit[]): ParsedDefinition {
  if (yaml.length > largest) return { ok: false, errors: [at(1, 1, 'The file is too large.')] }
  const hostile = unseenAt(yaml) ?? nestedAt(yaml)
  if (hostile !== null) return { ok: false, errors: [hostile] }
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, strict: true, uniqueKeys: true })
  const broken = notYaml(document, lines)
  if (broken.length > 0) return { ok: false, errors: broken }
  const parsed = shape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const place = placeOf(document, lines, issue.path)
      const value = plain(document.getIn(issue.path))
      return at(place.line, place.column, issueInWords(issue, value))
    })
    return { ok: false, errors }
  }
  if (!accepted.includes(parsed.data.unit)) {
    const { line, column } = placeOf(document, lines, ['unit'])
    const words = `A rule about a ${parsed.data.unit} cannot stand here: what is counted are cases.`
    return { ok: false, errors: [at(line, column, words)] }
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
    const parsed = parseExpression(clause.when, data.unit)
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

/** What stands at a place: a value, or something with parts of its own. */
const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? {} : value

const deepest = 100

/** Reading what is nested thousands deep takes seconds before it fails, so it is not begun. */
function nestedAt(yaml: string): DefinitionMistake | null {
  let open = 0
  for (const [index, line] of yaml.split('\n').entries()) {
    const dashes = /^(\s*[-?:](?=\s))+/.exec(line)?.[0].replaceAll(/\s/g, '').length ?? 0
    for (const sign of line) open += '[{'.includes(sign) ? 1 : ']}'.includes(sign) ? -1 : 0
    if (dashes > deepest || open > deepest) return at(index + 1, 1, 'The file is nested too deep.')
  }
  return null
}

/** Characters nobody sees, and those that turn the order of letters round, can make one rule look like another. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /(?!^\ufeff)[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

function unseenAt(yaml: string): DefinitionMistake | null {
  const found = unseen.exec(yaml)
  if (!found) return null
  const before = yaml.slice(0, found.index).split('\n')
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return at(
    before.length,
    (before.at(-1)?.length ?? 0) + 1,
    `A character that cannot be seen stands here (U+${code}).`,
  )
}

/** What is wrong with the file before its contents are looked at; a few are enough, one a line. */
function notYaml(document: Document, lines: LineCounter): readonly DefinitionMistake[] {
  const byLine = new Map<number, DefinitionMistake>()
  const add = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset)
    if (!byLine.has(line)) byLine.set(line, at(line, col, message))
  }
  for (const { pos, code, message } of document.errors.slice(0, most)) {
    add(pos[0], yamlInWords(code, message))
  }
  visit(document, {
    // Aliases let a small file stand for a huge one, and no definition needs them.
    Alias(_, { range }) {
      add(range?.[0] ?? 0, 'Aliases (*) cannot be used in a definition.')
      return visit.BREAK
    },
    Node(_, node) {
      if (!('tag' in node) || !node.tag?.startsWith('!')) return undefined
      add(node.range?.[0] ?? 0, `What begins with “!” stands in single quotes: '${node.tag} …'.`)
      return visit.BREAK
    },
  })
  return [...byLine.values()]
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
