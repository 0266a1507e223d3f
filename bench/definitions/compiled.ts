import type { Definition, FactTables } from '../../src/definitions/index.ts'
import { byHand } from './by-hand.ts'
import { madeUpCases } from './made-up-cases.ts'

export const timed = async (what: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await what()
  return (performance.now() - began) / 1000
}

export interface Spent {
  /** By the clock. */
  readonly seconds: number
  readonly ofProcessor: number
}

export async function spent(what: () => Promise<unknown>): Promise<Spent> {
  const before = process.cpuUsage()
  const seconds = await timed(what)
  const { user, system } = process.cpuUsage(before)
  return { seconds, ofProcessor: (user + system) / 1e6 }
}

/** What loading takes; making the cases up is the bench's own time, taken off as measured alone beforehand. */
export async function loadMadeUp(tables: FactTables, cases: number, seed: number): Promise<Spent> {
  const making = await spent(async () => {
    for (const _ of madeUpCases(cases, seed));
  })
  const both = await spent(() => tables.load(madeUpCases(cases, seed)))
  return {
    seconds: both.seconds - making.seconds,
    ofProcessor: both.ofProcessor - making.ofProcessor,
  }
}

export interface AgainstHandWritten {
  readonly id: string
  readonly compiled: number
  readonly byHand: number
  readonly differing: number
}

/** One definition compiled, and written by hand, each storing its findings: the median of so many runs, in turn. */
export async function measureAgainstHandWritten(
  tables: FactTables,
  definition: Definition,
  runs: number,
): Promise<AgainstHandWritten> {
  const { engine } = tables
  const hand = `CASE WHEN met THEN 'met' WHEN NOT met THEN 'notMet' ELSE 'undetermined' END`
  const times: { readonly compiled: number[]; readonly byHand: number[] } = {
    compiled: [],
    byHand: [],
  }
  for (let run = 0; run < runs; run++) {
    times.compiled.push(await timed(() => tables.classify([definition])))
    times.byHand.push(
      await timed(async () => {
        await engine.run('DROP TABLE IF EXISTS by_hand')
        await engine.run(
          `CREATE TABLE by_hand ("case" BIGINT, definition INTEGER, answer ENUM ('notMet', 'undetermined', 'met'))`,
        )
        await engine.run(
          `INSERT INTO by_hand SELECT "case", 1, ${hand} FROM (${byHand[definition.id]})`,
        )
      }),
    )
  }
  const [row] = await engine.rows(
    `SELECT count(*) AS differing FROM findings f FULL JOIN by_hand h USING ("case") WHERE f.answer IS DISTINCT FROM h.answer`,
  )
  await engine.run('DROP TABLE by_hand')
  return {
    id: definition.id,
    compiled: median(times.compiled),
    byHand: median(times.byHand),
    differing: Number(row?.differing),
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
