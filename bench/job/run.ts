/**
 * The main job, measured: a made-up archive of N cases is written, imported, linked, classified and
 * ordered in one process each, as `npm start` does; then import is held against DuckDB's own CSV
 * reader on the same file, and pages are asked for by 50 readers at once.
 *
 *   node bench/job/run.ts [--cases 9000] [--readers 50]
 *
 * Prints the table, writes it to results.md and puts it where the README quotes it.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareImport } from './compare-import.ts'
import { measureJob } from './measure-job.ts'
import { measurePages } from './measure-pages.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '9000' },
    readers: { type: 'string', default: '50' },
    rows: { type: 'string', default: '60000' },
  },
})
const cases = Number(values.cases)
const directory = await mkdtemp(join(tmpdir(), 'lookback-bench-'))

try {
  const job = await measureJob(directory, cases)
  const reading = await measurePages(directory, Number(values.readers))
  const imports = await compareImport(directory, Number(values.rows))
  const lines = [
    `Measured with \`node bench/job/run.ts --cases ${cases}\` on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.`,
    '',
    '| what | figure |',
    '|---|---|',
    ...[...job, ...imports, ...reading].map(([what, figure]) => `| ${what} | ${figure} |`),
    '',
  ]
  const text = lines.join('\n')
  await writeFile(new URL('results.md', import.meta.url), text)
  await quoteInReadme(text)
  process.stdout.write(text)
} finally {
  await rm(directory, { recursive: true, force: true })
}

async function quoteInReadme(table: string): Promise<void> {
  const file = new URL('../../README.md', import.meta.url)
  const readme = await readFile(file, 'utf8')
  const quoted = readme.replace(
    /<!-- job -->.*<!-- \/job -->/s,
    () => `<!-- job -->\n${table}<!-- /job -->`,
  )
  await writeFile(file, quoted)
}
