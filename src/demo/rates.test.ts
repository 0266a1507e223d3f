import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ageAt, dayOf } from './calendar.ts'
import { writeWorld } from './index.ts'
import { makeFamily } from './people/families.ts'
import { lettersApart } from './people/names-alike.ts'
import type { Person } from './people/people.ts'
import { randomFor } from './random.ts'
import { type Rate, rates } from './rates.ts'

/** Twenty thousand families: enough that a rate of one in a hundred shows within a tenth. */
function families() {
  const random = randomFor(9, 'families')
  const town = { random, name: 'T', count: 0, households: 0, lapsed: [] }
  return Array.from({ length: 20_000 }, () => makeFamily(town, 16_000, [4, 16]))
}

/** Within four standard errors of a share; the seed is fixed, so this never flickers. */
function expectShare({ rate }: Rate, part: number, of: number): void {
  const error = Math.sqrt((rate * (1 - rate)) / of)
  expect(Math.abs(part / of - rate)).toBeLessThan(4 * error)
}

const isTwin = (one: Person, other: Person) => one !== other && one.born === other.born

describe('families', () => {
  const all = families()
  const children = all.flatMap((family) => family.children)
  const pairs = all.flatMap((family) =>
    family.children.flatMap((one, at) =>
      family.children
        .slice(at + 1)
        .flatMap((two) => (isTwin(one, two) ? [[one, two] as const] : [])),
    ),
  )

  it('have twins as often as the country, of one sex and of two, under one roof', () => {
    const births = children.length - pairs.length
    expectShare(rates.twinBirths, pairs.length, births)
    const same = pairs.filter(([one, two]) => one.sex === two.sex).length
    expect(same / pairs.length).toBeGreaterThan(0.6)
    expect(same / pairs.length).toBeLessThan(0.75)
    for (const [one, two] of pairs) {
      expect([two.family, two.household]).toEqual([one.family, one.household])
      expect(two.given).not.toBe(one.given)
      expect([two.nhs, two.upn]).not.toEqual([one.nhs, one.upn])
    }
    const together = pairs.filter(([one, two]) => !one.adopted && !two.adopted)
    for (const [one, two] of together) expect(two.homes).toEqual(one.homes)
    const named = pairs.filter(([one, two]) => lettersApart(one.given, two.given) <= 2)
    expect(named.length / pairs.length).toBeGreaterThan(0.05)
  })

  it('have brothers and sisters close in age, and no child is born before the mother had the last', () => {
    let [close, further] = [0, 0]
    for (const family of all) {
      const births = [...new Set(family.children.map(({ born }) => born))]
      births.slice(1).forEach((born, at) => {
        further++
        expect(born - births[at]!).toBeGreaterThan(280)
        if (born - births[at]! <= 420) close++
      })
      const names = family.children.map(({ given }) => given)
      expect(new Set(names).size).toBe(names.length)
    }
    expectShare(rates.siblingsCloseInAge, close, further)
  })

  it('give up children for adoption: another family name, other numbers, another home', () => {
    const adopted = children.filter((child) => child.adopted !== null)
    expectShare(rates.adopted, adopted.length, children.length)
    const renamed = adopted.filter((child) => child.adopted!.given !== child.given).length
    expect(renamed / adopted.length).toBeGreaterThan(0.1)
    expect(renamed / adopted.length).toBeLessThan(0.2)
    for (const { adopted: now, nhs, upn, homes, born } of adopted) {
      expect([now!.nhs, now!.upn]).not.toEqual([nhs, upn])
      expect(homes.at(-1)).toEqual({ from: now!.on, home: now!.home })
      expect(ageAt(born, now!.on)).toBeLessThan(7)
    }
  })

  it('reach children on a parent’s telephone', () => {
    const first = (person: Person) => person.phones[0]!.number
    const shared = all.flatMap((family) =>
      family.children.filter((child) => first(child) === first(family.parents[0]!)),
    )
    expectShare(rates.childOnParentsPhone, shared.length, children.length)
  })
})

type Line = Readonly<Record<string, string>>

describe('what is written of 9,000 cases', () => {
  const out = mkdtempSync(join(tmpdir(), 'lookback-rates-'))
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  const csv = (...path: readonly string[]): readonly Line[] =>
    parse(readFileSync(join(out, ...path), 'utf8'), { columns: true })
  let people: readonly Record<string, unknown>[]
  let placeholders: readonly Line[]
  let referrals: readonly Line[]
  let crimes: readonly Line[]
  beforeAll(async () => {
    await writeWorld({ cases: 9_000, seed: 1, out })
    people = readFileSync(join(out, 'truth', 'people.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    placeholders = csv('truth', 'placeholders.csv')
    referrals = csv('extracts', 'quenmarsh-council', 'case-system.csv')
    crimes = csv('extracts', 'northbridge-police', 'crimes.csv')
  })

  it('numbers that stand for nothing are in the truth, and the truth’s are in the extracts', () => {
    const shown = new Set(referrals.map((row) => `${row.child_id} ${row.nhs_number}`))
    const filled = (source: string, field: string) =>
      placeholders.filter((line) => line.source === source && line.field === field)
    const nhs = filled('quenmarsh-council', 'nhs_number')
    expect(nhs.length).toBeGreaterThan(5)
    for (const { ref, value } of nhs) expect(shown.has(`${ref} ${value}`)).toBe(true)
    const listed = new Set(nhs.map(({ ref, value }) => `${ref} ${value}`))
    for (const { child_id, nhs_number } of referrals) {
      if (/^(\d)\1{9}$/.test(nhs_number!))
        expect(listed.has(`${child_id} ${nhs_number}`)).toBe(true)
    }
    const phones = filled('northbridge-police', 'suspect_phone')
    const empty = crimes.filter((row) => row.suspect_ref && !/\d/.test(row.suspect_phone!))
    expectShare(rates.phonePlaceholder, phones.length, phones.length + empty.length)
  })

  it('numbers of telephones are shared in families and given out again', () => {
    const holders = Map.groupBy(csv('truth', 'telephones.csv'), ({ number }) => number)
    const several = [...holders.values()].filter((lines) => lines.length > 1)
    const household = new Map(people.map((each) => [each.person, each.household]))
    const across = several.filter(
      (lines) => new Set(lines.map(({ person }) => household.get(person))).size > 1,
    )
    expect(across.length).toBeGreaterThan(50)
    expect(several.length - across.length).toBeGreaterThan(500)
  })

  it('files lie with nobody between two units, and their records say so', () => {
    const passed = new Set(crimes.filter(({ transfers }) => transfers).map((row) => row.crime_ref))
    const lost = csv('truth', 'lost.csv')
    expectShare(rates.fileLost, lost.length, passed.size)
    const sent = new Map(crimes.map((row) => [row.crime_ref, row.transfers]))
    for (const { ref } of lost) expect(sent.get(ref)).toMatch(/>;\d\d\/\d\d\/\d{4} >/)
  })

  it('one number is written in all spellings, and every one ends in its last ten digits', () => {
    const numbers = new Set(csv('truth', 'telephones.csv').map(({ number }) => number!.slice(-10)))
    const written = crimes.flatMap((row) => [row.victim_phone!, row.suspect_phone!])
    const real = written.filter((text) => numbers.has(text.replace(/\D/g, '').slice(-10)))
    const shapes = new Set(real.map((text) => text.replace(/\d/g, '9')))
    expect(shapes.size).toBeGreaterThanOrEqual(9)
    const plain = real.filter((text) => /^0\d{10}$/.test(text)).length
    expect(plain / real.length).toBeCloseTo(1 - rates.phoneSpelling.rate, 1)
  })

  it('dates of birth are a year or a month alone, or stand for nothing, and the truth says which', () => {
    const births = crimes.flatMap((row) => (row.suspect_ref ? [row.suspect_dob!] : []))
    const given = births.filter((text) => /\d/.test(text) && !/19(00|01|02)$/.test(text))
    expectShare(
      rates.birthYearAlone,
      given.filter((text) => /^\d{4}$/.test(text)).length,
      given.length,
    )
    expectShare(
      rates.birthMonthAlone,
      given.filter((text) => /^\d\d\/\d{4}$/.test(text)).length,
      given.length,
    )
    const listed = new Set(
      placeholders.flatMap(({ field, ref, value }) =>
        field === 'suspect_dob' ? `${ref} ${value}` : [],
      ),
    )
    const written = crimes.filter((row) => /19(00|01|02)$/.test(row.suspect_dob!))
    expect(written.length).toBeGreaterThan(5)
    for (const row of written)
      expect(listed.has(`${row.suspect_ref} ${row.suspect_dob}`)).toBe(true)
  })

  it('some suspects are named and have no number, and the truth says who they are', () => {
    const lines = csv('truth', 'unnumbered.csv')
    const named = (row: Line) => `${row.suspect_forename} ${row.suspect_surname}`.trim()
    const rows = new Set(
      crimes.flatMap((row) =>
        row.suspect_ref === '' && named(row) !== '' ? `${row.crime_ref} ${named(row)}` : [],
      ),
    )
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) expect(rows.has(`${line.case} ${line.name}`)).toBe(true)
    expect(new Set(lines.map((line) => line.case)).size).toBe(lines.length)
  })

  it('ages with exchanged digits contradict the birth beside them', () => {
    const contradicting = crimes.filter((row) => {
      const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row.suspect_dob!) ?? []
      const [, d, m, y] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row.offence_from!) ?? []
      if (!year || !y || !/^\d+$/.test(row.suspect_age!)) return false
      const age = ageAt(dayOf(+year, +month!, +day!), dayOf(+y, +m!, +d!))
      return Math.abs(age - Number(row.suspect_age)) > 8
    })
    expect(contradicting.length).toBeGreaterThan(5)
  })

  it('holds twins, and adopted children before and after, among the people it names', () => {
    const births = Map.groupBy(people, (each) => `${each.household} ${each.birth}`)
    const twins = [...births.values()].filter((same) => same.length === 2)
    expect(twins.length).toBeGreaterThan(20)
    const adopted = new Map(
      people.flatMap((each) => (each.adopted ? [[each.person, each.adopted] as const] : [])),
    )
    expect(adopted.size).toBeGreaterThan(20)
    const mentions = csv('truth', 'mentions.csv').filter(({ person }) => adopted.has(person))
    const numbers = Map.groupBy(mentions, ({ person }) => person)
    expect([...numbers.values()].filter((lines) => lines.length > 1).length).toBeGreaterThan(10)
  })
})

it('are all on the page, with where they come from', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/demo-world.md'), 'utf8')
  const lines = Object.values<Rate>(rates).map(
    ({ rate, of, from }) => `| ${of} | ${+(100 * rate).toFixed(2)} % | ${from} |`,
  )
  expect(lines.filter((line) => !page.includes(line))).toEqual([])
})
