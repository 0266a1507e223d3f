import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Holder {
  readonly pid: number
  /** Lines it has said so far. */
  readonly said: readonly string[]
  /** Waits until it has said so many lines. */
  lines(count: number): Promise<void>
  /** Waits until it has ended by itself, and gives the acts it had said before, and why. */
  ended(): Promise<{ readonly acts: readonly string[]; readonly why: string }>
  /** Ends it at once, as `kill -9` would. */
  kill(): Promise<void>
  /** Lets one that holds a store close it and end. */
  end(): Promise<void>
}

export interface HolderOptions {
  readonly engine?: 'pglite'
  /** As which account it runs. */
  readonly uid?: number
}

/** Starts `holder.ts` on a directory or URL and waits until it has the store open, or has said why not. */
export async function startHolder(
  place: string,
  mode: 'hold' | 'wait' | 'write',
  { engine, uid }: HolderOptions = {},
): Promise<Holder> {
  const program = join(import.meta.dirname, 'holder.ts')
  const child: ChildProcess = spawn(process.execPath, [program, place, mode, engine ?? ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const said: string[] = []
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    said.push(...lines)
  })
  const exit = once(child, 'exit')
  const lines = async (count: number) => {
    while (said.length < count) {
      if (child.exitCode !== null) throw new Error('the other process ended by itself')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  await lines(1)
  return {
    pid: child.pid ?? 0,
    said,
    lines,
    ended: async () => {
      await exit
      return { acts: said.slice(1, -1), why: said.at(-1) ?? '' }
    },
    end: async () => {
      child.stdin?.end()
      await exit
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
  }
}
