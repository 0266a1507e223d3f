import { LineCounter, parseDocument } from 'yaml'
import { LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { mapFaults } from './map-faults.ts'
import { type ImportMap, mapShape } from './map-schema.ts'

/** A map, or everything that is wrong with it. */
export type ReadMap = { readonly map: ImportMap } | { readonly mistakes: readonly string[] }

/** An import map from YAML, checked as a whole for what it is used for; every mistake is said at once. */
export function readMap(yaml: string): ReadMap {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  const syntax = document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0])
    return `${line}:${col} ${error.message.split('\n')[0]}`
  })
  if (syntax.length > 0) return { mistakes: syntax }
  const parsed = mapShape.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!parsed.success)
    return {
      mistakes: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    }
  const faults = mapFaults(parsed.data)
  return faults.length > 0 ? { mistakes: faults } : { map: parsed.data }
}

/**
 * The same for a file by its name.
 *
 * @throws LB_MAP_INVALID
 */
export function parseMap(yaml: string, name: string): ImportMap {
  const read = readMap(yaml)
  if ('map' in read) return read.map
  throw new LookbackError(
    'LB_MAP_INVALID',
    `${name}: ${read.mistakes.join('; ')}`,
    archiveErrors.LB_MAP_INVALID.remedy,
  )
}
