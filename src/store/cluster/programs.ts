import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Layout } from '../directory/layout.ts'
import { type Account, serverAccount } from './account.ts'
import {
  completeLinks,
  copyPrograms,
  type Programs,
  packagedHome,
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
  const version = versionAt(packaged, null)
  if (version === null) return `the programs in ${programsPackage} do not run here`
  if (account === null || versionAt(packaged, account) === version) {
    return { programs: { home: packaged, version }, account }
  }
  const home = earlierCopy(layout, version, account) ?? (await copyPrograms(packaged, account))
  if (home === null) return `there is no folder from which the account ${account.uid} may run it`
  writeFileSync(layout.programs, `${home}\n`)
  return { programs: { home, version }, account }
}

/** A copy made before is used again, if it is still whole, ours and of this version. */
function earlierCopy(layout: Layout, version: string, account: Account): string | null {
  try {
    const home = readFileSync(layout.programs, 'utf8').trim()
    const isOurs = statSync(dirname(home)).uid === process.getuid?.()
    if (isOurs && versionAt(home, account) === version) return home
    if (isOurs && copyName.test(basename(dirname(home)))) {
      rmSync(dirname(home), { recursive: true, force: true })
    }
  } catch {
    // There is none.
  }
  return null
}

const copyName = /^lookback-postgres-\w+$/
