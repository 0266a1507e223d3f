import { beforeAll, describe, expect, it } from 'vitest'
import type { LinkRecord } from '../records/link-record.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { keptApart } from './kept-apart.ts'
import { link } from './link.ts'

type Fields = LinkRecord['fields']

let settings = peopleSettings()
const home = { postcode: 'ZZ2 2BB', address: '9 Invented Lane', phones: ['07111 222333'] }
const child = (number: string, fields: Fields): Fields => ({
  ...home,
  ...fields,
  group: `child:east:${number}`,
  identifiers: [`child:east:${number}`, ...[fields.identifiers ?? []].flat()],
})
const paring = (givenNames: string, birthDate: string, fields: Fields = {}): Fields => ({
  ...{ givenNames, familyName: 'Paring', birthDate, birthYear: birthDate.slice(0, 4) },
  ...fields,
})
const [oneNhs, otherNhs] = [
  { identifiers: ['nhs:943 476 5919'] },
  { identifiers: ['nhs:9434765870'] },
]

const names = 'Ada Bela Cara Dora Etta Fern Gina Hope Iris Jill Kira Lena Mona Nell Olga'.split(' ')

/** People with slips and gaps, each with somebody at home who shares all but a given name and a day. */
const households: readonly LinkRecord[] = madeUpMentions(200, 23).flatMap((record, at) => {
  const { id, source, fields } = record
  const name = names[at % names.length]!
  const year = `${Number(fields.birthYear) + 2 + (at % 20)}`
  const birthDate = fields.birthDate ? `${year}-${fields.birthDate.slice(5)}` : null
  const other = { ...fields, givenNames: name, aliases: [], birthDate, birthYear: year }
  return [
    { id, source, fields },
    { id: id + 1, source, fields: { ...other, identifiers: [] } },
  ]
})

beforeAll(async () => {
  const { model } = await link({ records: households, settings })
  settings = { ...settings, model }
}, 60_000)

/** Sources by number: records of one council are of 'east'. */
const among = (fields: readonly Fields[], sources: readonly string[] = []) => {
  const own = fields.map((each, at) => ({
    id: 1_000_001 + at,
    source: sources[at] ?? 'east',
    fields: each,
  }))
  return { records: [...households, ...own], own: own.map(({ id }) => id) }
}

/** How many people the records are, linked among others. */
async function peopleOf(fields: readonly Fields[], sources?: readonly string[]): Promise<number> {
  const { records, own } = among(fields, sources)
  const { clusters } = await link({ records, settings })
  return new Set(own.map((id) => clusters.get(id))).size
}

describe('two people of one home', () => {
  it('twins with two checked numbers stay two, though all else agrees', async () => {
    const twins = [
      child('1', paring('Jayden', '2002-03-03', oneNhs)),
      child('2', paring('Hayden', '2002-03-03', otherNhs)),
    ]
    expect(await peopleOf(twins)).toBe(2)
    expect(await peopleOf(twins, ['east', 'west'])).toBe(2)
  })

  it('twins whom a council lists under two numbers and two names stay two', async () => {
    const twins = ['Olivia', 'Thomas'].map((name, at) => child(`${at}`, paring(name, '2002-04-04')))
    expect(await peopleOf(twins)).toBe(2)
  })

  it('sisters two years apart with names alike stay two, in one source or in two', async () => {
    const sisters = [
      child('1', paring('Ellie', '2002-05-06')),
      child('2', paring('Ella', '2004-07-01')),
    ]
    expect(await peopleOf(sisters)).toBe(2)
    const elsewhere = { ...paring('Ella', '2004-07-01'), ...home }
    expect(await peopleOf([sisters[0]!, elsewhere], ['east', 'north'])).toBe(2)
  })

  it('a child listed twice under one name and day is one', async () => {
    const twice = ['1', '2'].map((number) => child(number, paring('Ellie', '2002-05-06')))
    expect(await peopleOf(twice)).toBe(1)
  })

  it('an adopted child with another family name is one by the number that stays', async () => {
    const before = child('1', paring('Ellie', '2002-05-06', oneNhs))
    const after = {
      ...paring('Ellie', '2002-05-06', oneNhs),
      familyName: 'Newhome',
      postcode: 'ZZ9 9ZZ',
      address: '1 Other Road',
    }
    expect(await peopleOf([before, after], ['east', 'west'])).toBe(1)
  })
})

describe('numbers that identify nobody', () => {
  const chloe = (familyName: string, number: string, more: Fields = {}): Fields => ({
    ...{ givenNames: 'Chloe', familyName, ...more },
    identifiers: [number],
  })

  it.each([['nhs:9999999999'], ['nhs:000 000 0000'], ['nhs:1234567890'], ['upn:H80120000100A']])(
    '%s joins nobody, and keeps nobody apart',
    async (number) => {
      const three = ['Different', 'Unlike', 'Similar'].map((name) => chloe(name, number))
      expect(await peopleOf(three)).toBe(3)
      const one = [paring('Chloe', '2002-05-06', oneNhs), paring('Chloe', '2002-05-06')].map(
        (fields) => ({ ...fields, ...home }),
      )
      const other = { ...one[1]!, identifiers: [number] }
      expect(await peopleOf([one[0]!, other], ['east', 'west'])).toBe(1)
    },
  )

  it('a checked number that too many different people have is none', async () => {
    const five = names.slice(0, 5).map((name, at) => ({
      ...paring(name, `200${at}-0${at + 1}-11`, oneNhs),
      familyName: `${name}son`,
    }))
    const { records, own } = among(five)
    const { clusters, counts } = await link({ records, settings })
    expect(new Set(own.map((id) => clusters.get(id))).size).toBe(5)
    expect(counts.overShared).toEqual([{ field: 'identifiers', values: 1, records: 5 }])
    // Nor does it keep anybody apart from who has another.
    const test = keptApart({
      records: [...records, { id: 2, source: 'west', fields: { ...five[0], ...otherNhs } }],
      settings,
    })
    expect(test(2, own[0]!)).toBe(false)
  })

  it('a telephone that passed on, or that many answer, joins nobody', async () => {
    const holder = (name: string, year: number): Fields => ({
      ...{ givenNames: name, familyName: `${name}field`, birthDate: `${year}-06-0${year % 9}` },
      ...{ birthYear: `${year}`, phones: ['+44 (0)7111 222333'] },
    })
    expect(await peopleOf([holder('Mara', 1971), holder('Colin', 1993)])).toBe(2)
    const ten = names.slice(0, 10).map((name, at) => holder(name, 1971 + at))
    const { records, own } = among(ten)
    const { clusters, counts } = await link({ records, settings })
    expect(new Set(own.map((id) => clusters.get(id))).size).toBe(10)
    expect(counts.overShared).toEqual([{ field: 'phones', values: 1, records: 10 }])
  })
})

describe('a veto', () => {
  const twins = [
    child('1', paring('Jayden', '2002-03-03', oneNhs)),
    child('2', paring('Hayden', '2002-03-03', otherNhs)),
  ]

  it('is in the evidence by its name, and weighs nothing there', async () => {
    const { records, own } = among(twins)
    const { pairs } = await link({ records, settings })
    const pair = pairs.find(({ a, b }) => a === own[0] && b === own[1])!
    expect(pair.veto).toBe('two different checked numbers')
    expect(pair.evidence.at(-1)).toMatchObject({ level: pair.veto, weight: 0 })
    const sum = pair.evidence.reduce((total, { weight }) => total + weight, 0)
    expect(sum).toBeCloseTo(pair.weight, 9)
  })

  it('gives way to whoever joins the two, and then to nothing that fits either', async () => {
    const again = { ...twins[0]!, group: null, identifiers: ['nhs:9434765919'] }
    const third = child('3', paring('Brayden', '2002-03-03'))
    const { records, own } = among([...twins, again, third], ['east', 'east', 'west', 'east'])
    const must = [[own[0]!, own[1]!]] as const
    const { clusters } = await link({ records, settings, must })
    const [one, other, later, another] = own.map((id) => clusters.get(id))
    expect(other).toBe(one)
    expect(later).toBe(one)
    expect(another).not.toBe(one)
  })

  it('can be asked of records without linking them, as linking has it', async () => {
    const { records, own } = among([...twins, child('3', paring('Jayden', '2002-03-03'))])
    const test = keptApart({ records, settings })
    const { pairs } = await link({ records, settings })
    for (const { a, b, veto } of pairs) expect(test(a, b)).toBe(veto !== null)
    expect(own.map((id) => test(own[0]!, id))).toEqual([false, true, false])
  })
})
