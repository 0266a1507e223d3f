/**
 * Is what an officer looks for on the first page? Plants 200 searches in a made-up archive: people and places with a mistake in
 * one of their words, as typists make them, and telephone numbers and registrations as they are read out, every second with one
 * sign wrong. The mistakes are made here and by none of the rules that made the archive up: a neighbouring key, a letter struck
 * twice or not at all, two exchanged, a sound written another way. Prints the share found by kind; a case of the person, place, number or
 * vehicle must stand among the first 25.
 *
 *   node bench/search/run.ts --data DIR [--searches 200] [--seed 1] [--reasons]
 *
 * With --reasons every reason on the worklist of that store is recomputed too.
 */
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDoor, operator } from '../../src/access/index.ts'
import { type Random, randomFor } from '../../src/demo/random.ts'
import { falseReasons } from '../../src/refresh/testing/false-reasons.ts'
import { acts, createReview } from '../../src/review/index.ts'
import { openStore } from '../../src/store/index.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    searches: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    reasons: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) throw new Error('Name the folder of a refreshed store: --data DIR')

/** A key and those beside it on a British keyboard. */
const beside: Readonly<Record<string, string>> = {
  ...{ a: 'sqz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk' },
  ...{ k: 'jl', l: 'k', m: 'n', n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry' },
  ...{ u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'xa' },
  ...{ 0: '9', 1: '2', 2: '13', 3: '24', 4: '35', 5: '46', 6: '57', 7: '68', 8: '79', 9: '80' },
}
/** Written as they are heard. */
const heard: readonly (readonly [string, string])[] = [
  ...([
    ['ph', 'f'],
    ['ie', 'ei'],
    ['ei', 'ie'],
    ['ck', 'k'],
    ['ai', 'ay'],
    ['oo', 'u'],
  ] as const),
  ...([
    ['ll', 'l'],
    ['tt', 't'],
    ['nn', 'n'],
    ['ss', 's'],
    ['ea', 'ee'],
    ['ow', 'ou'],
    ['er', 'ar'],
  ] as const),
]

interface Planted {
  readonly kind: string
  readonly query: string
  readonly cases: readonly number[]
}

const store = await openStore({ directory: values.data })
try {
  const door = openDoor(store)
  const by = await operator(store)
  const review = createReview(store, door, [])
  const who = { who: { ...by, role: 'reviewer' as const }, session: null }
  const each = Math.ceil(Number(values.searches) / 4)
  const random = randomFor(Number(values.seed), 'search')
  const planted = await door.enter(by, async (unit) => {
    unit.note({ action: 'computation', subject: 'bench' })
    const people = await sql<{ given: string; family: string; cases: number[] }>`
      select m.person #>> '{givenNames,value}' as given, m.person #>> '{familyName,value}' as family, (
        select array_agg(distinct o.case_id) from person_mention p join person_mention q using (person_id)
          join mention o on o.id = q.mention_id where p.mention_id = m.id and o.case_id is not null) as cases
      from mention m where m.case_id is not null and length(m.person #>> '{givenNames,value}') > 2
        and length(m.person #>> '{familyName,value}') > 3
      order by md5(m.id::text || ${values.seed}) limit ${each}`.execute(unit.db)
    const things = await sql<{ kind: string; value: string; cases: number[] }>`
      select kind, value, cases from (
        select t.kind, t.value, array_agg(distinct coalesce(l.case_id, m.case_id)) as cases,
          row_number() over (partition by t.kind order by md5(t.id::text || ${values.seed})) as nth
        from thing t join thing_link l on l.thing_id = t.id left join mention m on m.id = l.mention_id
        where t.kind in ('place', 'phone', 'vehicle') and coalesce(l.case_id, m.case_id) is not null
        group by t.id) x where nth <= ${each}`.execute(unit.db)
    return [
      ...people.rows.map(
        ({ given, family, cases }): Planted => ({
          kind: 'misspelt name',
          query: random.chance(0.5)
            ? `${misspelt(given, random)} ${family}`
            : `${given} ${misspelt(family, random)}`,
          cases,
        }),
      ),
      ...things.rows.map(
        ({ kind, value, cases }, at): Planted => ({ ...typed(kind, value, at, random), cases }),
      ),
    ]
  })
  const found = new Map<string, { asked: number; found: number }>()
  const before = process.cpuUsage()
  for (const { kind, query, cases } of planted) {
    const { cases: page } = await review.perform(who, acts.review.search, { query })
    const has = page.rows.some(({ caseId }) => cases.includes(caseId))
    const so = found.get(kind) ?? { asked: 0, found: 0 }
    found.set(kind, { asked: so.asked + 1, found: so.found + Number(has) })
    if (!has) console.log(`not on the first page: ${kind} “${query}”, ${page.total} found`)
  }
  const { user, system } = process.cpuUsage(before)
  const all = [...found.values()]
  const sum = (of: 'asked' | 'found') => all.reduce((total, one) => total + one[of], 0)
  console.table(Object.fromEntries(found))
  console.log(
    `${sum('found')} of ${sum('asked')} on the first page (${((100 * sum('found')) / sum('asked')).toFixed(1)} %), ${((user + system) / 1000 / sum('asked')).toFixed(1)} ms of the processor a search`,
  )
  if (values.reasons) {
    const wrong = await door.enter(by, async (unit) => {
      unit.note({ action: 'computation', subject: 'bench' })
      return falseReasons(unit)
    })
    console.log(`${wrong.length} reasons of the worklist are false`)
    for (const line of wrong.slice(0, 10)) console.log(line)
  }
} finally {
  await store.close()
}

/** With one mistake of a typist, never in the first letter. */
function misspelt(name: string, random: Random): string {
  const at = random.whole(1, name.length - 2)
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)]
  const sounds = heard.filter(([sound]) => name.toLowerCase().indexOf(sound) > 0)
  if (sounds.length > 0 && random.chance(0.3)) {
    const [sound, written] = random.pick(sounds)
    const from = name.toLowerCase().indexOf(sound)
    return name.slice(0, from) + written + name.slice(from + sound.length)
  }
  const near = beside[letter.toLowerCase()] ?? 'e'
  return random.pick([
    before + after,
    `${before}${letter}${letter}${after}`,
    `${before}${after[0] ?? ''}${letter}${after.slice(1)}`,
    `${before}${near[random.whole(0, near.length - 1)]}${after}`,
  ])
}

/**
 * As somebody types it: a number in groups, a registration with its blank, every second of them with a mistake; a place by its first
 * words, with a mistake in the longest of them.
 */
function typed(kind: string, value: string, at: number, random: Random): Omit<Planted, 'cases'> {
  if (kind !== 'place') {
    const groups = kind === 'phone' ? /^(.{5})(.{3})/ : /^(.{4})/
    const plain = value.replaceAll(/\s/g, '').toLowerCase()
    const wrong = at % 2 === 1
    const written = (wrong ? misspelt(plain, random) : plain).replace(groups, (all) => `${all} `)
    return { kind: wrong ? `${kind} with a mistake` : kind, query: written }
  }
  const words = value.split(',').slice(0, 2).join(',')
  const [longest] = words.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)
  if (!longest || longest.length < 4) return { kind, query: words }
  return { kind: 'misspelt place', query: words.replace(longest, misspelt(longest, random)) }
}
