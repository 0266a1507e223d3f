import { statSync } from 'node:fs'
import { originalsKeyFrom, originalsState } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { originalsWords } from '../originals/state.ts'
import { type HealthFinding, warning, well, wrong } from './finding.ts'

const what = 'originals'

/** Whether what encrypts originals is here, and nobody else may read it. */
export async function examineOriginals(
  store: Store,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly HealthFinding[]> {
  const state = await originalsState(store)
  const words = originalsWords(state)
  try {
    const key = originalsKeyFrom(environment)
    const others = state.encrypted.filter(({ key: id }) => id !== key?.id)
    const given = key ? `The key that was given is ${key.id}.` : 'No key was given.'
    if (others.length > 0)
      return [wrong(what, `${words} ${given} It does not open them all.`, giveKey)]
    const isMixed = key !== null && state.clear > 0
    return [
      isMixed
        ? warning(what, `${words} ${given}`, 'Encrypt them all: npx lookback originals encrypt.')
        : well(what, `${words} ${given}`),
      ...openToOthers(environment.LOOKBACK_ORIGINALS_KEY_FILE),
    ]
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    return [wrong(what, `${words} ${error.code}: ${error.cause}`, error.remedy)]
  }
}

const giveKey =
  'Start Lookback with the key named: LOOKBACK_ORIGINALS_KEY_FILE. Where it is lost, see docs/operations.md.'

function openToOthers(file: string | undefined): readonly HealthFinding[] {
  if (!file || (statSync(file).mode & 0o077) === 0) return []
  const words = `Others than its owner may read ${file}.`
  return [warning(what, words, `Close it, if no secret store put it there: chmod 600 ${file}`)]
}
