import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** `lookback serve` over a store, as a process of its own. */
export interface Application {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

export async function startApplication(directory: string): Promise<Application> {
  const args = [...(process.env.PAGES_NODE ?? '').split(' ').filter(Boolean), main]
  const child = spawn(process.execPath, [...args, 'serve', '--port', '0', '--data', directory], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  const address = await listening(child)
  return {
    address,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function listening(child: ChildProcess): Promise<string> {
  let printed = ''
  return new Promise((settle, fail) => {
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      printed += part
      const found = /open at (http:\S+)/.exec(printed)
      if (found?.[1]) settle(found[1])
    })
    child.once('exit', () => fail(new Error(`it ended before it was open:\n${printed}`)))
  })
}
