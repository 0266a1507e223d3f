/**
 * A process of its own for tests of the embedded store: opens the directory given, says `open`,
 * then holds it, or writes acts one after another until it is killed, saying each that committed.
 */
import { openDoor, operator } from '../access/index.ts'
import { insertRows, openStore } from '../store/index.ts'

const [directory, mode] = process.argv.slice(2)
const store = await openStore({ directory })
process.stdout.write('open\n')
if (mode === 'hold') {
  setInterval(() => {}, 1_000)
} else {
  const door = openDoor(store)
  const who = await operator(store)
  for (let act = 0; ; act++) {
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
    process.stdout.write(`${process.pid}-${act}\n`)
  }
}
