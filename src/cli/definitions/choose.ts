import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  type Definition,
  definitionErrors,
  parseDefinition,
  shippedDefinitions,
} from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'

/** `dfe-cse-2017`, its newest version; `dfe-cse-2017@1`; or a file of one's own, `own.yml`. */
export async function chooseDefinition(wanted: string): Promise<Definition> {
  if (/\.ya?ml$/i.test(wanted)) return readOwn(wanted)
  const shipped = await shippedDefinitions()
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

async function readOwn(file: string): Promise<Definition> {
  const text = await readFile(resolve(file), 'utf8').catch((error: Error) => {
    const cause = `${file} could not be read: ${error.message}.`
    throw refusal(definitionErrors, 'LB_DEFINITION_UNKNOWN', cause)
  })
  const parsed = parseDefinition(text)
  if (parsed.ok) return parsed.definition
  const mistakes = parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message}`)
  throw refusal(definitionErrors, 'LB_DEFINITION_INVALID', `${file}: ${mistakes.join('; ')}`)
}
