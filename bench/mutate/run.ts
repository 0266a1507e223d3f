/**
 * Makes one small fault after another in the sources and looks whether the tests notice.
 *
 *   npm run mutate -- [--scope ID] [--share 0.25] [--seed 1] [--within 4000] [--without own-server,entries] [--again] [--report]
 *
 * What was found is kept in bench/data/mutate and not run again as long as the source stays the same:
 * a run that was broken off goes on. `--again` runs once more what survived, `--report` runs nothing.
 * `--within` leaves tests out that take so many milliseconds or more, and files that take four times as many: what
 * survives may be noticed by those, so that the score it gives is the least there is. `--without` leaves out test files with
 * one of these words in their path, which are then not run at all.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseAst } from 'vitest/node'
import { clopperPearson } from '../../src/triage/certify/clopper-pearson.ts'
import { isEquivalent } from './equivalent.ts'
import { findMutants, type Mutant } from './find-mutants.ts'
import { openSession, type Session } from './open-session.ts'
import { switchedFile } from './plan.ts'
import { type Outcome, type Reached, record, runMutants } from './run-mutants.ts'
import { sourcesOf, testsOf } from './scope-files.ts'
import { type Scope, scopes } from './scopes.ts'
import { switched } from './switched.ts'

const { values } = parseArgs({
  options: {
    scope: { type: 'string' },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    within: { type: 'string' },
    without: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
})

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

const tasksOf = (scope: Scope): readonly Task[] =>
  allOf(scope).filter(({ mutant }) => inSample(mutant))

function allOf(scope: Scope): readonly Task[] {
  return sourcesOf(scope).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return findMutants(file, source)
      .filter((mutant) => compiles(mutant, source))
      .map((mutant) => ({ key: keyOf(mutant, source), mutant }))
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
  const all = allOf(scope)
  const open = new Set(
    all.flatMap(({ key, mutant }, number) => {
      const before = known.get(key)
      const again = values.again && before !== 'killed' && before !== 'timedOut'
      const isOpen = (before === undefined || again) && inSample(mutant) && !isEquivalent(mutant)
      return isOpen ? [number] : []
    }),
  )
  if (open.size === 0) return
  const work = `${folder}/${scope.id.replaceAll(/\W+/g, '-')}`
  mkdirSync(work, { recursive: true })
  writeFileSync(switchedFile(work), JSON.stringify(switchedSources(all)))
  const session = openSession(work, scope.plain === true)
  const reached = within(await recorded(scope, session, work))
  let at = 0
  const isReached = new Set([
    ...reached.tests.flatMap(({ mutants }) => mutants),
    ...Object.values(reached.loaded).flat(),
  ])
  const isWhole = values.within === undefined && left.length === 0
  const wanted = [...open].filter((number) => isWhole || isReached.has(number))
  await runMutants(session, reached, wanted, (number, outcome) => {
    const { key, mutant } = all[number]!
    known.set(key, outcome)
    appendFileSync(results, `${JSON.stringify({ key, id: mutant.id, outcome })}\n`)
    at += 1
    console.error(`${scope.id} ${at}/${wanted.length} ${outcome} ${mutant.id}`)
  })
  session.close()
}

/** Every mutant has its place among those of its part for its number, and its switch, whether it is in the sample or not. */
function switchedSources(all: readonly Task[]): Readonly<Record<string, string>> {
  const numbers = new Map(all.map(({ mutant }, number) => [mutant, number]))
  const byFile = Map.groupBy(numbers.keys(), ({ file }) => file)
  return Object.fromEntries(
    [...byFile].map(([file, mutants]) => [
      file,
      switched(readFileSync(file, 'utf8'), mutants, (mutant) => numbers.get(mutant)!),
    ]),
  )
}

/** Words in the paths of test files that are not run. */
const left = values.without.split(',').filter((word) => word !== '')

/** What the tests reach, kept for each test file until it or a source changes. */
async function recorded(scope: Scope, session: Session, work: string): Promise<Reached> {
  const sources = createHash('sha256')
  for (const path of sourcesOf(scope)) sources.update(path).update(readFileSync(path))
  const state = sources.digest('hex')
  const parts: Reached[] = []
  for (const test of testsOf(scope).filter((path) => !left.some((word) => path.includes(word)))) {
    const of = digest(`${state} ${test} ${readFileSync(test, 'utf8')}`).slice(0, 16)
    const kept = `${work}/reached-${of}.json`
    if (!existsSync(kept)) {
      console.error(`${scope.id}: what ${test} reaches`)
      writeFileSync(kept, JSON.stringify(await record(session, [test])))
    }
    parts.push(JSON.parse(readFileSync(kept, 'utf8')))
  }
  return {
    tests: parts.flatMap(({ tests }) => tests),
    loaded: Object.assign({}, ...parts.map(({ loaded }) => loaded)),
  }
}

/** Without what takes long; mutants that only this reaches are left for another run. */
function within(reached: Reached): Reached {
  if (values.within === undefined) return reached
  const most = Number(values.within)
  const byFile = Map.groupBy(reached.tests, ({ file }) => file)
  const takes = (file: string) =>
    (byFile.get(file) ?? []).reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  return {
    tests: reached.tests.filter(({ milliseconds }) => milliseconds < most),
    loaded: Object.fromEntries(
      Object.entries(reached.loaded).filter(([file]) => takes(file) < 4 * most),
    ),
  }
}

/** What is settled first is what is noticed soonest: of a run that is not at its end only the least is said. */
function scoreOf(noticed: number, all: number, open: number): string {
  if (all === 0) return '–'
  const share = (part: number) => (100 * part).toFixed(1)
  if (open > 0) return `at least ${share(noticed / (all + open))} %`
  const score = `${share(noticed / all)} %`
  if (Number(values.share) >= 1) return score
  const { lower, upper } = clopperPearson(noticed, all)
  return `${score} (${share(lower)} to ${share(upper)})`
}

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
  const open = tasks.length - all - equivalent
  const score = scoreOf(killed + timedOut, all, open)
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
