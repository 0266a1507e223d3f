import type { LinkRecord } from '../records/link-record.ts'

const given = ['ANNA', 'Peter', 'Mohammed', 'Ewa', 'Luke', 'Ruth', 'Sean', 'Joan', 'Tariq', 'Nia']
const family = [
  'Smith',
  'Jones',
  'Okafor',
  'Nowak',
  'Khan',
  'Green',
  "O'Brien",
  'Lee',
  'Hill',
  'Fox',
]

/** A small repeatable generator (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Mentions of `people` made-up people, some with slips and gaps; `person` is the truth. */
export function madeUpMentions(
  people: number,
  seed: number,
): readonly (LinkRecord & { readonly person: number })[] {
  const random = randomFrom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
  const two = (limit: number) => String(1 + Math.floor(random() * limit)).padStart(2, '0')
  const records: (LinkRecord & { person: number })[] = []
  for (let person = 0; person < people; person++) {
    const birth = `${1960 + Math.floor(random() * 50)}-${two(12)}-${two(28)}`
    const home = { postcode: `QX${two(20)} 1AB`, address: `${two(90)} Mill Road` }
    const phone = `071${digits(8)}`
    const name = { given: pick(given), family: `${pick(family)}${pick(['', 'son', 'ley'])}` }
    const mentions = 1 + Math.floor(random() * 4)
    for (let mention = 0; mention < mentions; mention++) {
      const slip = random() < 0.15
      records.push({
        id: records.length * 3 + 5,
        source: pick(['north', 'south']),
        person,
        fields: {
          givenNames: slip ? `${name.given.slice(0, 2)}x${name.given.slice(2)}` : name.given,
          familyName: random() < 0.1 ? name.family.toUpperCase() : name.family,
          aliases: random() < 0.1 ? [`${name.given} Other`] : [],
          birthDate: random() < 0.2 ? null : birth,
          birthYear: birth.slice(0, 4),
          postcode: random() < 0.3 ? null : home.postcode,
          address: random() < 0.3 ? null : home.address,
          phones: random() < 0.5 ? [] : [phone],
          vehicles: [],
          identifiers: random() < 0.2 ? [`nominal:${person}`] : [],
          group: null,
        },
      })
    }
  }
  return records
}

export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomFrom(seed)
  const result = [...items]
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[result[at], result[other]] = [result[other]!, result[at]!]
  }
  return result
}
