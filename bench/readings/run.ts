/**
 * Whether bounds that readings narrow still hold the truth, world by world:
 *
 *   node bench/readings/run.ts [--worlds 200] [--cases 60] [--minutes 60] [--state FILE]
 *
 * Each world is made up from a seed of its own, imported and refreshed; made-up readers, drawn from it too, who err at the rates that `lookback
 * evaluate` states, read a ninth of its cases. A misread fact may lead a finding astray, which counts as misled. The state
 * file adds worlds up; a world that is cut off counts for nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDoor, operator } from '../../src/access/index.ts'
import { importPaths } from '../../src/archive/index.ts'
import { writeWorld } from '../../src/demo/index.ts'
import { evaluateAgainst, refresh } from '../../src/refresh/index.ts'
import { openStore } from '../../src/store/index.ts'
import { administer, startTestServer } from '../../src/testing/test-server.ts'

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '200' },
    cases: { type: 'string', default: '60' },
    minutes: { type: 'string', default: '60' },
    state: { type: 'string', default: 'bench/data/readings.json' },
  },
})

interface World {
  readonly seed: number
  readonly read: number
  readonly misread: number
  readonly definitions: number
  readonly narrowed: number
  readonly boundsHold: boolean
  readonly wrong: number
  readonly misled: number
  readonly open: { readonly asRecorded: number; readonly asRead: number }
}

const worlds: World[] = existsSync(values.state)
  ? (JSON.parse(readFileSync(values.state, 'utf8')) as World[])
  : []
const end = performance.now() + Number(values.minutes) * 60_000
const server = await startTestServer()
try {
  while (worlds.length < Number(values.worlds) && performance.now() < end) {
    worlds.push(await oneWorld(worlds.length + 1))
    writeFileSync(values.state, JSON.stringify(worlds))
  }
} finally {
  await server.stop()
}

async function oneWorld(seed: number): Promise<World> {
  const out = mkdtempSync(join(tmpdir(), 'lookback-readings-'))
  const name = `readings_${seed}`
  const store = await openStore({ url: await server.copy(name) })
  try {
    await writeWorld({ cases: Number(values.cases), seed, out })
    const door = openDoor(store)
    const who = await operator(store)
    await importPaths(door, who, [join(out, 'extracts')])
    await refresh(store, door, who)
    const { readings } = await evaluateAgainst(store, door, who, join(out, 'truth'), seed)
    const { rates: _, ...world } = readings
    return { seed, ...world }
  } finally {
    await store.close()
    await administer(server.port, [`drop database ${name} with (force)`])
    rmSync(out, { recursive: true, force: true })
  }
}

const sum = (of: (world: World) => number) => worlds.reduce((total, one) => total + of(one), 0)
process.stdout.write(
  `${JSON.stringify(
    {
      worlds: worlds.length,
      boundsHold: worlds.filter(({ boundsHold }) => boundsHold).length,
      broken: worlds.filter(({ boundsHold }) => !boundsHold).map(({ seed }) => seed),
      casesRead: sum(({ read }) => read),
      misread: sum(({ misread }) => misread),
      definitions: sum(({ definitions }) => definitions),
      narrowed: sum(({ narrowed }) => narrowed),
      openAsRecorded: sum(({ open }) => open.asRecorded),
      openAsRead: sum(({ open }) => open.asRead),
      wrong: sum(({ wrong }) => wrong),
      wrongIn: worlds.filter(({ wrong }) => wrong > 0).map(({ seed }) => seed),
      misled: sum(({ misled }) => misled),
    },
    null,
    2,
  )}\n`,
)
