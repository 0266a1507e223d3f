import { relative, resolve, sep } from 'node:path'

/** An error as the log may show it: what it is and where it arose, never what it says. */
export interface Fault {
  readonly name: string
  /** Our own code, an SQLSTATE, or Node’s; null where there is none. */
  readonly code: string | null
  /** Of a database error: names of the schema, which hold no content. */
  readonly table?: string | undefined
  readonly constraint?: string | undefined
  /** Of an error in a page’s template: file, line and column. */
  readonly template?: string | undefined
  /** Function and place, innermost first. */
  readonly at: readonly string[]
  readonly causedBy?: Fault
}

const root = resolve(import.meta.dirname, '..', '..')
const mostFrames = 20
const deepest = 4

/**
 * The message of an error is left out on purpose: a database quotes the row it refuses, a parser the
 * text it cannot read, and either may be a name. The place in the code and the code of the error are
 * what a developer needs.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, code: null, at: [] }
  const { code, table, constraint, template } = error as {
    readonly code?: unknown
    readonly table?: unknown
    readonly constraint?: unknown
    readonly template?: unknown
  }
  return {
    name: shaped(error.name, /^[A-Z]\w{0,60}(?:Error|Exception)$|^Error$/) ?? 'Error',
    code: shaped(code, /^[A-Z0-9_]{2,64}$/) ?? null,
    table: shaped(table, schemaName),
    constraint: shaped(constraint, schemaName),
    template: shaped(template, /^[a-z/-]{1,100}\.njk:\d{1,5}:\d{1,5}$/),
    at: framesOf(error),
    ...(error.cause instanceof Error && depth < deepest
      ? { causedBy: faultOf(error.cause, depth + 1) }
      : {}),
  }
}

const schemaName = /^[a-z_][a-z0-9_]{0,62}$/
const shaped = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined

/**
 * Lines that name a place, innermost first. What the error says stands above them and may hold lines that
 * look like anything: it is taken away first, and then only an unbroken run of places at the end counts.
 */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? ''
  const says = stack.indexOf(error.message)
  const below = says < 0 ? stack : stack.slice(says + error.message.length)
  const lines = below.split('\n').map(frameOf)
  return lines
    .slice(lines.lastIndexOf(null) + 1)
    .flatMap((line) => line ?? [])
    .slice(0, mostFrames)
}

const place =
  /^ {4}at (?:(?:async |new )*([\w$.<>[\] #]{1,80}) )?\(?((?:file:\/\/|node:)?[\w\-./\\@+:]{1,300}:\d+:\d+)\)?$/

/** A frame without the machine’s own folders; null for a line that is none. */
function frameOf(line: string): string | null {
  const found = place.exec(line)
  if (!found) return /^ {4}at .*(?:<anonymous>|native)/.test(line) ? 'native' : null
  const [, name, where = ''] = found
  const path = where.replace(/^file:\/\//, '')
  const short = path.startsWith(root + sep)
    ? relative(root, path)
    : path.replace(/^.*[\\/]node_modules[\\/]/, '')
  return name ? `${name} (${short})` : short
}
