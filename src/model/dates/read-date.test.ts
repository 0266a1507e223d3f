import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromDayNumber } from './day-numbers.ts'
import { isBefore, rangeOf } from './partial-date.ts'
import { orderShown, parseDate, parsePartialDate } from './read-date.ts'

const read = (text: string, order?: 'dayFirst' | 'monthFirst') => {
  const parsed = parsePartialDate(text, order)
  return parsed.ok ? parsed.date : parsed.why
}

describe('a date', () => {
  it.each([
    ['03/02/2014', '2014-02-03'],
    ['3.2.2014', '2014-02-03'],
    ['03-02-2014', '2014-02-03'],
    ['2014-02-03', '2014-02-03'],
    ['2014/2/3', '2014-02-03'],
    ['05-May-2000', '2000-05-05'],
    ['05-MAY-2000', '2000-05-05'],
    ['5 May 2000', '2000-05-05'],
    ['5th September, 2000', '2000-09-05'],
    ['1 Sept 2000', '2000-09-01'],
    ['May 5 2000', '2000-05-05'],
    ['Feb  3 2014', '2014-02-03'],
    ['05MAY2000', '2000-05-05'],
    ['20000505', '2000-05-05'],
    ['20160229', '2016-02-29'],
  ])('is read where it is written %s', (text, date) => {
    expect(read(text)).toBe(date)
    expect(parseDate(text)).toEqual({ ok: true, date })
  })

  it.each([
    '20000505 09:15',
    '20000505T00:00:00Z',
    '05/05/2000 12:00:00 AM',
    '05/05/2000 00:00:00.000',
    '05/05/2000 00:00',
    '05/05/2000T00:00:00',
    '05/05/2000 9:15PM',
    '05/05/2000 09.15 p.m.',
    '05/05/2000, 09:15',
    '2000-05-05T00:00:00Z',
    '2000-05-05T00:00:00.0000000+01:00',
    '2000-05-05 24:00:00',
    '05-MAY-2000 12.00.00.000000 AM',
    'May  5 2000 12:00AM',
  ])('is read before a time: %s', (text) => {
    expect(read(text)).toBe('2000-05-05')
  })

  it.each([
    ['05/05/2000 25:00', 'notADate'],
    ['05/05/2000 13:00 PM', 'notADate'],
    ['05/05/2000 12:61', 'notADate'],
    ['05/05/2000 or so', 'notADate'],
    ['1998 10:00', 'notADate'],
    ['30/02/2014', 'noSuchDay'],
    ['29-Feb-2015', 'noSuchDay'],
    ['31/13/2014', 'noSuchDay'],
    ['05/05/00', 'twoDigitYear'],
    ['05-MAY-00', 'twoDigitYear'],
    ['02/14', 'twoDigitYear'],
    ['05-Foo-2000', 'notADate'],
    ['20001305', 'notADate'],
    ['20150229', 'notADate'],
    ['05052000', 'notADate'],
    ['200005051', 'notADate'],
    ['20000505.0', 'notADate'],
    ['', 'notADate'],
  ])('is none where it is written %s', (text, why) => {
    expect(read(text)).toBe(why)
    expect(parseDate(text)).toEqual({ ok: false, why })
  })

  it('is none outside the years that records are of, but said to be a day', () => {
    expect(parsePartialDate('31/12/9999')).toEqual({
      ok: false,
      why: 'noSuchDay',
      outside: '9999-12-31',
    })
    expect(parsePartialDate('99991231')).toMatchObject({ outside: '9999-12-31' })
    expect(parsePartialDate('0001-01-01T00:00:00')).toMatchObject({ outside: '0001-01-01' })
  })

  it('is no number of four to six digits, but for a year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 999_999 }),
        fc.constantFrom('', '.5', '.0'),
        (n, part) => {
          const text = `${n}${part}`
          const year = part === '' && n >= 1850 && n <= 2199
          expect(parsePartialDate(text).ok).toBe(year)
          expect(parseDate(text).ok).toBe(false)
        },
      ),
    )
    expect(parsePartialDate('010203').ok).toBe(false)
  })

  it('of eight digits has the year first, and never two readings', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const [day, month] = [fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 })]
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2199 }), month, day, (year, m, d) => {
        const dashed = read(`${year}-${two(m)}-${two(d)}`)
        const plain = dashed === 'noSuchDay' ? 'notADate' : dashed
        expect(read(`${year}${two(m)}${two(d)}`)).toBe(plain)
        for (const other of [`${two(d)}${two(m)}${year}`, `${two(m)}${two(d)}${year}`])
          expect(read(other)).toBe('notADate')
      }),
    )
  })

  it('is read in the order of its source', () => {
    expect(read('02/03/2014', 'dayFirst')).toBe('2014-03-02')
    expect(read('02/03/2014', 'monthFirst')).toBe('2014-02-03')
    expect(read('02/13/2014', 'dayFirst')).toBe('noSuchDay')
    expect(read('05-May-2000', 'monthFirst')).toBe('2000-05-05')
    expect(read('2014-02-03', 'monthFirst')).toBe('2014-02-03')
  })
})

describe('the order of a date of digits', () => {
  it.each([
    ['13/02/2014', 'dayFirst'],
    ['02/13/2014 10:00', 'monthFirst'],
    ['02/03/2014', 'either'],
    ['05/05/2014', null],
    ['05/5/2014', null],
    ['31/02/2014', null],
    ['31/13/2014', null],
    ['2014-02-03', null],
    ['05-May-2000', null],
    ['13/02/14', null],
    ['41673', null],
  ])('is what %s shows: %s', (text, shown) => {
    expect(orderShown(text)).toBe(shown)
  })

  it('is `either` only of what both orders read, as two days', () => {
    const two = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(two, two, fc.integer({ min: 1900, max: 2100 }), (one, other, year) => {
        const text = `${one}/${other}/${year}`
        const [dayFirst, monthFirst] = [parseDate(text, 'dayFirst'), parseDate(text, 'monthFirst')]
        const both = dayFirst.ok && monthFirst.ok && dayFirst.date !== monthFirst.date
        expect(orderShown(text) === 'either').toBe(both)
        if (orderShown(text) === 'dayFirst')
          expect([dayFirst.ok, monthFirst.ok]).toEqual([true, false])
      }),
    )
  })
})

describe('a month or year', () => {
  it.each([
    ['1998', '1998', '1998-01-01', '1998-12-31'],
    ['2014-02', '2014-02', '2014-02-01', '2014-02-28'],
    ['02/2014', '2014-02', '2014-02-01', '2014-02-28'],
    ['2/2016', '2016-02', '2016-02-01', '2016-02-29'],
    ['Feb 2014', '2014-02', '2014-02-01', '2014-02-28'],
    ['February-2014', '2014-02', '2014-02-01', '2014-02-28'],
  ])('%s is each of its days', (text, date, earliest, latest) => {
    expect(read(text)).toBe(date)
    expect(rangeOf(date)).toEqual({ earliest, latest })
    expect(parseDate(text)).toEqual({ ok: false, why: 'notADate' })
  })

  it.each(['2014-13', '13/2014', '0998', '2500', '2014/02', '2014.02'])('%s is none', (text) => {
    expect(parsePartialDate(text).ok).toBe(false)
  })

  it('stands before another date, after it, or may do either', () => {
    expect(isBefore('2013', '2014-02')).toBe(true)
    expect(isBefore('2014-03', '2014-02-28')).toBe(false)
    expect(isBefore('2014-02-10', '2014-02')).toBe(null)
    expect(isBefore('2014-02-28', '2014-02')).toBe(false)
    expect(isBefore('2014-02', '2014-02-01')).toBe(false)
    expect(isBefore('2014-02-03', '2014-02-03')).toBe(false)
  })
})

describe('a date cell', () => {
  it('counts days in the system of its workbook', () => {
    expect(fromDayNumber(41673)).toBe('2014-02-03')
    expect(fromDayNumber(41673.75)).toBe('2014-02-03')
    expect(fromDayNumber(40211, 1904)).toBe('2014-02-03')
    expect(fromDayNumber(27946, 1904)).toBe('1980-07-06')
  })

  it('is no day before the calendar of the system is sure, nor far beyond', () => {
    expect(fromDayNumber(60)).toBe(null)
    expect(fromDayNumber(366)).toBe(null)
    expect(fromDayNumber(367)).toBe('1901-01-01')
    expect(fromDayNumber(-1, 1904)).toBe(null)
    expect(fromDayNumber(999_999)).toBe(null)
    expect(fromDayNumber(Number.NaN)).toBe(null)
  })
})
