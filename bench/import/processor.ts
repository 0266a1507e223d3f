/**
 * What imports cost in time of a processor, Node's and the server's apart, which says something on a busy machine too:
 *
 *   node bench/import/processor.ts PATH... [--source ID:KIND] [--again] [--data DIR] [--keep] [--profile DIR]
 *   node bench/import/processor.ts --command refresh --data DIR --keep
 *
 * Each command is a process of its own on one store, whose server is kept running by this one (Linux only). How many processors were at
 * work at once says how far Node and the server overlap, where nothing else is at work. `--again` imports the same a second time; `--profile` writes Node's own profile of its processor there.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startOptions } from '../../src/cli/start-options.js'
import { openStore } from '../../src/store/index.ts'
import { processorMs, serverOf } from '../pages/processor-time.ts'
import { watchMemory } from '../scale/watch-memory.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    keep: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    source: { type: 'string' },
    command: { type: 'string', default: 'import' },
    /** A folder for Node's profile of its processor. */
    profile: { type: 'string' },
  },
})
const { command } = values
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const directory = values.data ?? mkdtempSync(join(tmpdir(), 'lookback-import-'))
try {
  const began = performance.now()
  const store = await openStore({ directory })
  const opened = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`opening the store, or making it: clock ${opened} s\n`)
  try {
    await measured(command)
    if (values.again) await measured('the same again')
  } finally {
    await store.close()
  }
} finally {
  if (!values.keep) rmSync(directory, { recursive: true, force: true })
}

async function measured(what: string): Promise<void> {
  const server = serverOf(directory)
  const before = processorMs(server)
  const memory = watchMemory(() => [process.pid, server])
  const started = performance.now()
  const node = await spawned([command, ...positionals, '--data', directory, '--json'])
  const seconds = (performance.now() - started) / 1000
  const ofServer = (processorMs(server) - before) / 1000
  const mebibytes = Math.round(memory.stop() / 2 ** 20)
  process.stdout.write(
    `${what}: clock ${seconds.toFixed(1)} s; Node ${node.toFixed(1)} s, server ${ofServer.toFixed(1)} s, both ${(node + ofServer).toFixed(1)} s of a processor, ${((node + ofServer) / seconds).toFixed(2)} processors at once; most memory ${mebibytes} MiB with this process; load ${loadavg()[0]?.toFixed(1)}\n`,
  )
}

/** Seconds of a processor that the process used. */
function spawned(all: readonly string[]): Promise<number> {
  const { args, env } = startOptions(command)
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : []
  const source = values.source ? ['--source', values.source] : []
  const child = spawn(process.execPath, [...args, ...profile, main, ...all, ...source], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, ...process.env },
  })
  return new Promise((settle, fail) => {
    let last = 0
    // What a process used is gone with it: looked at while it runs.
    const timer = setInterval(() => {
      last = Math.max(last, child.pid === undefined ? 0 : processorMs(child.pid))
    }, 100)
    child.on('error', fail)
    child.on('exit', (code) => {
      clearInterval(timer)
      if (code === 0) settle(last / 1000)
      else fail(new Error(`${command} ended with ${code}`))
    })
  })
}
