#!/usr/bin/env node
// Starts the command line in a process of its own, on a Node that can run it, whichever Node called it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOptions } from './start-options.js'

const here = dirname(fileURLToPath(import.meta.url))
const source = join(here, 'main.ts')
const fromSource = existsSync(source)

/** The Node that the package `node` brought, or null where it is not there or was not let install. */
function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const path = join(home, 'bin', name)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** What package.json says under `engines`; a test holds the two together. */
function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13)
}

/** Source is run by the pinned Node, which its tests run on; what was built, by the caller's if that is new enough. */
const node = (!fromSource && isNewEnough() ? null : pinnedNode()) ?? process.execPath

if (node === process.execPath && !isNewEnough()) {
  process.stderr.write(
    `Lookback needs Node 22.13 or newer; this is ${process.versions.node}.\n` +
      '  Install a newer Node, or let npm install the package "node", which brings one.\n',
  )
  process.exit(1)
}

const given = process.argv.slice(2)
const { args, env } = startOptions(given.find((each) => !each.startsWith('-')))
const main = fromSource ? source : join(here, 'main.js')
const child = spawn(node, [...args, main, ...given], {
  stdio: 'inherit',
  env: { ...env, ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  // Node's own way to end where its heap is full: many lines of its own, and none that says what to do. A fault of its own ends alike.
  if (signal === 'SIGABRT')
    process.stderr.write(
      '\nNode ended the command; what it had not finished was not kept. Where the lines above say "out of memory":\n' +
        '  run it where there is more memory, or let it use more: NODE_OPTIONS=--max-old-space-size=<MiB>.\n',
    )
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
})
