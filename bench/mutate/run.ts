/**
 * Makes one small fault after another in the sources and looks whether the tests notice.
 *
 *   npm run mutate -- [--scope ID] [--share 0.25] [--seed 1] [--again] [--report]
 *
 * What was found is kept in bench/data/mutate and not run again as long as the source stays the same:
 * a run that was broken off goes on. `--again` runs once more what survived, `--report` runs nothing.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseAst } from 'vitest/node'
import { coveredLines, type TestFile } from './covered-lines.ts'
import { isEquivalent } from './equivalent.ts'
import { findMutants, type Mutant } from './find-mutants.ts'
import type { MutantOutcome } from './mutant-worker.ts'
import { openRunner } from './run-mutants.ts'
import { sourcesOf, testsOf } from './scope-files.ts'
import { type Scope, scopes } from './scopes.ts'

const { values } = parseArgs({
  options: {
    scope: { type: 'string' },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
})

type Outcome = MutantOutcome | 'notCovered'

const folder = 'bench/data/mutate'
const results = `${folder}/results.jsonl`
mkdirSync(folder, { recursive: true })

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
/** The same fault in the same text has the same outcome, or a better one once there are more tests. */
const keyOf = ({ file, start, end, text }: Mutant, source: string) =>
  digest(JSON.stringify([file, digest(source), start, end, text])).slice(0, 24)

const known = new Map<string, Outcome>(
  existsSync(results)
    ? readFileSync(results, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ key, outcome }: { key: string; outcome: Outcome }) => [key, outcome])
    : [],
)

interface Task {
  readonly key: string
  readonly mutant: Mutant
}

function tasksOf(scope: Scope): readonly Task[] {
  return sourcesOf(scope).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return findMutants(file, source)
      .filter((mutant) => compiles(mutant, source))
      .map((mutant) => ({ key: keyOf(mutant, source), mutant }))
      .filter(({ mutant }) => inSample(mutant))
  })
}

function compiles({ file, start, end, text }: Mutant, source: string): boolean {
  try {
    parseAst(`${source.slice(0, start)}${text}${source.slice(end)}`, { lang: 'ts' }, file)
    return true
  } catch {
    return false
  }
}

const inSample = ({ id }: Mutant): boolean =>
  Number.parseInt(digest(`${values.seed} ${id}`).slice(0, 8), 16) / 2 ** 32 < Number(values.share)

async function runScope(scope: Scope): Promise<void> {
  const open = tasksOf(scope).filter(({ key, mutant }) => {
    const before = known.get(key)
    const again = values.again && before !== 'killed' && before !== 'timedOut'
    return (before === undefined || again) && !isEquivalent(mutant)
  })
  if (open.length === 0) return
  const sources = sourcesOf(scope)
  const tests = testsOf(scope).map((file) => {
    console.error(`${scope.id}: what ${file} runs`)
    return coveredLines(file, sources, `${folder}/covered`)
  })
  const runner = openRunner()
  for (const [at, { key, mutant }] of open.entries()) {
    const own = covering(tests, mutant)
    const seconds = 10 + 5 * own.reduce((sum, test) => sum + test.seconds, 0)
    const outcome: Outcome =
      own.length === 0
        ? 'notCovered'
        : await runner.run({ mutant, tests: own.map(({ file }) => file), seconds })
    known.set(key, outcome)
    appendFileSync(results, `${JSON.stringify({ key, id: mutant.id, outcome })}\n`)
    console.error(`${scope.id} ${at + 1}/${open.length} ${outcome} ${mutant.id}`)
  }
  runner.close()
}

/** The quickest first: most faults are noticed by the first test that comes by. */
const covering = (tests: readonly TestFile[], { file, line }: Mutant): readonly TestFile[] =>
  tests.filter(({ lines }) => lines[file]?.includes(line)).sort((a, b) => a.seconds - b.seconds)

const chosen = scopes.filter(({ id }) => values.scope === undefined || id === values.scope)
if (!values.report) for (const scope of chosen) await runScope(scope)

console.log(
  '| part | mutants | killed | never ended | survived | not run by a test | equivalent | score |',
)
console.log('|---|---|---|---|---|---|---|---|')
for (const scope of chosen) {
  const tasks = tasksOf(scope)
  const of = (outcome: Outcome) =>
    tasks.filter(({ key, mutant }) => known.get(key) === outcome && !isEquivalent(mutant)).length
  const equivalent = tasks.filter(({ mutant }) => isEquivalent(mutant)).length
  const [killed, timedOut] = [of('killed'), of('timedOut')]
  const [survived, notCovered] = [of('survived'), of('notCovered')]
  const all = killed + timedOut + survived + notCovered
  const score = all === 0 ? '–' : `${((100 * (killed + timedOut)) / all).toFixed(1)} %`
  const open = tasks.length - all - equivalent
  console.log(
    `| ${scope.id}${open > 0 ? ` (${open} not run)` : ''} | ${tasks.length} | ${killed} | ${timedOut} | ${survived} | ${notCovered} | ${equivalent} | ${score} |`,
  )
}
for (const scope of chosen) {
  for (const { key, mutant } of tasksOf(scope)) {
    const outcome = known.get(key)
    if (isEquivalent(mutant) || (outcome !== 'survived' && outcome !== 'notCovered')) continue
    console.log(`\n${outcome === 'survived' ? 'survived' : 'not run'}: ${mutant.id}`)
    console.log(`  ${mutant.lineText}\n  ${mutant.before} => ${mutant.text}`)
  }
}
process.exit(0)
