/**
 * How many screens the page of a case takes, at the width of a desk (1280 by 900) and of a phone (390 by 844), as it opens:
 * the first unread cases of a made-up review, in the order to read.
 *
 *   node src/cli/bin.js start --cases 300 --data DIR --no-serve
 *   node bench/desk/screens.ts --data DIR [--cases 50]
 *
 * Prints the median, the 90th in a hundred and the longest of each, and the worklist itself.
 */
import { parseArgs } from 'node:util'
import { openDoor } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'
import { launchBrowser } from '../../src/web/testing/browser.ts'
import { startApplication } from '../pages/application.ts'
import { benchReader } from '../pages/bench-reader.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '50' }, data: { type: 'string' } },
})
const directory = values.data
if (directory === undefined) throw new Error('Say where the store is: --data DIR')
const widths = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const
const store = await openStore({ directory, engine: 'postgres' })
try {
  const { caller, token } = await benchReader(store)
  const review = createReview(store, openDoor(store))
  const caseIds: number[] = []
  for (let page = 1; caseIds.length < Number(values.cases); page++) {
    const list = await review.perform(caller, acts.reading.worklist, { page })
    caseIds.push(...list.rows.map(({ caseId }) => caseId))
    if (page >= list.pages) break
  }
  const asked = caseIds.slice(0, Number(values.cases))
  for (const caseId of asked) {
    await review.perform(caller, acts.cases.open, { caseId, purpose: 'review', reason: '' })
  }
  const application = await startApplication(directory)
  const launched = await launchBrowser()
  if (!launched.ok) throw new Error(launched.why)
  try {
    const context = await launched.browser.newContext()
    const { hostname } = new URL(application.address)
    await context.addCookies([
      { name: 'lookback_session', value: token, domain: hostname, path: '/' },
    ])
    const page = await context.newPage()
    const screensOf = async (path: string) => {
      await page.goto(application.address + path)
      const heights: Record<string, number> = {}
      for (const [name, size] of Object.entries(widths)) {
        await page.setViewportSize(size)
        const pixels: number = await page.evaluate('document.documentElement.scrollHeight')
        heights[name] = pixels / size.height
      }
      return heights
    }
    const cases: Readonly<Record<string, number>>[] = []
    for (const caseId of asked) cases.push(await screensOf(`/cases/${caseId}`))
    const worklist = await screensOf('/worklist')
    const rows = Object.keys(widths).map((name) => {
      const sorted = cases.map((heights) => heights[name]!).sort((a, b) => a - b)
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
      return [
        name,
        {
          ...{ median: at(0.5), '90 in 100': at(0.9), longest: at(1) },
          worklist: worklist[name]!.toFixed(1),
        },
      ]
    })
    console.log(`${cases.length} cases, screens each`)
    console.table(Object.fromEntries(rows))
  } finally {
    await launched.browser.close()
    await application.stop()
  }
} finally {
  await store.close()
}
