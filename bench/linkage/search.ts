/**
 * The people page's search over a refreshed store: how fast, and whether whoever is meant comes first.
 *
 *   node bench/linkage/search.ts --data STORE [--queries 300] [--seed 1]
 *
 * Each query is what a mention drawn by chance says, one letter of the family name mistyped: name and
 * day of birth; name and telephone; the name alone. Found means that the mention's own person is the
 * first shown, or among the twenty. Asked by somebody who worked on no case, as the pages ask, the
 * ledger's entry included; the store is closed unchanged but for the entries.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator, type Who } from '../../src/access/index.ts'
import type { PersonStatements } from '../../src/model/index.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'lookback-data' },
    queries: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
})
const store = await openStore({ directory: values.data })
const door = openDoor(store)
const review = createReview(store, door)
const who: Who = {
  accountId: 'bench',
  username: 'bench',
  name: 'Bench',
  role: 'reviewer',
  staffIds: [],
}

const drawn = await door.enter(await operator(store), async ({ db, note }) => {
  note({ action: 'consultation', subject: 'people', details: { part: 'bench' } })
  const { rows } = await sql<{ person: PersonStatements; personId: string }>`
    select m.person, p.person_id as "personId" from mention m
      join person_mention p on p.mention_id = m.id
    where (m.person->'givenNames'->>'known')::boolean
      and (m.person->'familyName'->>'known')::boolean
      and length(m.person->'familyName'->>'value') > 3
    order by md5(m.id || ${values.seed}) limit ${Number(values.queries)}`.execute(db)
  return rows
})

/** The letter after the second exchanged with the next: Ashdown, Asdhown. */
const mistyped = (name: string) => name.slice(0, 2) + name[3] + name[2] + name.slice(4)

const kinds = {
  'name and day of birth': ({ birth }: PersonStatements) =>
    birth?.known && birth.value.kind === 'date' ? birth.value.date : null,
  'name and telephone': ({ phones }: PersonStatements) => phones?.[0] ?? null,
  'the name alone': () => '',
}

const opened = performance.now()
await review.perform({ who, session: null }, acts.people.resembling, { query: 'Nobody' })
const held = (performance.now() - opened) / 1000
const rows = []
for (const [kind, said] of Object.entries(kinds)) {
  const times: number[] = []
  let [first, shown] = [0, 0]
  for (const { person, personId } of drawn) {
    const more = said(person)
    if (more === null || !person.givenNames.known || !person.familyName.known) continue
    const query = `${person.givenNames.value} ${mistyped(person.familyName.value)} ${more}`
    const began = performance.now()
    const { people } = await review.perform({ who, session: null }, acts.people.resembling, {
      query,
    })
    times.push(performance.now() - began)
    const place = people.findIndex((each) => each.personId === personId)
    if (place === 0) first++
    if (place >= 0) shown++
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  const share = (count: number) => (count / times.length).toFixed(3)
  rows.push([kind, times.length, share(first), share(shown), at(0.5), at(0.95)])
}
const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`
const head = ['typed', 'queries', 'found first', 'found', 'median ms', 'p95 ms']
const table = [line(head), line(head.map(() => '---')), ...rows.map(line)]
process.stdout.write(`${table.join('\n')}\nheld ready in ${held.toFixed(1)} s\n`)
await store.close()
