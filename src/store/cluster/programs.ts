import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Layout } from '../directory/layout.ts'
import { type Account, serverAccount } from './account.ts'
import {
  completeLinks,
  copyPrograms,
  packagedHome,
  type Programs,
  programsPackage,
  versionAt,
} from './binaries.ts'

export interface Runnable {
  readonly programs: Programs
  /** As whom the server runs; null: as who we are. */
  readonly account: Account | null
}

/**
 * What a server of this directory would run with.
 *
 * @returns a sentence saying why none can, where none can
 */
export async function findPrograms(layout: Layout): Promise<Runnable | string> {
  const account = serverAccount(layout)
  if (typeof account === 'string') return account
  const packaged = packagedHome()
  if (packaged === null) return `the package ${programsPackage} is not installed`
  completeLinks(packaged)
  const version = versionAt(packaged, account)
  if (version) return { programs: { home: packaged, version }, account }
  const copied = earlierCopy(layout, account)
  if (copied) return { programs: copied, account }
  const home = await copyPrograms(packaged, account)
  const copy = home === null ? null : versionAt(home, account)
  if (home === null || copy === null) return `the programs in ${programsPackage} do not run here`
  writeFileSync(layout.programs, `${home}\n`)
  return { programs: { home, version: copy }, account }
}

/** A copy that a keeper which was killed left: used again, if it is still whole and still ours. */
function earlierCopy(layout: Layout, account: Account | null): Programs | null {
  try {
    const home = readFileSync(layout.programs, 'utf8').trim()
    const { uid } = statSync(dirname(home))
    const version = uid === process.getuid?.() ? versionAt(home, account) : null
    return version === null ? null : { home, version }
  } catch {
    return null
  }
}

/** Takes a copy away, once nothing runs from it; the package's own programs stay. */
export function forgetCopy(layout: Layout): void {
  try {
    const folder = dirname(readFileSync(layout.programs, 'utf8').trim())
    if (/^lookback-postgres-\w+$/.test(basename(folder))) {
      rmSync(folder, { recursive: true, force: true })
    }
    rmSync(layout.programs, { force: true })
  } catch {
    // There is none.
  }
}
