/**
 * What a search costs the processor, in the store's server and in the application, in an archive that `million.ts` made: what others do on the machine
 * changes it far less than the time that is waited. Each kind is asked one after another, three times before it is measured. Linux alone tells it.
 *
 *   node bench/search/processor.ts --data DIR [--each 10]
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator, type Who } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, each: { type: 'string', default: '10' } },
})
if (values.data === undefined) throw new Error('Name the folder of the archive: --data DIR')
const directory = resolve(values.data)
const each = Number(values.each)

const store = await openStore({ directory })
try {
  const door = openDoor(store)
  const by = await operator(store)
  const review = createReview(store, door, [])
  const { name, phone, ref } = await door.enter(by, async (unit) => {
    unit.note({ action: 'computation', subject: 'bench' })
    const { rows } = await sql<{ name: string; phone: string; ref: string }>`
      select concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}') as name,
        (select value from thing where kind = 'phone' order by id limit 1) as phone, (select ref from case_file order by id limit 1) as ref
      from mention order by id limit 1`.execute(unit.db)
    return rows[0]!
  })
  const queries = [
    ...['school', 'school AND report', 'school OR report', '"school report"', 'boathouse'],
    ...['towpath', 'school AND quarrystone', 'report NOT towpath quarrystone', 'quarrystone'],
    ...['quarrystone NEAR/5 towpath', name, phone, ref],
  ]
  const costs: Record<string, Record<string, number>> = {}
  for (const [reader, staffIds] of [
    ['free', []],
    ['bound', ['S1']],
  ] as const) {
    const who: Who = { ...by, role: 'reviewer', staffIds }
    for (const query of queries) {
      const search = () => review.perform({ who, session: null }, acts.review.search, { query })
      for (let time = 0; time < 3; time++) await search()
      const [server, own, started] = [ofServer(), process.cpuUsage(), performance.now()]
      for (let time = 0; time < each; time++) await search()
      const { user, system } = process.cpuUsage(own)
      const rounded = (ms: number) => Number((ms / each).toFixed(1))
      costs[query] = {
        ...costs[query],
        [`${reader}: server ms`]: rounded(ofServer() - server),
        [`${reader}: application ms`]: rounded((user + system) / 1000),
        [`${reader}: waited ms`]: rounded(performance.now() - started),
      }
    }
  }
  console.table(costs)
} finally {
  await store.close()
}

/** Milliseconds of the processor that all processes of this store's server have taken. */
function ofServer(): number {
  let ms = 0
  for (const id of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (!readlinkSync(`/proc/${id}/cwd`).startsWith(directory)) continue
      ms += Number(readFileSync(`/proc/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    } catch {
      // Ended meanwhile.
    }
  }
  return ms
}
