import { vi } from 'vitest'
import { runCommand } from '../run-command.ts'

export interface Run {
  /** The exit status. */
  readonly code: number
  /** What it wrote on standard output and on standard error, lines of its log aside. */
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** The server it works on, in place of what `--data` says. */
  readonly url?: string
}

let before: Promise<unknown> = Promise.resolve()

/**
 * Runs a command in this process: starting one of its own takes two seconds of the processor each time.
 * What concerns the process itself (how it is started, its log, signals) has tests that start it.
 * Commands run one after another, since the output is the process's.
 */
export function lookback(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = before.then(() => runAlone(args, options))
  before = run.catch(() => {})
  return run
}

async function runAlone(args: readonly string[], { url }: RunOptions): Promise<Run> {
  const said = { out: '', err: '' }
  const keep = (part: keyof typeof said) => (text: string | Uint8Array) => {
    said[part] += text
    return true
  }
  const { DATABASE_URL, LOOKBACK_LOG } = process.env
  setVariables({ DATABASE_URL: url, LOOKBACK_LOG: 'silent' })
  const streams = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(keep('err')),
  ]
  const status = process.exitCode
  process.exitCode = undefined
  try {
    return { code: await runCommand(args), ...said }
  } finally {
    process.exitCode = status
    for (const stream of streams) stream.mockRestore()
    setVariables({ DATABASE_URL, LOOKBACK_LOG })
  }
}

function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/** The document that a command prints with `--json`, and what it says on standard error; it has to succeed. */
export async function documentOf(
  ...args: readonly string[]
): Promise<{ readonly document: ReturnType<typeof JSON.parse>; readonly err: string }> {
  const { code, out, err } = await lookback([...args, '--json'])
  if (code !== 0) throw new Error(`lookback ${args.join(' ')} ended with ${code}: ${err}`)
  return { document: JSON.parse(out), err }
}

/** The code with which a command is refused. */
export async function refusedWith(...args: readonly string[]): Promise<string | undefined> {
  const { code, err } = await lookback([...args, '--json'])
  return code === 0 ? 'not refused' : /LB_\w+/.exec(err)?.[0]
}
