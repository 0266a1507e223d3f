import fc, { type RunDetails } from 'fast-check'
import { expect } from 'vitest'
import { runs } from './runs.ts'

/**
 * Loaded before every test file (`vitest.config.ts`): all properties of a run explore from one seed
 * (`seed-of-run.ts`), and a property that fails says how to see it fail again.
 */
const seed = Number(process.env.LOOKBACK_SEED)
if (!Number.isInteger(seed)) throw new Error('LOOKBACK_SEED has to be a whole number.')

function replay(details: RunDetails<unknown>): void {
  if (!details.failed) return
  const { currentTestName = '', testPath = '' } = expect.getState()
  const file = testPath.slice(testPath.lastIndexOf('/src/') + 1)
  const words = currentTestName.replaceAll(' > ', ' ')
  const many = process.env.LOOKBACK_RUNS ? `LOOKBACK_RUNS=${process.env.LOOKBACK_RUNS} ` : ''
  const again = `LOOKBACK_SEED=${details.seed} ${many}npx vitest run ${file} -t ${JSON.stringify(words)}`
  throw new Error(`${fc.defaultReportMessage(details)}\n\nTo see it again: ${again}`, {
    cause: details.errorInstance,
  })
}

fc.configureGlobal({ seed, reporter: replay, ...runs(100) })
