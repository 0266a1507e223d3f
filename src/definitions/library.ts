import { readdir, readFile } from 'node:fs/promises'
import { LookbackError } from '../model/index.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './parse/parse-definition.ts'
import type { Unit } from './vocabulary.ts'

const folder = new URL('./library/', import.meta.url)

/** The published definitions that come with Lookback, every version of each. */
export const shippedDefinitions = (): Promise<readonly Definition[]> => readAll(folder, ['case'])

/** The rules about children that come with Lookback, every version of each. */
export const shippedChildRules = (): Promise<readonly Definition[]> =>
  readAll(new URL('./library/children/', import.meta.url), ['child'])

async function readAll(from: URL, units: readonly Unit[]): Promise<readonly Definition[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.yml')).sort()
  return Promise.all(
    files.map(async (file) => {
      const parsed = parseDefinition(await readFile(new URL(file, from), 'utf8'), units)
      if (parsed.ok) return parsed.definition
      const words = parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
      throw new LookbackError(
        'LB_DEFINITION_INVALID',
        `${file}: ${words.join('; ')}`,
        'Mend the file at the line and column named.',
      )
    }),
  )
}
