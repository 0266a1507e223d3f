/**
 * One new mention against many records held ready, in process:
 * `node bench/linkage/one.ts [--rows 10000,100000,1000000] [--queries 1000] [--open]`.
 *
 * Made-up people of Zipf-distributed names, one to four mentions each with slips and gaps; the queries
 * are further mentions of people held and, one in four, of people who are not. The model is trained on
 * the first 10,000. `--open` takes `largestBlock` off every rule. Prints a line of JSON for each size.
 */

import { parseArgs } from 'node:util'
import {
  type LinkRecord,
  type LinkSettings,
  link,
  openIndex,
  peopleSettings,
  scoreOne,
} from '../../src/linkage/index.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000,100000,1000000' },
    queries: { type: 'string', default: '1000' },
    open: { type: 'boolean', default: false },
  },
})

const starts = ['BA', 'CO', 'DE', 'FI', 'GA', 'HO', 'JE', 'KA', 'LU', 'MO', 'NE', 'PA', 'RO', 'SA']
const middles = ['R', 'LL', 'N', 'ST', 'M', 'DD', 'V', 'TT', 'RM', 'ND']
const ends = ['AN', 'EY', 'ON', 'IA', 'ER', 'US', 'A', 'LEY', 'SON', 'WICK']

/** The nth name of three parts, each different. */
const nameOf = (n: number) =>
  `${starts[n % 14]}${middles[Math.floor(n / 14) % 10]}${ends[Math.floor(n / 140) % 10]}${n >= 1400 ? nameTail(Math.floor(n / 1400)) : ''}`
const nameTail = (n: number): string =>
  `${middles[n % 10]}${ends[Math.floor(n / 10) % 10]}${n >= 100 ? nameTail(Math.floor(n / 100)) : ''}`

/** Place in a Zipf-like order: few are common, most are rare. */
const zipf = (random: () => number, count: number) => Math.floor(count ** random()) - 1

/** The first `rows` mentions of a population that has `of`. */
function* mentions(rows: number, seed: number, of = rows): Generator<LinkRecord> {
  const random = randomFrom(seed)
  const whole = (below: number) => Math.floor(random() * below)
  const two = (value: number) => String(value).padStart(2, '0')
  for (let id = 0, person = 0; id < rows; person++) {
    const birth = `${1945 + whole(70)}-${two(1 + whole(12))}-${two(1 + whole(28))}`
    const given = nameOf(zipf(random, 900))
    const family = nameOf(zipf(random, 40_000))
    const code = whole(Math.max(20, of / 30))
    const postcode = `Q${starts[code % 14]![0]}${1 + (Math.floor(code / 14) % 90)} ${Math.floor(code / 1260) % 10}${two(code % 97)}`
    const address = `${1 + whole(140)} ${nameOf(whole(1400))} Road`
    const phone = `07${String(whole(1e9)).padStart(9, '0')}`
    const times = 1 + whole(4)
    for (let mention = 0; mention < times && id < rows; mention++, id++) {
      const slip = (name: string) => {
        if (random() > 0.12) return name
        const at = 1 + whole(name.length - 1)
        return name.slice(0, at) + starts[whole(14)]![0] + name.slice(at + whole(2))
      }
      yield {
        id,
        source: ['north', 'south', 'council'][whole(3)]!,
        fields: {
          givenNames: slip(given),
          familyName: slip(family),
          aliases: random() < 0.05 ? [`${nameOf(zipf(random, 900))} ${family}`] : [],
          birthDate: random() < 0.2 ? null : birth,
          birthYear: birth.slice(0, 4),
          postcode: random() < 0.3 ? null : postcode,
          address: random() < 0.3 ? null : address,
          phones: random() < 0.5 ? [] : [phone],
          vehicles: [],
          identifiers: random() < 0.1 ? [`nominal:${person}`] : [],
          group: null,
        },
      }
    }
  }
}

function settingsOf(): LinkSettings {
  const settings = peopleSettings()
  if (!values.open) return settings
  const blocking = settings.blocking.map((rule) => ({ ...rule, largestBlock: undefined }))
  return { ...settings, blocking }
}

const settings = settingsOf()
const { model } = await link({ records: [...mentions(10_000, 1)], settings: peopleSettings() })

for (const rows of values.rows.split(',').map(Number)) {
  const began = performance.now()
  const index = openIndex({ records: mentions(rows, 1), settings, model })
  const built = performance.now() - began
  const queries = Number(values.queries)
  const known = [...mentions(queries * 4, 1, rows)].filter((_, at) => at % 4 === 1)
  const unknown = [...mentions(queries * 4, 2, rows)].filter((_, at) => at % 4 === 1)
  const times: number[] = []
  let [pairs, candidates, hopeless, most] = [0, 0, 0, 0]
  for (let at = 0; at < queries; at++) {
    const record = { ...(at % 4 === 3 ? unknown[at]! : known[at]!), id: rows + at }
    const start = performance.now()
    const scored = scoreOne(index, record)
    times.push(performance.now() - start)
    pairs += scored.pairs.length
    candidates += scored.candidates
    hopeless += scored.hopeless
    most = Math.max(most, scored.candidates)
  }
  times.sort((a, b) => a - b)
  const share = (part: number) => Number(times[Math.floor((times.length - 1) * part)]!.toFixed(3))
  const line = {
    rows,
    buildSeconds: Number((built / 1000).toFixed(1)),
    indexMB: Math.round(index.memory / 1e6),
    processMB: Math.round(process.memoryUsage().rss / 1e6),
    ms: { median: share(0.5), p95: share(0.95), p99: share(0.99), most: share(1) },
    perQuery: {
      candidates: Math.round(candidates / queries),
      most,
      hopeless: Math.round(hopeless / queries),
      pairs: Number((pairs / queries).toFixed(1)),
    },
    passedOver: index.passedOver.reduce((sum, { blocks }) => sum + blocks, 0),
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
