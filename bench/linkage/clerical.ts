/**
 * Checking links by hand, simulated: officers who always know the truth answer the pairs the review
 * draws, first N of them, then more. How far F1 over people rises, and how often the intervals of
 * precision and recall hold what is true over many seeds of the draw. The store is changed by it:
 * give a copy.
 *
 *   node src/cli/main.ts demo --cases 9000 --seed 1 --out WORLD
 *   node src/cli/main.ts import WORLD/extracts --data STORE && node src/cli/main.ts refresh --data STORE
 *   node bench/linkage/clerical.ts --data STORE --truth WORLD/truth [--judgements 100,300] [--seeds 40]
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Door, openDoor, operator, type Who } from '../../src/access/index.ts'
import { peopleSettings } from '../../src/linkage/index.ts'
import {
  bandEdges,
  bandOf,
  drawOrder,
  type PairAnswer,
  precisionOf,
  type RecordSide,
  recallOf,
  type Share,
} from '../../src/people/index.ts'
import { evaluateAgainst, refresh } from '../../src/refresh/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    truth: { type: 'string' },
    judgements: { type: 'string', default: '100,300' },
    seeds: { type: 'string', default: '40' },
  },
})
if (!values.data || !values.truth) throw new Error('Give --data and --truth.')
const truthDirectory = values.truth
const counts = values.judgements.split(',').map(Number)
const { cut } = peopleSettings().cluster

type PersonOf = (record: { readonly source: string; readonly ref: string }) => string | undefined

async function readTruth(): Promise<PersonOf> {
  const text = await readFile(join(truthDirectory, 'mentions.csv'), 'utf8')
  const people = new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([source, ref, person]) => [`${source}|${ref}`, person!]),
  )
  return ({ source, ref }) => people.get(`${source}|${ref}`)
}

interface Numbered {
  readonly id: number
  readonly source: string
  readonly ref: string
}
interface Pair {
  readonly a: number
  readonly b: number
  readonly weight: number
}

async function readLinks(door: Door, who: Who) {
  return door.enter(who, async ({ db, note }) => {
    note({ action: 'consultation', subject: 'bench' })
    const records: readonly Numbered[] = await db
      .selectFrom('mention')
      .select(({ fn }) => [fn.min('id').as('id'), 'source_id as source', 'ref'])
      .groupBy(['source_id', 'ref'])
      .execute()
    const pairs: readonly Pair[] = await db
      .selectFrom('link')
      .select(['a', 'b', 'weight'])
      .execute()
    const { known_pairs, found_pairs } = await db
      .selectFrom('link_draw')
      .select(['known_pairs', 'found_pairs'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { records, pairs, blocking: { known: known_pairs ?? 0, found: found_pairs ?? 0 } }
  })
}

type Links = Awaited<ReturnType<typeof readLinks>>

/** What is true, and what each seed would have said after the first `count` answers. */
function intervals({ records, pairs, blocking }: Links, personOf: PersonOf, count: number) {
  const person = new Map(records.map((record) => [record.id, personOf(record)]))
  const judged = pairs.filter(({ a, b }) => person.get(a) && person.get(b))
  const same = ({ a, b }: Pick<Pair, 'a' | 'b'>) => person.get(a) === person.get(b)
  const above = judged.filter(({ weight }) => weight >= cut)
  const trueAbove = above.filter(same).length
  const sizes = Map.groupBy(
    records.filter(({ id }) => person.get(id)),
    ({ id }) => person.get(id)!,
  )
  const allTrue = [...sizes.values()].reduce(
    (sum, { length }) => sum + (length * (length - 1)) / 2,
    0,
  )
  const truth = { precision: trueAbove / above.length, recall: trueAbove / allTrue }
  const inBand = bandEdges.map((_, at) => judged.filter((p) => bandOf(p.weight) === at + 1).length)
  const said = Array.from({ length: Number(values.seeds) }, (_, seed) => {
    const drawn = drawOrder(judged, `bench-${seed}`).slice(0, count)
    const bands = bandEdges.map((from, at) => {
      const own = drawn.filter(({ band }) => band === at + 1)
      const yes = own.filter(same).length
      return { from, pairs: inBand[at]!, same: yes, different: own.length - yes }
    })
    return { precision: precisionOf(bands, cut), recall: recallOf(bands, cut, blocking) }
  })
  return { truth, said }
}

function covered(said: readonly (Share | null)[], value: number) {
  const known = said.filter((share) => share !== null)
  const holds = known.filter(({ low, high }) => low <= value && value <= high).length
  const mean = (of: (share: Share) => number) =>
    known.reduce((sum, share) => sum + of(share), 0) / known.length
  return `${value.toFixed(4)} | ${mean(({ estimate }) => estimate).toFixed(4)} | ${mean(({ low }) => low).toFixed(3)} to ${mean(({ high }) => high).toFixed(3)} | ${holds} of ${known.length}`
}

const store = await openStore({ directory: values.data })
try {
  const [door, who, personOf] = [openDoor(store), await operator(store), await readTruth()]
  const review = createReview(store, door)
  const f1 = async (words: string) => {
    const { people } = await evaluateAgainst(store, door, who, truthDirectory)
    const show = (value: number) => value.toFixed(4)
    console.log(
      `| ${words} | ${show(people.precision)} | ${show(people.recall)} | ${show(people.f1)} |`,
    )
  }
  const answerOf = (left: RecordSide, right: RecordSide): PairAnswer => {
    const [one, other] = [personOf(left), personOf(right)]
    if (!one || !other) return 'cannotSay'
    return one === other ? 'same' : 'different'
  }

  const links = await readLinks(door, who)
  console.log('| answers | | true | mean estimate | mean interval | intervals that hold it |')
  console.log('|---|---|---|---|---|---|')
  for (const count of counts) {
    const { truth, said } = intervals(links, personOf, count)
    for (const what of ['precision', 'recall'] as const) {
      const shares = said.map((each) => each[what])
      console.log(`| ${count} | ${what} | ${covered(shares, truth[what])} |`)
    }
  }

  console.log('\n| people | precision | recall | F1 |\n|---|---|---|---|')
  await f1('before')
  const started = performance.now()
  let given = 0
  let refused = 0
  for (const count of counts) {
    while (given < count) {
      const { pair } = await review.perform({ who, session: null }, acts.people.nextPair, {})
      if (!pair) break
      const [a, b] = [pair.left.recordId, pair.right.recordId]
      const answer = answerOf(pair.left, pair.right)
      try {
        await review.perform({ who, session: null }, acts.people.judgePair, { a, b, answer })
      } catch {
        refused++
        await review.perform({ who, session: null }, acts.people.judgePair, {
          a,
          b,
          answer: 'cannotSay',
        })
      }
      given++
    }
    await f1(`after ${given} answers`)
  }
  const each = (performance.now() - started) / given
  await refresh(store, door, who)
  await f1(`after ${given} answers and a refresh`)
  const { precision, recall } = await review.perform(
    { who, session: null },
    acts.people.linkQuality,
    {},
  )
  console.log(`\n${each.toFixed(0)} ms an answer, ${refused} refused against others’ words.`)
  console.log(JSON.stringify({ precision, recall }))
} finally {
  await store.close()
}
