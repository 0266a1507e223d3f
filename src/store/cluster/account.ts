import { chmodSync, lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Layout } from '../directory/layout.ts'

/** An account of the operating system, as `spawn` takes it. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

interface Entry extends Account {
  readonly name: string
}

const root = 0

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so that root starts it as the account whose
 * data it is; new data are given to whom the directory belongs to, or else to `nobody`. No account is made.
 *
 * @returns null where it runs as who we are; a sentence where no account will do
 */
export function serverAccount(layout: Layout): Account | string | null {
  if (process.getuid === undefined) return null
  if (process.getuid() !== root) {
    try {
      userInfo()
      return null
    } catch {
      return `the account ${process.getuid()} this runs as has no name in this system, which PostgreSQL wants`
    }
  }
  const owner = ownerOf(layout.cluster)
  // Data of root's are a copy root made: they go to whom new data would (`giveCopy`).
  if (owner !== null && owner.uid !== root) return owner
  const entries = accounts()
  const ofDirectory = ownerOf(layout.directory)
  if (
    ofDirectory &&
    ofDirectory.uid !== root &&
    entries.some(({ uid }) => uid === ofDirectory.uid)
  ) {
    return ofDirectory
  }
  const spare =
    entries.find(({ uid }) => uid === 65534) ??
    entries.find(({ name, uid }) => name === 'nobody' && uid > 0) ??
    entries.find(({ name, uid }) => name === 'daemon' && uid > 0)
  return spare
    ? { uid: spare.uid, gid: spare.gid }
    : 'root runs this, PostgreSQL refuses to run as root, and there is no account nobody'
}

/**
 * Gives the server's account the data of a copy that root made without keeping whose they were. Nothing
 * that belongs to another account is touched.
 */
export function giveCopy({ cluster }: Layout, account: Account | null): void {
  if (account === null || process.getuid?.() !== root || ownerOf(cluster)?.uid !== root) return
  const { uid, gid } = account
  const give = (path: string) => {
    if (lstatSync(path).uid === root) lchownSync(path, uid, gid)
  }
  for (const name of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    give(join(cluster, name))
  }
  chmodSync(cluster, 0o700)
  // Last: until then another start begins here again.
  give(cluster)
}

/** Whose a file or folder is; null where there is none, or it cannot be seen. */
export function ownerOf(path: string): Account | null {
  try {
    const { uid, gid } = statSync(path)
    return { uid, gid }
  } catch {
    return null
  }
}

function accounts(): readonly Entry[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((parts) => parts.length > 3)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}
