import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const source = join(root, 'src')
const built = join(root, 'dist')

/** What a program reads beside its code: import maps and definitions, page templates, styles and scripts. */
const asset = /\.(yml|njk|css|svg|js|json|html|woff2|sql|txt)$/
const notShipped = /(^|\/)(testing|fixtures)(\/|$)|\.(test|cases|fixtures)\./

// Emission needs no check of types, which takes most of the time: for whoever has checked them just now.
const unchecked = process.argv.includes('--unchecked')

build()

function build(): void {
  rmSync(built, { recursive: true, force: true })
  compile('tsconfig.build.json')
  // Types of the documented imports alone: `exports` closes the package to all else.
  compile('tsconfig.types.json')
  copyAssets()
  for (const file of filesUnder(built).filter((each) => each.endsWith('.js'))) {
    pointAtBuiltFiles(join(built, file))
  }
  holdTypes()
}

function compile(project: string): void {
  const home = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const options = unchecked ? ['--noCheck'] : []
  const done = spawnSync(process.execPath, [join(home, 'bin', 'tsc'), '-p', project, ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

function copyAssets(): void {
  for (const file of filesUnder(source)) {
    if (!asset.test(file) || notShipped.test(file)) continue
    const target = join(built, file)
    // JavaScript of the command line was compiled along; a script for the browser was not.
    if (!existsSync(target)) cpSync(join(source, file), target, { recursive: true })
  }
}

/**
 * The compiler makes `.js` of the `.ts` in an import; what names a thread's or a process's program by
 * `new URL('./name.ts', import.meta.url)` is made so here. A name of a `.ts` file that is left, or of a program that was not
 * built, ends the build: it would only be missed when the thread starts.
 */
function pointAtBuiltFiles(file: string): void {
  const text = readFileSync(file, 'utf8')
  const changed = text.replaceAll(
    /new URL\('(\.\.?\/[^']+)\.ts', import\.meta\.url\)/g,
    (_, path: string) => {
      if (!existsSync(join(dirname(file), `${path}.js`))) {
        throw new Error(`${relative(root, file)} starts ${path}.js, which is not built.`)
      }
      return `new URL('${path}.js', import.meta.url)`
    },
  )
  const left = /['"`][^'"`\s]*\w\.ts['"`]/.exec(withoutComments(changed))
  if (left && !file.endsWith(join('cli', 'bin.js'))) {
    throw new Error(`${relative(root, file)} names ${left[0]}, which is not in the package.`)
  }
  if (changed !== text) writeFileSync(file, changed)
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}

/** Every documented import has its types; one that is not among the files of tsconfig.types.json ends the build. */
function holdTypes(): void {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>
  }
  for (const each of Object.values(exports)) {
    if (typeof each === 'object' && !existsSync(join(root, each.types))) {
      throw new Error(`${each.types} was not built: tsconfig.types.json does not name its source.`)
    }
  }
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
