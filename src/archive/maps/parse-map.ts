import { LineCounter, parseDocument } from 'yaml'
import { LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { mapFaults } from './map-faults.ts'
import { type ImportMap, mapShape } from './map-schema.ts'

/**
 * An import map from YAML, checked as a whole for what it is used for; every mistake is said at once.
 *
 * @throws LB_MAP_INVALID
 */
export function parseMap(yaml: string, name: string): ImportMap {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  const syntax = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return `${line}:${col} ${error.message.split('\n')[0]}`
  })
  if (syntax.length > 0) throw invalid(name, syntax)
  const parsed = mapShape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw invalid(name, mistakes)
  }
  const faults = mapFaults(parsed.data)
  if (faults.length > 0) throw invalid(name, faults)
  return parsed.data
}

const invalid = (name: string, mistakes: readonly string[]) =>
  new LookbackError(
    'LB_MAP_INVALID',
    `${name}: ${mistakes.join('; ')}`,
    archiveErrors.LB_MAP_INVALID.remedy,
  )
