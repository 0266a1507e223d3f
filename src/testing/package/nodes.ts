import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')

/**
 * A Node of the oldest line the package runs on, from npm and kept below node_modules; null, with why, where none can be had.
 */
export async function olderNode(): Promise<
  { readonly node: string } | { readonly node: null; readonly lacking: string }
> {
  const windows = process.platform === 'win32'
  const line = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}`
  const name = `${line}-${windows ? 'win' : process.platform}-${process.arch}`
  const home = join(root, 'node_modules', '.cache', 'lookback', 'node-22')
  const node = join(home, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(node)) return { node }
  try {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n')
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
    await run('npm', ['install', `${name}@22`, ...options], { cwd: home, shell: windows })
    if (existsSync(node)) return { node }
    return { node: null, lacking: `${name}@22 holds no bin/node` }
  } catch (error) {
    return { node: null, lacking: `${name}@22 could not be installed: ${(error as Error).message}` }
  }
}
