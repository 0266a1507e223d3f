/**
 * A process that acts on items until it is killed: `node item-writer.ts DIRECTORY SEED`. After each act that
 * was done it says how long the ledger is and its root: that is what it was told had been kept.
 */
import { head } from '../../src/ledger/index.ts'
import { LookbackError } from '../../src/model/index.ts'
import { openStore } from '../../src/store/index.ts'
import { attempt } from '../../src/testing/item-acts.ts'
import { randomFrom } from '../random.ts'
import { itemWorld } from './item-world.ts'
import { someAct } from './some-act.ts'

const [directory = '', seed = '1'] = process.argv.slice(2)
const store = await openStore({ directory })
const world = await itemWorld(store)
process.stdout.write('open\n')
const random = randomFrom(Number(seed))
for (;;) {
  const tried = someAct(random)
  // Whoever is disabled stays so for all rounds to come.
  if (tried.what === 'disable') continue
  try {
    await attempt(world, tried)
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    continue
  }
  const { size, root } = await head(store.db)
  process.stdout.write(`${size} ${root}\n`)
}
