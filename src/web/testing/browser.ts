import { type Browser, chromium } from 'playwright-core'
import { browserProgram } from './browser-program.ts'

export type Launched =
  | { readonly ok: true; readonly browser: Browser }
  | { readonly ok: false; readonly why: string }

/**
 * A real browser out of an npm package. Where the platform has none the tests skip and say so; with
 * CI=true that is a failure, so that nobody's green run was an empty one.
 */
export async function launchBrowser(): Promise<Launched> {
  try {
    // Not the package's own arguments: they put everything in one process and turn web security off.
    const browser = await chromium.launch({
      // Threads that compile in the background cost more here than they save: pages live for a second.
      args: ['--no-sandbox', '--disable-gpu', '--js-flags=--single-threaded'],
      executablePath: await browserProgram(),
    })
    return { ok: true, browser }
  } catch (error) {
    const why = `No browser can start here: ${String(error).split('\n')[0]}`
    if (process.env.CI === 'true') throw new Error(why)
    process.stderr.write(`\nSKIPPED LOUDLY: the browser tests. ${why}\n`)
    return { ok: false, why }
  }
}
