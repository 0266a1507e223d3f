/**
 * Whether the time of a search tells of hits that whoever asks may not see. In an archive that `million.ts` made, words that stand nowhere else are put into ten
 * documents that a reader may see, and into none, 10, 1,000 or 10,000 of cases closed to them; then the reader searches for each, in an order drawn anew each round.
 *
 *   node bench/search/hidden.ts --data DIR [--rounds 100]
 *
 * Prints medians, the least that the finding function alone took of thirty calls, and against the words without hidden hits the test of Mann and Whitney (two-sided, by its normal approximation) with the share of pairs in which the
 * one with hidden hits took longer (0.5: nothing is told). A second word without hidden hits shows what chance makes of it.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator } from '../../src/access/index.ts'
import { findCases, parseQuery } from '../../src/cases/index.ts'
import { openStore } from '../../src/store/index.ts'
import { asOwnerOfTables } from '../../src/store/testing/as-owner-of-tables.ts'
import { randomFrom } from '../random.ts'

const { values } = parseArgs({
  options: { data: { type: 'string' }, rounds: { type: 'string', default: '100' } },
})
if (values.data === undefined) throw new Error('Name the folder of the archive: --data DIR')

const hidden = [
  ['zqnone', 0],
  ['zqnoneagain', 0],
  ['zqten', 10],
  ['zqthousand', 1_000],
  ['zqmyriad', 10_000],
] as const
const closedCases = 1_100
const visible = 10

const store = await openStore({ directory: values.data })
try {
  await plant()
  const door = openDoor(store)
  const reader = { ...(await operator(store)), role: 'reader', staffIds: ['HIDDEN'] } as const
  const random = randomFrom(1)
  const times = new Map(hidden.map(([word]) => [word, [] as number[]]))
  const search = async (word: string) => {
    const query = parseQuery(word)
    const before = performance.now()
    const sought = { query, page: 1, meant: [{ alike: [], likeThings: [] }], whole: false }
    const { total } = await door.enter(
      reader,
      (unit) => {
        unit.note({ action: 'consultation', subject: 'bench' })
        return findCases(unit, sought)
      },
      { often: true },
    )
    if (total !== visible) throw new Error(`${word}: ${total} cases are seen, not ${visible}`)
    return performance.now() - before
  }
  for (const [word] of hidden) await search(word)
  for (let round = 0; round < Number(values.rounds); round++) {
    const order = hidden.map(([word]) => ({ word, at: random() })).toSorted((a, b) => a.at - b.at)
    for (const { word } of order) times.get(word)!.push(await search(word))
  }
  const least = new Map<string, number>()
  await door.enter(reader, async (unit) => {
    unit.note({ action: 'consultation', subject: 'bench' })
    for (const [word] of hidden) {
      const asked = sql`plainto_tsquery('english', ${word}::text)`
      const alone: number[] = []
      for (let call = 0; call < 30; call++) {
        const before = performance.now()
        await sql`select count(*) from lookback_documents_with(${asked}, ${asked}, 10000)`.execute(
          unit.db,
        )
        alone.push(performance.now() - before)
      }
      least.set(word, Number(Math.min(...alone).toFixed(2)))
    }
  })
  const none = times.get('zqnone')!
  console.table(
    hidden.map(([word, hits]) => {
      const { longer, p } = mannWhitney(times.get(word)!, none)
      return {
        'hidden hits': hits,
        'median ms': Number(median(times.get(word)!).toFixed(2)),
        'function alone, least ms': least.get(word),
        'longer than without': Number(longer.toFixed(3)),
        p: p.toPrecision(2),
      }
    }),
  )
} finally {
  await store.close()
}

/** Put in once. */
async function plant(): Promise<void> {
  await asOwnerOfTables(store, async (db) => {
    await sql`select set_config('lookback.role', 'dataManager', false), set_config('lookback.account', 'system', false), set_config('lookback.conflicts', '{}', false)`.execute(
      db,
    )
    const { rows } = await sql`
      select from case_staff where source_id = 'made-up' and key = 'hidden, all put in'`.execute(db)
    if (rows.length > 0) return
    await sql`alter table document disable trigger user`.execute(db)
    await sql`insert into case_staff (source_id, key, case_id, staff_id, part)
      select 'made-up', 'hidden' || id, id, 'HIDDEN', 'officer' from case_file where id <= ${closedCases} on conflict do nothing`.execute(
      db,
    )
    for (const [word, hits] of hidden) {
      await sql`update document set text = text || ' ' || ${word}::text where text not like '%' || ${word}::text || ' ' and text not like '%' || ${word}::text and id in (
        select id from document where case_id <= ${closedCases} order by id limit ${hits})`.execute(
        db,
      )
      await sql`update document set text = text || ' ' || ${word}::text where id in (
        select min(id) from document where case_id > ${closedCases} group by case_id order by 1 limit ${visible})`.execute(
        db,
      )
    }
    await sql`alter table document enable trigger user`.execute(db)
    await sql`insert into case_staff (source_id, key, case_id, staff_id, part)
      values ('made-up', 'hidden, all put in', 1, 'HIDDEN', 'officer')`.execute(db)
    await sql`vacuum analyze document`.execute(db)
  })
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
}

/** Mann and Whitney 1947, doi 10.1214/aoms/1177730491; times in fractions of a microsecond hardly tie. */
function mannWhitney(some: readonly number[], others: readonly number[]) {
  let above = 0
  for (const one of some)
    for (const other of others) above += one > other ? 1 : one === other ? 0.5 : 0
  const [n, m] = [some.length, others.length]
  const z = (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  return { longer: above / (n * m), p: twoSided(Math.abs(z)) }
}

/** Abramowitz and Stegun 26.2.17, doubled. */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (2 * Math.exp((-z * z) / 2) * poly) / Math.sqrt(2 * Math.PI)
}
