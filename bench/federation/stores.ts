/**
 * Stores of made-up forces, each with a database, a ledger and a key of its own, whose published figures are signed and joined:
 *
 *   node bench/federation/stores.ts [--stores 4] [--cases 300] [--seed 1] [--definitions dfe-cse-2017] [--out DIR]
 *
 * Force n has the world of seed + n. A figure of each definition is proposed by one person and published by another, as of the last day of
 * 2025. Signing and joining are the commands themselves, each in a process of its own. Prints what `lookback federate` prints, how long each
 * step took, and whether the truth of all worlds together lies within the joined bounds. DIR keeps the files, the keys and joined.json.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createAccount, openDoor, operator, type Role, signIn } from '../../src/access/index.ts'
import { importPaths } from '../../src/archive/index.ts'
import { writeWorld } from '../../src/demo/index.ts'
import type { Federation } from '../../src/federation/index.ts'
import { refresh } from '../../src/refresh/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { startTestServer } from '../../src/testing/test-server.ts'

const { values } = parseArgs({
  options: {
    stores: { type: 'string', default: '4' },
    cases: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    definitions: { type: 'string', default: 'dfe-cse-2017' },
    out: { type: 'string' },
  },
})

const named = ['north', 'south', 'east', 'west']
const forces = Array.from({ length: Number(values.stores) }, (_, at) => named[at] ?? `force-${at}`)
const definitions = values.definitions.split(',')
const work = mkdtempSync(join(tmpdir(), 'lookback-federation-'))
const out = resolve(values.out ?? work)
const keys = join(out, 'forces')
mkdirSync(keys, { recursive: true })

const took = { making: 0, counting: 0, signing: 0, joining: 0 }
async function timed<T>(what: keyof typeof took, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    took[what] += (performance.now() - began) / 1000
  }
}

/** How many cases of all worlds truly meet each definition. */
const truth = new Map<string, number>(definitions.map((id) => [id, 0]))

const server = await startTestServer()
try {
  for (const [at, force] of forces.entries()) {
    const url = await server.copy(`federation_${at}`)
    const store = await openStore({ url })
    await timed('making', () => makeStore(store, Number(values.seed) + at))
    await timed('counting', () => publish(store))
    await store.close()
    await timed('signing', () => sign(force, url))
    process.stderr.write(`${force} is signed.\n`)
  }
  const files = forces.map((force) => join(out, `${force}.figures`))
  const joined = join(out, 'joined.json')
  const words = await timed('joining', () =>
    lookback(['federate', ...files, '--keys', keys, '--out', joined]),
  )
  const { figures } = JSON.parse(readFileSync(joined, 'utf8')) as Federation
  process.stdout.write(`${words}\n`)
  for (const { definition, rows } of figures) {
    const [row] = rows
    const truly = truth.get(definition.id) ?? 0
    const within = row!.lower <= truly && truly <= (row!.upper ?? truly)
    process.stdout.write(
      `${definition.id}: ${truly} cases of all worlds truly meet it: ${within ? 'within' : 'NOT WITHIN'} ${row!.lower} to ${row!.upper}.\n`,
    )
  }
  process.stdout.write(
    `${forces.length} stores of ${values.cases} cases. Seconds: ${JSON.stringify(
      Object.fromEntries(
        Object.entries(took).map(([what, seconds]) => [what, Number(seconds.toFixed(1))]),
      ),
    )}. Files in ${out}.\n`,
  )
} finally {
  await server.stop()
  if (values.out) rmSync(work, { recursive: true, force: true })
}

async function makeStore(store: Store, seed: number): Promise<void> {
  const world = join(work, `world-${seed}`)
  await writeWorld({ cases: Number(values.cases), seed, out: world })
  const [door, who] = [openDoor(store), await operator(store)]
  await importPaths(door, who, [join(world, 'extracts')])
  await refresh(store, door, who)
  for (const line of readFileSync(join(world, 'truth', 'cases.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue
    const { meets } = JSON.parse(line) as { readonly meets: Readonly<Record<string, boolean>> }
    for (const id of definitions) if (meets[id]) truth.set(id, (truth.get(id) ?? 0) + 1)
  }
  rmSync(world, { recursive: true, force: true })
}

/** By two people, as on the pages. */
async function publish(store: Store): Promise<void> {
  const review = createReview(store, openDoor(store))
  const person = async (username: string, role: Role) => {
    const password = 'a password for a bench'
    const by = await operator(store)
    await createAccount(store, by, { username, name: username, role, password, staffIds: [] })
    return { who: (await signIn(store, { username, password }))!.who, session: null }
  }
  const [data, chief] = [await person('data', 'dataManager'), await person('chief', 'authoriser')]
  for (const definition of definitions) {
    const { figureId } = await review.perform(data, acts.figures.propose, {
      definition,
      trueOn: '2025-12-31',
      onRecord: null,
      receivedBy: null,
      links: true,
      reason: 'To be joined with other forces.',
      suppression: '',
    })
    await review.perform(chief, acts.figures.settle, {
      figureId,
      step: 'publish',
      reason: 'Checked.',
    })
  }
}

function sign(force: string, url: string): void {
  const data = join(work, force)
  const at = ['--data', data]
  writeFileSync(
    join(keys, `${force}.key`),
    lookback(['ledger', 'key', '--name', `${force}.example/lookback`, ...at], url),
  )
  lookback(['figures', 'sign', '--out', join(out, `${force}.figures`), ...at], url)
}

function lookback(args: readonly string[], url?: string): string {
  const { DATABASE_URL: _, ...env } = process.env
  return execFileSync(process.execPath, ['src/cli/bin.js', ...args], {
    encoding: 'utf8',
    env: { ...env, LOOKBACK_LOG: 'silent', ...(url && { DATABASE_URL: url }) },
  })
}
