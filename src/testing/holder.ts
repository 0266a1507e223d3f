/**
 * A process of its own for tests of stores: opens the directory or URL given, says `open`, then holds it,
 * closes it when its input ends, waits in the middle of an act for an hour, or writes acts one after another until it is killed, saying each that
 * committed. An act that failed because the server was away is no act.
 */

import { sql } from 'kysely'
import { openDoor, operator } from '../access/index.ts'
import { LookbackError } from '../model/index.ts'
import { insertRows, openStore, refusalOf } from '../store/index.ts'

const mostFailed = 5

const [place = '', mode, engine] = process.argv.slice(2)
const options = place.startsWith('postgres:')
  ? { url: place }
  : { directory: place, engine: engine === 'pglite' ? ('pglite' as const) : undefined }
const store = await openStore(options).catch((error: unknown) => {
  process.stdout.write(`${error instanceof LookbackError ? error.code : error}\n`)
  return process.exit(1)
})
process.stdout.write('open\n')
if (mode === 'hold') {
  process.stdin.resume()
  process.stdin.on('end', () => store.close())
} else if (mode === 'wait') {
  await openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'collection', subject: 'source:waits' })
    process.stdout.write('waits\n')
    await sql`select pg_sleep(3600)`.execute(db)
  })
} else {
  const door = openDoor(store)
  const who = await operator(store)
  for (let act = 0, failed = 0; ; act++) {
    try {
      await door.enter(who, async ({ db, note }) => {
        const source_id = `s${process.pid}-${act}`
        const source = { id: source_id, name: 'S', agency: 'A', kind: 'policeCrime' }
        await insertRows(db, 'source', [source])
        const cases = Array.from({ length: 50 }, (_, i) => ({
          source_id,
          ref: `${i}`,
          kind: 'crime',
          facts: {},
        }))
        await insertRows(db, 'case_file', cases)
        note({ action: 'collection', subject: `source:${source_id}` })
      })
    } catch (error) {
      failed += 1
      if (failed > mostFailed) {
        const known = refusalOf(error)
        process.stdout.write(`ended: ${known instanceof LookbackError ? known.code : error}\n`)
        process.exit(1)
      }
      continue
    }
    failed = 0
    process.stdout.write(`${process.pid}-${act}\n`)
  }
}
