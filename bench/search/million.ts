/**
 * How long a search takes among a million documents, with fifty people at it. Makes the archive up once (a quarter of an hour), in a folder that stays.
 *
 *   node bench/search/million.ts --data DIR [--documents 1000000] [--readers 50] [--pause 10] [--seconds 60] [--rounds 20]
 *
 * Each reader searches, reads for a time drawn between nought and twice the pause, and searches again: common words (in 200,000 documents of a million),
 * rarer ones, quotations of common words, names, telephones and references, in equal parts. Every fifth reader once worked on forty of the cases. Printed
 * are the times of whole acts, the ledger's entry and all, by kind; then, one after another on an idle store, the time of the statements alone as an
 * application's role under row security and as an owner without policies.
 */
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator, type Who } from '../../src/access/index.ts'
import { findCases, parseQuery } from '../../src/cases/index.ts'
import { randomFor } from '../../src/demo/random.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'
import { asOwnerOfTables } from '../../src/store/testing/as-owner-of-tables.ts'
import { makeUpMillion } from './made-up-million.ts'

const connections = 5

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    documents: { type: 'string', default: '1000000' },
    readers: { type: 'string', default: '50' },
    pause: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '20' },
  },
})
if (values.data === undefined) throw new Error('Name a folder for the archive: --data DIR')

const store = await openStore({ directory: values.data })
try {
  const made = await asOwnerOfTables(store, (db) =>
    sql<{
      some: boolean
    }>`select exists (select from pg_class where relname = 'document' and reltuples > 0) as some`.execute(
      db,
    ),
  )
  if (!made.rows[0]!.some) await makeUpMillion(store, Number(values.documents))
  const door = openDoor(store)
  const by = await operator(store)
  const review = createReview(store, door, [])
  const staff = await door.enter(by, async (unit) => {
    unit.note({ action: 'computation', subject: 'bench' })
    await sql`insert into case_staff (source_id, key, case_id, staff_id, part)
      select 'made-up', 's' || n, n * 17, 'S1', 'officer' from generate_series(1, 40) n on conflict do nothing`.execute(
      unit.db,
    )
    const names = await sql<{ name: string }>`
      select concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}') as name
      from mention where id % 997 = 0 order by id limit 200`.execute(unit.db)
    const phones = await sql<{ value: string }>`
      select value from thing where kind = 'phone' and id % 499 = 0 order by id limit 200`.execute(
      unit.db,
    )
    const refs = await sql<{ ref: string }>`
      select ref from case_file where id % 499 = 0 order by id limit 200`.execute(unit.db)
    return {
      names: names.rows.map(({ name }) => name),
      phones: phones.rows.map(({ value }) => value),
      refs: refs.rows.map(({ ref }) => ref),
    }
  })
  const kinds: Readonly<Record<string, readonly string[]>> = {
    'a word in 200,000 documents': ['school', 'report'],
    'two such words': ['school AND report', 'school OR report', '"school report"'],
    'a word in 12,000 or 3,000': ['boathouse', 'towpath'],
    'a common and a rare word': ['school AND quarrystone', 'report NOT towpath quarrystone'],
    'a rare word': ['quarrystone', 'quarrystone NEAR/5 towpath'],
    'a name': staff.names,
    'a telephone': staff.phones,
    'a reference': staff.refs,
  }

  const bound: Who = { ...by, role: 'reviewer', staffIds: ['S1'] }
  const free: Who = { ...by, role: 'reviewer', staffIds: [] }
  // As after the first minutes of a day: some connections have planned each kind once.
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const query of Object.values(kinds).flatMap((list) => list.slice(0, 3))) {
        await review.perform({ who: free, session: null }, acts.review.search, { query })
      }
    }),
  )
  const times = new Map<string, number[]>()
  const end = performance.now() + Number(values.seconds) * 1_000
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: Number(values.readers) }, (_, n) => reader(n)))
  const { user, system } = process.cpuUsage(before)
  const every = [...times.values()].flat()
  const line = (all: readonly number[]) => ({
    searches: all.length,
    'median ms': at(all, 0.5),
    'p95 ms': at(all, 0.95),
    'most ms': at(all, 1),
  })
  console.table({
    ...Object.fromEntries([...times].map(([kind, all]) => [kind, line(all)])),
    'all of them': line(every),
  })
  console.log(
    `${every.length} searches of ${values.readers} readers in ${values.seconds} s; this process took ${((user + system) / 1000 / every.length).toFixed(1)} ms of the processor each`,
  )

  async function reader(n: number): Promise<void> {
    const random = randomFor(n, 'reader')
    const names = Object.keys(kinds)
    const who = n % 5 === 0 ? bound : free
    const pause = () => setTimeout(random.whole(0, Number(values.pause) * 2_000))
    await pause()
    while (performance.now() < end) {
      const kind = random.pick(names)
      const query = random.pick(kinds[kind]!)
      const started = performance.now()
      await review.perform({ who, session: null }, acts.review.search, { query })
      const took = performance.now() - started
      const all = times.get(kind)
      if (all) all.push(took)
      else times.set(kind, [took])
      await pause()
    }
  }

  const compared: Record<string, object> = {}
  for (const [kind, list] of Object.entries(kinds)) {
    const took: Record<string, number[]> = { bound: [], free: [], owner: [] }
    for (let round = 0; round < Number(values.rounds); round++) {
      const sought = {
        ...{ query: parseQuery(list[round % list.length]!), page: 1, whole: false },
        meant: [],
      }
      for (const [name, who] of Object.entries({ bound, free })) {
        await door.enter(who, async (unit) => {
          unit.note({ action: 'computation', subject: 'bench' })
          const started = performance.now()
          await findCases(unit, sought)
          took[name]!.push(performance.now() - started)
        })
      }
      await withoutPolicies(sought, took.owner!)
    }
    compared[kind] = Object.fromEntries(
      Object.entries(took).flatMap(([name, all]) => [
        [`${name}: median ms`, at(all, 0.5)],
        [`${name}: least`, at(all, 0)],
      ]),
    )
  }
  console.table(compared)

  /** As the owner of the tables, in a transaction that is undone, with row security off: it reads as if there were no policy. */
  async function withoutPolicies(
    sought: Parameters<typeof findCases>[1],
    all: number[],
  ): Promise<void> {
    await asOwnerOfTables(store, async (db) => {
      await db
        .transaction()
        .execute(async (tx) => {
          await sql`select set_config('lookback.role', 'reviewer', true), set_config('lookback.account', 'x', true), set_config('lookback.conflicts', '{}', true)`.execute(
            tx,
          )
          for (const table of [
            'worklist',
            'person',
            'person_mention',
            'thing_link',
            'document_copy',
            'document_page',
            'decision',
            'reading_head',
            'lease',
          ]) {
            await sql`alter table ${sql.table(table)} no force row level security`.execute(tx)
          }
          await sql`savepoint measured`.execute(tx)
          const unit = { who: free, db: tx, note: () => undefined } as never
          const started = performance.now()
          await findCases(unit, sought)
          all.push(performance.now() - started)
          throw new Error('undo')
        })
        .catch((error: Error) => {
          if (error.message !== 'undo') throw error
        })
    })
  }
} finally {
  await store.close()
}

function at(all: readonly number[], part: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  const nth = Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))
  return Number((sorted[nth] ?? 0).toFixed(1))
}
