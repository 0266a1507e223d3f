import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { docExamples } from '../doc-examples.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')
const own = join(import.meta.dirname, 'programs')

export interface Program {
  readonly name: string
  /** What the documentation says it prints; null for one of our own. */
  readonly prints: readonly string[] | null
}

/** Writes the documentation's examples and our own programs into `folder`, as somebody who installed the package would. */
export function writePrograms(folder: string): readonly Program[] {
  const sources = join(folder, 'programs')
  mkdirSync(sources, { recursive: true })
  for (const file of readdirSync(own)) {
    const code = readFileSync(join(own, file), 'utf8')
    const outside = code.replaceAll(/'(?:\.\.\/)+(\w+)\/index\.ts'/g, "'lookback/$1'")
    writeFileSync(join(sources, file), outside)
  }
  const examples = docExamples().map(({ place, code, prints }) => {
    const name = place.replaceAll(/\W/g, '-')
    writeFileSync(join(sources, `${name}.ts`), code)
    return { name, prints }
  })
  const ours = readdirSync(own).map((file) => ({ name: file.replace('.ts', ''), prints: null }))
  return [...examples, ...ours]
}

/**
 * Compiles them as strictly as the language can, libraries included, to `folder/compiled`. Gives the faults found in the programs and
 * in the package's own types; those within other packages are theirs.
 */
export async function compilePrograms(folder: string): Promise<readonly string[]> {
  const options = {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    target: 'es2022',
    strict: true,
    skipLibCheck: false,
    rootDir: 'programs',
    outDir: 'compiled',
    typeRoots: [join(root, 'node_modules', '@types')],
    types: ['node'],
  }
  const settings = { compilerOptions: options, include: ['programs'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  const home = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  const tsc = [join(home, 'bin', 'tsc'), '-p', '.', '--pretty', 'false']
  const said = await run(process.execPath, tsc, { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout = '' }: { readonly stdout?: string }) => stdout,
  )
  const faults = said.split('\n').filter((line) => /error TS\d+/.test(line))
  return faults.filter((line) => !/^node_modules\/(?!lookback\/)/.test(line))
}
