import { type Definition, parseDefinition } from '../../definitions/index.ts'

interface Read {
  readonly definition: Definition | null
  /** The first thing that keeps it from being read, with line and column; empty where it is read. */
  readonly mistake: string
}

/** More texts than a review publishes. */
const mostKept = 1_000
const kept = new Map<string, Read>()

/** A published text never changes and is read for every page about children: read and checked once. */
export function readRule(yaml: string): Read {
  const before = kept.get(yaml)
  if (before) return before
  const parsed = parseDefinition(yaml, ['child'])
  const [first] = parsed.ok ? [] : parsed.errors
  const read: Read = {
    definition: parsed.ok ? parsed.definition : null,
    mistake: first ? `${first.line}:${first.column} ${first.message}` : '',
  }
  if (kept.size >= mostKept) kept.clear()
  kept.set(yaml, read)
  return read
}
