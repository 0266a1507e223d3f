import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinkRecord } from '../records/link-record.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { type Database, openDatabase } from '../sql/database.ts'
import { link } from './link.ts'

type Fields = LinkRecord['fields']
type Levels = ReadonlyMap<string, string>

/** Every pair of mentions below shares a group, and so is compared; all are linked in one go. */
const asked: LinkRecord[] = []
let answers: ReadonlyMap<number, Levels>

function ask(left: Fields, right: Fields): () => Levels {
  const id = asked.length
  const group = `g${id}`
  asked.push({ id, source: 'one', fields: { ...left, group } })
  asked.push({ id: id + 1, source: 'one', fields: { ...right, group } })
  return () => answers.get(id)!
}

beforeAll(async () => {
  const { pairs } = await link({ records: asked, settings: { ...peopleSettings(), keep: -40 } })
  answers = new Map(
    pairs
      .filter(({ a, b }) => a % 2 === 0 && b === a + 1)
      .map(({ a, evidence }) => [
        a,
        new Map(
          evidence
            .filter(({ level }) => level !== 'how common the value is')
            .map(({ comparison, level }) => [comparison, level]),
        ),
      ]),
  )
})

const names = (givenNames: string, familyName: string, aliases: string[] = []): Fields => ({
  givenNames,
  familyName,
  aliases,
})

describe('names', () => {
  const cases = [
    ['accents and case', names('Łukasz', 'Müller'), names('LUKASZ', 'muller'), 'same', 'same'],
    ['apostrophes', names('Sean', "O'Brien"), names('Sean', 'OBRIEN'), 'same', 'same'],
    ['middle names', names('Mary Ann', 'Lee'), names('Mary', 'Lee'), 'same', 'same'],
    ['exchanged', names('Khan', 'Bilal'), names('Bilal', 'Khan'), 'exchanged', undefined],
    ['nickname', names('Robert', 'Hill'), names('Bob', 'Hill'), 'variant', 'same'],
    ['transliteration', names('Yousef', 'Hill'), names('Yusuf', 'Hill'), 'variant', 'same'],
    ['initial', names('J', 'Hill'), names('James', 'Hill'), 'initial', 'same'],
    ['spelling', names('Ewa', 'Stevenson'), names('Ewa', 'Stephenson'), 'same', 'variant'],
    ['one slip', names('Jonathan', 'Hill'), names('Jomathan', 'Hill'), 'alike 0.92', 'same'],
    ['two slips', names('Jonathan', 'Hill'), names('Jomathxn', 'Hill'), 'alike 0.84', 'same'],
    ['alias', names('Ali', 'Khan', ['Ali Reza']), names('Ali', 'Reza'), 'same', 'other name'],
    ['no likeness', names('Ruth', 'Fox'), names('Peter', 'Smith'), 'different', 'different'],
    ['missing', names('', 'Fox'), names('Peter', 'Fox'), undefined, 'same'],
    ['unknown', names('Unknown', 'Fox'), names('Unknown', 'Fox'), undefined, 'same'],
  ] as const

  it.each(
    cases.map(([what, left, right, given, family]) => ({
      what,
      either: [ask(left, right), ask(right, left)],
      given,
      family,
    })),
  )('$what', ({ either, given, family }) => {
    for (const levels of either) {
      expect(levels().get('given name')).toBe(given)
      expect(levels().get('family name')).toBe(family)
    }
  })
})

describe('dates of birth', () => {
  const cases = [
    ['2001-04-09', '2001-04-09', 'same'],
    ['2001-04-09', '2001-09-04', 'day and month exchanged'],
    ['2001-04-09', '2001-04-19', 'one digit differs'],
    ['2001-04-09', '2011-04-09', 'one digit differs'],
    ['2001-04-09', '2001-04-27', 'two parts agree'],
    ['2001-04-09', '2001-01-01', '1 January of the year'],
    ['2001-04-09', '2001-11-26', 'same year'],
    ['2001-04-09', '2002-11-26', 'a year apart'],
    ['2001-04-09', '1975-11-26', 'different'],
    ['2001-04-09', '', undefined],
    ['not a date', '2001-04-09', undefined],
  ] as const

  it.each(
    cases.map(([left, right, level]) => ({
      left,
      right,
      level,
      levels: ask({ birthDate: left }, { birthDate: right }),
    })),
  )('$left and $right', ({ level, levels }) => {
    expect(levels().get('date of birth')).toBe(level)
  })

  const whole = { birthDate: '2001-04-09', birthYear: '2001' }
  const [twoWhole, oneWhole] = [ask(whole, whole), ask(whole, { birthYear: '2002' })]

  it('fall back on the year only where a whole date is missing', () => {
    expect(twoWhole().has('year of birth')).toBe(false)
    expect(oneWhole().get('year of birth')).toBe('a year apart')
  })
})

describe('contact, identifiers and vehicles', () => {
  const home = { address: '4 Mill Rd', postcode: 'QX1 1AA', phones: ['+44 7100 000001'] }
  const everything = { address: '4 Mill Road', postcode: 'qx11aa', phones: ['07100000001'] }
  const contact = (what: string, other: Fields, level: string | undefined) => ({
    what,
    comparison: 'contact',
    levels: ask(home, other),
    level,
  })
  const numbers = (what: string, left: string[], right: string[], level: string | undefined) => ({
    what,
    comparison: 'identifiers',
    levels: ask({ identifiers: left }, { identifiers: right }),
    level,
  })

  it.each([
    contact('all of it', everything, 'telephone and home'),
    contact('one telephone of two', { phones: ['071009', '0044 7100 000001'] }, 'telephone'),
    contact('an address written otherwise', { address: '4, Mill Road' }, 'same address'),
    contact('a postcode', { postcode: 'QX1 1AA', address: '9 Mill Road' }, 'same postcode'),
    contact('a district', { postcode: 'QX1 9ZZ' }, 'same district'),
    contact('nothing', { postcode: 'ZZ9 9ZZ', phones: ['07100000003'] }, 'different'),
    contact('a number too short to be one', { phones: ['999'] }, undefined),
    numbers('the same NHS number', ['nhs:943 476 5919'], ['NHS:9434765919'], 'same number'),
    numbers('two NHS numbers', ['nhs:9434765919'], ['nhs:9434765870'], 'different numbers'),
    numbers('a number failing its check', ['nhs:9434765918'], ['nhs:9434765870'], undefined),
    numbers('two numbers one may have', ['nominal:1'], ['nominal:2'], 'another number'),
    numbers('numbers of two schemes', ['nominal:1'], ['child:1'], undefined),
    {
      what: 'a registration, however written',
      comparison: 'vehicle',
      levels: ask({ vehicles: ['qa12 bcd'] }, { vehicles: ['QZ1 AAA', 'QA12BCD'] }),
      level: 'in common',
    },
  ])('$what', ({ comparison, levels, level }) => {
    expect(levels().get(comparison)).toBe(level)
  })
})

describe('string measures', () => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase()
  })
  afterAll(() => database.close())

  /** Winkler 1990, the examples every implementation is held against. */
  it.each([
    ['MARTHA', 'MARHTA', 0.9611],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.8133],
  ])('Jaro-Winkler of %s and %s', async (left, right, expected) => {
    const [value] = await database.columns(`SELECT jaro_winkler_similarity('${left}', '${right}')`)
    expect(Number(value![0])).toBeCloseTo(expected, 4)
  })
})
