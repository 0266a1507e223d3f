import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** As it is installed: in a process that keeps its compiled code (src/cli/start-options.js). */
const bin = fileURLToPath(new URL('../../src/cli/bin.js', import.meta.url))

export interface CommandRun {
  readonly seconds: number
  readonly json: unknown
}

/** Runs one `lookback` command with `--json` as a process of its own, and times the whole process. */
export async function lookback(args: readonly string[]): Promise<CommandRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [bin, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part
  })
  const code = await new Promise<number | null>((settle, fail) => {
    child.on('error', fail)
    child.on('close', settle)
  })
  if (code !== 0) throw new Error(`lookback ${args.join(' ')} ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, json: JSON.parse(output) as unknown }
}
