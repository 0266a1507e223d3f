import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Plain JavaScript, for every Node: imports one program after another and tells which lines each printed. */
const runner = `
import { format } from 'node:util'
const printed = {}
for (const file of process.argv.slice(2)) {
  const lines = []
  console.log = (...words) => lines.push(...format(...words).split('\\n'))
  await import('./' + file)
  printed[file] = lines
}
process.stdout.write(JSON.stringify(printed))
`

/** What each of the programs in `folder` prints, run by `node` in one process: a process for each takes longer than they do. */
export async function printedBy(
  node: string,
  folder: string,
  files: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const file = join(folder, 'run-examples.mjs')
  writeFileSync(file, runner)
  const { stdout } = await run(node, ['--no-warnings', file, ...files], { cwd: folder })
  return JSON.parse(stdout) as Readonly<Record<string, readonly string[]>>
}
