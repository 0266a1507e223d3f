import { readdirSync, readFileSync } from 'node:fs'

/** Kilobytes of resident memory of a process that is its own, from /proc: shared buffers are counted with whoever shares them. */
function residentKb(pid: string): { readonly parent: string; readonly kb: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]
    const own = Number(field('RssAnon') ?? 0)
    return { parent: field('PPid') ?? '0', kb: own }
  } catch {
    // It ended while it was looked at.
    return null
  }
}

/** Of shared memory, which every process of a server counts as its own: the largest share of any. */
function sharedKb(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^RssShmem:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Memory of these processes and all they started, in bytes: what is their own, and the server's shared memory once. */
export function memoryOf(roots: readonly number[]): number {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const found = residentKb(pid)
        return found ? [[pid, found] as const] : []
      }),
  )
  const wanted = new Set(roots.map(String))
  for (let grew = true; grew; ) {
    grew = false
    for (const [pid, { parent }] of all) {
      if (!wanted.has(parent) || wanted.has(pid)) continue
      wanted.add(pid)
      grew = true
    }
  }
  const own = [...wanted].reduce((sum, pid) => sum + (all.get(pid)?.kb ?? 0), 0)
  const shared = Math.max(0, ...[...wanted].map(sharedKb))
  return (own + shared) * 1024
}

/** Looks every quarter of a second until it is stopped, and gives the most there was. */
export function watchMemory(roots: () => readonly number[]): { stop(): number } {
  let most = 0
  const look = () => {
    most = Math.max(most, memoryOf(roots()))
  }
  const timer = setInterval(look, 250)
  return {
    stop() {
      clearInterval(timer)
      look()
      return most
    },
  }
}
