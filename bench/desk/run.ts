/**
 * The pages of a desk where they are heaviest: a word that the text of every one of 10,000 cases holds, a case of 500
 * documents, a person in 300 cases with a name that no page may trust, a group of 101 people who are all tied to each other
 * (5,050 ties) and a chart of 300 nodes with as many. Each page is asked for alone, by one reader.
 *
 *   node bench/desk/run.ts [--cases 10000] [--asks 20] [--data DIR]
 *
 * With --data the made-up store is kept there and used again. Prints the median, the 95th in a hundred and the longest in
 * milliseconds, how large the page is, unpacked, in kilobytes, and the milliseconds of a processor that application and
 * database took together; last, what passes the bar of 500 ms.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDoor } from '../../src/access/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'
import { startApplication } from '../pages/application.ts'
import { benchReader } from '../pages/bench-reader.ts'
import { type Answer, ask, closeAll, textOf } from '../pages/browser.ts'
import { processorMs, serverOf } from '../pages/processor-time.ts'
import { spreadOf } from '../pages/spread.ts'
import {
  busyPerson,
  commonWord,
  group,
  largestChart,
  makeDesk,
  type Weights,
} from './made-up-desk.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    asks: { type: 'string', default: '20' },
    data: { type: 'string' },
  },
})
const barMs = 500
const asks = Number(values.asks)
const weights: Weights = {
  ...{ cases: Number(values.cases), documents: 500, casesOfOne: 300 },
  ...{ groupPeople: 101, groupCases: 199 },
}
const directory = values.data ?? mkdtempSync(join(tmpdir(), 'lookback-desk-'))
const isMade = existsSync(join(directory, 'postgres'))
const store = await openStore({ directory, engine: 'postgres' })
try {
  if (!isMade) {
    const started = performance.now()
    await makeDesk(store, weights)
    console.log(`made in ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  const { caller, token } = await benchReader(store)
  const review = createReview(store, openDoor(store))
  for (const caseId of [1, 2]) {
    await review.perform(caller, acts.cases.open, { caseId, purpose: 'review', reason: '' })
  }
  const chartId = await largestChart(store, weights, caller.who.accountId)
  const growing = await review.perform(caller, acts.explorer.open, { from: `person:${busyPerson}` })
  const application = await startApplication(directory)
  const processor = () => processorMs(application.pid) + processorMs(serverOf(directory))
  let cookie = `lookback_session=${token}`
  const get = async (path: string): Promise<Answer> => {
    const answer = await ask(application.address + path, cookie)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  const first = await get(`/charts/${growing.chartId}`)
  const seeds = first.headers['set-cookie']?.map((set) => set.split(';')[0]!) ?? []
  cookie = [cookie, ...seeds].join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(textOf(first))?.[1] ?? ''
  const post = async (path: string, sent: Readonly<Record<string, string>>): Promise<Answer> => {
    const form = new URLSearchParams({ csrf, ...sent })
    const answer = await ask(application.address + path, cookie, form)
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
    return answer
  }
  const caseOfBusy = 2
  const pages: Readonly<Record<string, () => Promise<Answer>>> = {
    worklist: () => get('/worklist'),
    'worklist, sorted and narrowed': () => get('/worklist?age=from13to15&order=openedLast'),
    'worklist, its last page': () => get(`/worklist?page=${Math.ceil(weights.cases / 25)}`),
    [`search: a word of ${weights.cases} cases`]: () =>
      get(`/cases?q=${commonWord}&purpose=review`),
    'the same, page 200': () => get(`/cases?q=${commonWord}&purpose=review&page=200`),
    'search: a name a thousand share': () => get('/cases?q=Given%2017&purpose=review'),
    'search: the busy person': () => get('/cases?q=Maximilian&purpose=review'),
    'search: a place of many cases': () => get('/cases?q=Osier%20Lodge&purpose=review'),
    'case of 500 documents': () => get('/cases/1'),
    'case of the busy person': () => get(`/cases/${caseOfBusy}`),
    'person in 300 cases': () => get(`/people/${busyPerson}`),
    'people search': () => get('/people?q=Maximilian&purpose=review'),
    'group of 5,050 ties': () => get(`/groups/${group}`),
    groups: () => get('/groups'),
    'chart of 300 nodes': () => get(`/charts/${chartId}`),
    'the same, a node chosen': () => get(`/charts/${chartId}?on=person:P2`),
  }
  const rows: Record<string, Record<string, string>> = {}
  const over: string[] = []
  const measure = async (
    what: string,
    each: () => Promise<Answer>,
    after: () => Promise<unknown> = async () => null,
  ) => {
    const started = performance.now()
    const kept = await each()
    const cold = performance.now() - started
    await after()
    const times: number[] = []
    let spent = 0
    for (let at = 0; at < asks; at++) {
      const before = processor()
      times.push((await each()).ms)
      spent += processor() - before
      await after()
    }
    const { median, p95, most } = spreadOf(times)
    const ms = (time: number) => time.toFixed(0)
    rows[what] = {
      ...{ first: ms(cold), median: ms(median), p95: ms(p95), most: ms(most) },
      processor: ms(spent / asks),
      kilobytes: (textOf(kept).length / 1024).toFixed(0),
    }
    if (p95 > barMs) over.push(`${what}: ${ms(p95)} ms`)
  }
  try {
    for (const [what, visit] of Object.entries(pages)) await measure(what, visit)
    const base = `/charts/${growing.chartId}`
    for (const kind of ['case', 'phone'])
      await measure(
        `expand the busy person: ${kind}`,
        () => post(`${base}/expand`, { node: `person:${busyPerson}`, kind }),
        () => post(`${base}/undo`, {}),
      )
  } finally {
    closeAll()
    await application.stop()
  }
  console.table(rows)
  const load = loadavg().map((one) => one.toFixed(1))
  console.log(`${asks} of each, load ${load.join(' ')}`)
  console.log(
    over.length === 0 ? `nothing over ${barMs} ms` : `over ${barMs} ms: ${over.join('; ')}`,
  )
} finally {
  await store.close()
  if (values.data === undefined) rmSync(directory, { recursive: true, force: true })
}
