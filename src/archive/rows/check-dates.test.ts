import { describe, expect, it } from 'vitest'
import type { MentionItem } from '../../model/index.ts'
import { parseMap } from '../maps/parse-map.ts'
import { mappedRow } from './mapped-row.ts'

const map = (more = '') =>
  parseMap(
    `
id: made-up
title: A made-up extract
sources: [policeCrime]
recognise: [ref]
record: { kind: crime, key: [ref] }
dateOrder: dayFirst
${more}
columns:
  ref: { type: text, required: true }
  reported: { type: date, required: true }
  offence: { type: date }
  closed: { type: date }
  dob: { type: date }
  age: { type: age }
case: { kind: crime, ref: ref, opened: reported, closed: closed, occurred: offence }
mentions:
  - { role: victim, ref: ref, inCase: true, person: { birth: dob, age: age, ageAt: [offence, reported] } }
transfers: moved
`,
    'made-up.yml',
  )

const good = {
  ref: 'A/1',
  reported: '03/02/2014',
  offence: '01/02/2014',
  closed: '',
  dob: '',
  age: '',
}
const read = (fields: Partial<typeof good & { moved: string }>, of = map()) => {
  const row = mappedRow(of, { table: 'rows', line: 2, fields: { ...good, ...fields } }, 's')
  const person = row.items().find((item): item is MentionItem => item.item === 'mention')?.person
  return {
    reasons: row.reasons.map(({ field, code }) => `${field} ${code}`),
    notes: row.notes?.().map(({ field, code }) => `${field} ${code}`),
    birth: person?.birth,
    statedAge: person?.statedAge,
    case: row.items().find((item) => item.item === 'case'),
  }
}

describe('an age beside no day of the offence', () => {
  it('is one on the day of the report or earlier, and contradicts no birth that it may follow', () => {
    const at = { kind: 'age', age: 14, at: '2014-02-03', orEarlier: true }
    expect(read({ offence: '', age: '14' })).toMatchObject({ birth: known(at), notes: [] })
    expect(read({ offence: '', age: '14', dob: '01/05/1980' })).toMatchObject({
      birth: known({ kind: 'date', date: '1980-05-01' }),
      statedAge: known(at),
      notes: [],
    })
    expect(read({ offence: '', age: '14', dob: '01/05/2003' }).notes).toEqual([
      'age LB_VALUE_CONTRADICTS',
    ])
  })
})

const known = <T>(value: T) => ({ known: true, value })

describe('a number of four to six digits', () => {
  it.each(['41673', '36651', '010203', '10203', '36651.5', '0998'])('%s is no day', (dob) => {
    expect(read({ dob }).reasons).toEqual(['dob LB_ROW_DATE'])
  })

  it('is a year where it can be one', () => {
    expect(read({ dob: '1998' })).toMatchObject({
      reasons: [],
      notes: [],
      birth: known({ kind: 'year', year: 1998 }),
    })
  })
})

describe('a month or a year', () => {
  it('is kept as what it is', () => {
    expect(read({ dob: '02/2000' }).birth).toEqual(known({ kind: 'month', month: '2000-02' }))
    const { case: found } = read({ reported: '2014-02', offence: '2013', closed: '03/2014' })
    expect(found).toMatchObject({
      opened: known('2014-02'),
      occurred: known('2013'),
      closed: known('2014-03'),
    })
  })

  it('stands in no wrong order while it may stand in the right one', () => {
    expect(read({ reported: '2014', closed: '03/02/2014' }).notes).toEqual([])
    expect(read({ reported: '2015', closed: '03/02/2014' }).notes).toEqual([
      'closed LB_VALUE_CONTRADICTS',
    ])
  })

  it('identifies no referral by its day', () => {
    expect(read({ reported: '2014-02' }).case).not.toHaveProperty('knownBy')
  })
})

describe('a date that stands where none is known', () => {
  it.each([
    '01/01/1900',
    '02/02/1902',
    '11/11/1911',
    '30/12/1899',
    '01/01/1753',
    '0001-01-01',
    '31/12/9999',
  ])('%s is no birth, and that is said', (dob) => {
    const { birth, notes, reasons } = read({ dob })
    expect(reasons).toEqual([])
    expect(birth).toEqual({ known: false, reason: 'placeholder' })
    expect(notes).toEqual(['dob LB_VALUE_PLACEHOLDER'])
  })

  it('leaves the age that the row states', () => {
    expect(read({ dob: '01/01/1900', age: '14' }).birth).toEqual(
      known({ kind: 'age', age: 14, at: '2014-02-01' }),
    )
  })

  it('may be one of the map’s own', () => {
    const own = map(
      "placeholders: [{ date: '1955-05-05', reason: Written where nothing is known. }]",
    )
    expect(read({ dob: '05/05/1955' }, own).birth).toEqual({ known: false, reason: 'placeholder' })
    expect(read({ dob: '05/05/1955' }).birth).toEqual(known({ kind: 'date', date: '1955-05-05' }))
  })

  it('is a date like any other where it is no birth, but for those nobody writes', () => {
    expect(read({ closed: '02/02/1902' }).notes).toEqual(['closed LB_VALUE_CONTRADICTS'])
    expect(read({ closed: '31/12/9999' })).toMatchObject({
      notes: ['closed LB_VALUE_PLACEHOLDER'],
      case: { closed: { known: false, reason: 'placeholder' } },
    })
  })

  it('does for no date that is required', () => {
    expect(read({ reported: '01/01/1900' }).reasons).toEqual(['reported LB_ROW_REQUIRED'])
  })
})

describe('an age that nobody has', () => {
  it.each(['114', '100', '-1', '999'])('%s is missing, and that is said', (age) => {
    expect(read({ age })).toMatchObject({
      reasons: [],
      birth: { known: false, reason: 'implausible' },
      notes: ['age LB_VALUE_AGE'],
    })
  })

  it('is none from a date either', () => {
    expect(read({ dob: '06/05/1905' })).toMatchObject({
      birth: { known: false, reason: 'implausible' },
      notes: ['dob LB_VALUE_AGE'],
    })
    expect(read({ dob: '06/05/1905', age: '14' }).birth).toEqual(
      known({ kind: 'age', age: 14, at: '2014-02-01' }),
    )
  })

  it('is not a number of another form', () => {
    expect(read({ age: '14 years' }).reasons).toEqual(['age LB_ROW_NUMBER'])
  })
})

describe('two statements of a row', () => {
  it('are both kept where they contradict, and that is said', () => {
    expect(read({ dob: '05/05/1975', age: '14' })).toMatchObject({
      reasons: [],
      birth: known({ kind: 'date', date: '1975-05-05' }),
      statedAge: known({ kind: 'age', age: 14, at: '2014-02-01' }),
      notes: ['age LB_VALUE_CONTRADICTS'],
    })
  })

  it('are one where the age follows from the birth, and both where it says more', () => {
    expect(read({ dob: '05/05/1999', age: '14' })).toMatchObject({
      statedAge: undefined,
      notes: [],
    })
    expect(read({ dob: '1999', age: '14' })).toMatchObject({
      birth: known({ kind: 'year', year: 1999 }),
      statedAge: known({ kind: 'age', age: 14, at: '2014-02-01' }),
      notes: [],
    })
  })

  it('of a case that closed before it opened, or was reported before it happened, are said to contradict', () => {
    expect(read({ closed: '01/02/2013' }).notes).toEqual(['closed LB_VALUE_CONTRADICTS'])
    expect(read({ offence: '01/02/2015' }).notes).toEqual(['offence LB_VALUE_CONTRADICTS'])
  })
})

describe('a transfer that cannot be read', () => {
  it('is said', () => {
    expect(read({ moved: '05/03/2014 CID>PPU; soon CID' }).notes).toEqual(['moved LB_VALUE_UNREAD'])
  })
})
