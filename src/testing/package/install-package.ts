import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')
const shell = process.platform === 'win32'

export interface InstalledPackage {
  /** The folder somebody works in: `node_modules/lookback` and what it depends on. */
  readonly folder: string
  /** Of the tarball. */
  readonly bytes: number
  /** What the tarball holds, below `package/`. */
  readonly files: readonly string[]
}

/**
 * Packs this checkout, built anew (its types are checked by `npm run check`), and installs the tarball into `folder` as somebody else would. No install script runs: the
 * command has to work on the Node it is called with. Where no registry answers, the tarball is unpacked beside links to the
 * checkout's packages, those for development left out.
 */
export async function installPackage(folder: string): Promise<InstalledPackage> {
  await run(process.execPath, ['scripts/build.ts', '--unchecked'], { cwd: root })
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--no-save']
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const packed = await run('npm', pack, {
    cwd: root,
    shell,
    maxBuffer: 64 * 1024 * 1024,
  })
  const [made] = JSON.parse(packed.stdout) as readonly Packed[]
  if (!made) throw new Error('npm pack made nothing')
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const tarball = join(folder, made.filename)
  try {
    await run('npm', ['install', tarball, ...options], { cwd: folder, shell, timeout: 180_000 })
  } catch (error) {
    console.warn(`NOT INSTALLED BY npm, packages are linked: ${(error as Error).message}`)
    await link(folder, tarball)
  }
  return { folder, bytes: made.size, files: made.files.map(({ path }) => path) }
}

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

async function link(folder: string, tarball: string): Promise<void> {
  const modules = join(folder, 'node_modules')
  rmSync(modules, { recursive: true, force: true })
  const home = join(modules, 'lookback')
  mkdirSync(home, { recursive: true })
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', home])
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>
  }
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    // A package within another's node_modules comes along with that one.
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || dev || !existsSync(join(root, path))) {
      continue
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(join(root, path), join(folder, path), 'junction')
  }
  mkdirSync(join(modules, '.bin'), { recursive: true })
  symlinkSync(join(home, 'bin', 'lookback.js'), join(modules, '.bin', 'lookback'))
}
