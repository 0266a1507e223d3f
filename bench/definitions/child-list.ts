/**
 * Rules about children as a reader meets them: the counts of all rules, and the list of each rule that lists anybody, asked
 * one after the other of the application over a store that is imported and refreshed.
 *
 *   node bench/definitions/child-list.ts --data DIR [--asks 10]
 *
 * Prints of each page how long the first time took and the median of the others, in milliseconds, and the milliseconds of a
 * processor that application and database took together for each.
 */
import { parseArgs } from 'node:util'
import { openDoor } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'
import { startApplication } from '../pages/application.ts'
import { benchReader } from '../pages/bench-reader.ts'
import { ask, closeAll } from '../pages/browser.ts'
import { processorMs, serverOf } from '../pages/processor-time.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, asks: { type: 'string', default: '10' } },
})
const directory = values.data
if (directory === undefined) throw new Error('say where the store is: --data DIR')
const store = await openStore({ directory, engine: 'postgres' })
try {
  const { caller, token } = await benchReader(store)
  const review = createReview(store, openDoor(store))
  const { rules } = await review.perform(caller, acts.figures.childRules, {})
  const application = await startApplication(directory)
  const took = async (path: string) => {
    const processor = () => processorMs(application.pid) + processorMs(serverOf(directory))
    const [started, before] = [performance.now(), processor()]
    const answer = await ask(application.address + path, `lookback_session=${token}`)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return { clock: performance.now() - started, processor: processor() - before }
  }
  const listing = rules.filter(({ met }) => met > 0)
  const pages = ['/children', ...listing.map(({ id }) => `/children/${id}`)]
  console.log(`${rules[0]?.children} children, ${rules.length} rules`)
  for (const page of pages) {
    const first = await took(page)
    const others: (typeof first)[] = []
    for (let at = 0; at < Number(values.asks); at++) others.push(await took(page))
    const middle = (of: keyof typeof first) =>
      others.map((one) => one[of]).sort((a, b) => a - b)[others.length >> 1]!
    const line = [first.clock, first.processor, middle('clock'), middle('processor')]
    console.log(page, line.map((ms) => ms.toFixed(0)).join(' '))
  }
  await application.stop()
} finally {
  closeAll()
  await store.close()
}
