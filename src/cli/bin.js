#!/usr/bin/env node
// Starts the command line on the Node 24 that `npm ci` installed, whichever Node called it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startOptions } from './start-options.js'

const here = dirname(fileURLToPath(import.meta.url))

function pinnedNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  try {
    const home = dirname(createRequire(import.meta.url).resolve('node/package.json'))
    const path = join(home, 'bin', name)
    if (existsSync(path)) return path
  } catch {
    // The package `node` is not there: the calling Node has to do.
  }
  return process.execPath
}

const given = process.argv.slice(2)
const { args, env } = startOptions(given.find((each) => !each.startsWith('-')))
const child = spawn(pinnedNode(), [...args, join(here, 'main.ts'), ...given], {
  stdio: 'inherit',
  env: { ...env, ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
})
