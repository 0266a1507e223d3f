import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type Definition,
  definitionErrors,
  parseDefinition,
  shippedChildRules,
  shippedDefinitions,
  type Unit,
} from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'

/**
 * `dfe-cse-2017`, its newest version; `dfe-cse-2017@1`; or a file of one's own, `own.yml`.
 *
 * @param units what a file of one's own may be about
 */
export async function chooseDefinition(
  wanted: string,
  units: readonly Unit[] = ['case'],
): Promise<Definition> {
  if (/\.ya?ml$/i.test(wanted)) return readOwn(wanted, units)
  const shipped = [...(await shippedDefinitions()), ...(await shippedChildRules())]
  const [, id, version] = /^([^@]+)(?:@(\d+))?$/.exec(wanted) ?? []
  const found = shipped
    .filter((each) => each.id === id && (version === undefined || each.version === Number(version)))
    .reduce<Definition | null>((a, b) => (a && a.version > b.version ? a : b), null)
  if (found) return found
  throw refusal(
    definitionErrors,
    'LB_DEFINITION_UNKNOWN',
    `No definition that comes with Lookback is called ${wanted}.`,
  )
}

async function readOwn(file: string, units: readonly Unit[]): Promise<Definition> {
  const text = await readFile(resolve(file), 'utf8').catch((error: Error) => {
    const cause = `${file} could not be read: ${error.message}.`
    throw refusal(definitionErrors, 'LB_DEFINITION_UNKNOWN', cause)
  })
  const parsed = parseDefinition(text, units)
  if (parsed.ok) return parsed.definition
  const mistakes = parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
  throw refusal(definitionErrors, 'LB_DEFINITION_INVALID', `${file}: ${mistakes.join('; ')}`)
}
