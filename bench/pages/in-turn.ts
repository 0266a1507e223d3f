import { setTimeout } from 'node:timers/promises'
import { openDoor, operator } from '../../src/access/index.ts'
import type { Run } from './at-once.ts'
import { processorMs, serverOf } from './processor-time.ts'
import { spreadOf, spreadWords } from './spread.ts'
import { visitsAt } from './visits.ts'

/** Every reader asks for a page, waits, and asks for the next, as people do; some send answers. */
export async function measureInTurn(run: Run, pauseMs: number, forMs: number): Promise<void> {
  const { people, application, directory } = run
  const { worklist, casePage, submit } = visitsAt(application.address)
  const turns = { worklist, case: casePage, 'reading submitted': submit } as const
  const times = new Map(Object.keys(turns).map((name) => [name, [] as number[]]))
  const faults: string[] = []
  let sent = 0
  const before = await readingsIn(run)
  const started = performance.now()
  const application0 = processorMs(application.pid)
  const server0 = processorMs(serverOf(directory))
  await Promise.all(
    people.map(async (reader) => {
      // People do not all begin at the same moment.
      await setTimeout(Math.random() * pauseMs)
      for (let at = 0; performance.now() - started < forMs; at++) {
        for (const [name, visit] of Object.entries(turns)) {
          try {
            const { ms } = await visit(reader, at)
            times.get(name)?.push(ms)
            if (name === 'reading submitted') sent += 1
          } catch (error) {
            faults.push(String(error).slice(0, 200))
          }
          await setTimeout(pauseMs * (0.5 + Math.random()))
        }
      }
    }),
  )
  const after = await readingsIn(run)
  for (const [name, all] of times) write(`${name}: ${spreadWords(spreadOf(all))}`)
  const pages = [...times.values()].reduce((sum, all) => sum + all.length, 0)
  const seconds = (performance.now() - started) / 1000
  write(
    `${people.length} readers, ${(pauseMs / 1000).toFixed(0)} s between pages, ${seconds.toFixed(0)} s: ${(pages / seconds).toFixed(1)} pages a second`,
  )
  write(
    `processor ms a page: application ${((processorMs(application.pid) - application0) / pages).toFixed(1)}, server ${((processorMs(serverOf(directory)) - server0) / pages).toFixed(1)}`,
  )
  write(`errors ${faults.length}; readings acknowledged ${sent}, kept ${after - before}`)
  for (const fault of faults.slice(0, 5)) write(`  ${fault}`)
}

const readingsIn = async ({ store }: Run): Promise<number> =>
  openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'consultation', subject: 'readings' })
    const { count } = await db
      .selectFrom('reading_head')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return count
  })

const write = (line: string) => process.stdout.write(`${line}\n`)
