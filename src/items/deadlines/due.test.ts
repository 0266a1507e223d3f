import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter } from '../../model/index.ts'
import { bankHolidays } from './bank-holidays.ts'
import { dayOf, endOf, isWorkingDay } from './calendar.ts'
import { type ClockStop, dueAt, dueOn } from './due.ts'
import { type DeadlineName, deadlineRules } from './rules.ts'

type Worked = readonly [
  what: string,
  rule: DeadlineName,
  start: string,
  stops: readonly (readonly [string, string | null])[],
  due: string | null,
]

/** Worked by hand with a wall calendar. */
const worked: readonly Worked[] = [
  ['a Monday, the next day', 'oneWorkingDay', '2026-03-02', [], '2026-03-03'],
  ['a Friday, over the weekend', 'oneWorkingDay', '2026-03-06', [], '2026-03-09'],
  ['a Saturday counts from Monday', 'oneWorkingDay', '2026-03-07', [], '2026-03-09'],
  ['a Sunday counts from Monday', 'oneWorkingDay', '2026-03-08', [], '2026-03-09'],
  ['Maundy Thursday 2026, over Easter', 'oneWorkingDay', '2026-04-02', [], '2026-04-07'],
  ['Good Friday 2026 itself', 'oneWorkingDay', '2026-04-03', [], '2026-04-07'],
  ['Easter Monday 2026 itself', 'oneWorkingDay', '2026-04-06', [], '2026-04-07'],
  ['five days over Easter 2026', 'fiveWorkingDays', '2026-03-31', [], '2026-04-09'],
  ['five days over Easter 2024, across March', 'fiveWorkingDays', '2024-03-27', [], '2024-04-05'],
  ['15 days over Easter 2025', 'fifteenWorkingDays', '2025-04-10', [], '2025-05-06'],
  ['15 days over Easter and early May 2025', 'fifteenWorkingDays', '2025-04-16', [], '2025-05-12'],
  ['Christmas Eve 2026, 28th is substitute', 'oneWorkingDay', '2026-12-24', [], '2026-12-29'],
  ['Christmas Eve 2027: 27th and 28th', 'oneWorkingDay', '2027-12-24', [], '2027-12-29'],
  ['Christmas Eve 2025: 25th and 26th', 'oneWorkingDay', '2025-12-24', [], '2025-12-29'],
  ['five days over Christmas 2025', 'fiveWorkingDays', '2025-12-22', [], '2025-12-31'],
  ['five days over New Year 2026', 'fiveWorkingDays', '2025-12-29', [], '2026-01-06'],
  ['New Year on a Saturday (2028)', 'oneWorkingDay', '2027-12-31', [], '2028-01-04'],
  ['20 days from 1 December 2025', 'twentyWorkingDays', '2025-12-01', [], '2025-12-31'],
  ['20 days from 10 December 2025', 'twentyWorkingDays', '2025-12-10', [], '2026-01-12'],
  ['early May 2026', 'oneWorkingDay', '2026-05-01', [], '2026-05-05'],
  ['early May 2020 was a Friday (VE Day)', 'oneWorkingDay', '2020-05-07', [], '2020-05-11'],
  ['Monday 4 May 2020 was worked', 'oneWorkingDay', '2020-05-01', [], '2020-05-04'],
  ['the jubilee of 2022', 'oneWorkingDay', '2022-06-01', [], '2022-06-06'],
  ['the last Monday of May 2022 was worked', 'oneWorkingDay', '2022-05-27', [], '2022-05-30'],
  ['the state funeral of 2022', 'oneWorkingDay', '2022-09-16', [], '2022-09-20'],
  ['the coronation of 2023', 'oneWorkingDay', '2023-05-05', [], '2023-05-09'],
  ['the royal wedding of 2011, after Easter', 'oneWorkingDay', '2011-04-28', [], '2011-05-03'],
  ['summer bank holiday 2026', 'fiveWorkingDays', '2026-08-27', [], '2026-09-04'],
  ['45 days from 2 January 2026', 'fortyFiveWorkingDays', '2026-01-02', [], '2026-03-06'],
  ['seven days over a weekend', 'sevenDays', '2026-03-05', [], '2026-03-12'],
  ['seven days over Easter count all', 'sevenDays', '2026-04-02', [], '2026-04-09'],
  ['28 days over February', 'twentyEightDays', '2026-02-10', [], '2026-03-10'],
  ['28 days over February 2028, a leap year', 'twentyEightDays', '2028-02-10', [], '2028-03-09'],
  ['three months', 'threeMonths', '2026-01-15', [], '2026-04-15'],
  ['three months from 30 November', 'threeMonths', '2025-11-30', [], '2026-02-28'],
  ['three months to a leap day', 'threeMonths', '2027-11-30', [], '2028-02-29'],
  ['three months from 31 May', 'threeMonths', '2026-05-31', [], '2026-08-31'],
  [
    'stopped Wednesday, started Friday: Thursday and Friday do not count',
    'fiveWorkingDays',
    '2026-03-02',
    [['2026-03-04', '2026-03-06']],
    '2026-03-11',
  ],
  [
    'stopped and started on one day',
    'fiveWorkingDays',
    '2026-03-02',
    [['2026-03-04', '2026-03-04']],
    '2026-03-09',
  ],
  [
    'stopped over a weekend alone',
    'fiveWorkingDays',
    '2026-03-02',
    [['2026-03-06', '2026-03-08']],
    '2026-03-09',
  ],
  [
    'stopped twice',
    'fiveWorkingDays',
    '2026-03-02',
    [
      ['2026-03-03', '2026-03-04'],
      ['2026-03-06', '2026-03-09'],
    ],
    '2026-03-11',
  ],
  ['an open stop: nobody knows', 'fiveWorkingDays', '2026-03-02', [['2026-03-04', null]], null],
  ['stopped on the day it starts', 'oneWorkingDay', '2026-03-02', [['2026-03-02', null]], null],
  [
    'stopped on its last day: that day still counts',
    'fiveWorkingDays',
    '2026-03-02',
    [['2026-03-09', null]],
    '2026-03-09',
  ],
  [
    'stopped after it had run out',
    'fiveWorkingDays',
    '2026-03-02',
    [['2026-03-12', null]],
    '2026-03-09',
  ],
  [
    'stopped over Easter, no day lost twice',
    'fiveWorkingDays',
    '2026-03-31',
    [['2026-04-02', '2026-04-07']],
    '2026-04-10',
  ],
  [
    'months with ten days stopped',
    'threeMonths',
    '2026-01-15',
    [['2026-02-01', '2026-02-11']],
    '2026-04-25',
  ],
  [
    'days with a stop into the next year',
    'twentyEightDays',
    '2025-12-10',
    [['2025-12-20', '2026-01-05']],
    '2026-01-23',
  ],
]

const stopsOf = (stops: Worked[3]): readonly ClockStop[] =>
  stops.map(([stopped, started]) => ({ stopped, started }))

describe('a deadline', () => {
  it('is worked at least forty times by hand', () => {
    expect(worked.length).toBeGreaterThanOrEqual(40)
  })

  it.each(worked)('%s', (_what, rule, start, stops, due) => {
    expect(dueOn(deadlineRules[rule], start, stopsOf(stops))).toBe(due)
  })

  it('ends at midnight in England and Wales, summer and winter, and hours run on', () => {
    expect(endOf('2026-01-10').toISOString()).toBe('2026-01-11T00:00:00.000Z')
    expect(endOf('2026-07-10').toISOString()).toBe('2026-07-10T23:00:00.000Z')
    expect(dayOf(new Date('2026-07-10T23:30:00Z'))).toBe('2026-07-11')
    const raised = new Date('2026-12-25T23:40:00Z')
    expect(dueAt(deadlineRules.oneDay, raised)?.toISOString()).toBe('2026-12-26T23:40:00.000Z')
  })

  it('is refused where the calendar does not reach, and never guessed', () => {
    expect(() => dueOn(deadlineRules.oneWorkingDay, '2030-12-31')).toThrow('LB_ITEM_CALENDAR')
    expect(() => isWorkingDay('2009-12-31')).toThrow('LB_ITEM_CALENDAR')
  })

  it('never comes earlier for a stop, and leaves as many days that count as the rule says', () => {
    const day = fc.integer({ min: 0, max: 2_500 }).map((n) => daysAfter('2020-01-01', n))
    const stop = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
      .map(([after, long]) => ({ after, long }))
    const named = fc.constantFrom<DeadlineName>('oneWorkingDay', 'fiveWorkingDays', 'sevenDays')
    fc.assert(
      fc.property(day, fc.array(stop, { maxLength: 3 }), named, (start, given, name) => {
        const rule = deadlineRules[name]
        const stops = given.map(({ after, long }) => ({
          stopped: daysAfter(start, after),
          started: daysAfter(start, after + long),
        }))
        const due = dueOn(rule, start, stops)!
        expect(due >= dueOn(rule, start)!).toBe(true)
        let counted = 0
        for (let on = daysAfter(start, 1); on <= due; on = daysAfter(on, 1)) {
          const still = stops.some(({ stopped, started }) => on > stopped && on <= started)
          if (!still && (rule.count === 'days' || isWorkingDay(on))) counted += 1
        }
        expect(counted).toBe(rule.many)
      }),
    )
  })
})

/** Gregorian Easter Sunday (Meeus, Astronomical Algorithms, 1991). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

it('the bank holidays hold Easter of every year, eight days or more, and no weekend', () => {
  for (let year = 2010; year <= 2030; year += 1) {
    const inYear = [...bankHolidays].filter((day) => day.startsWith(`${year}-`))
    expect(inYear.length).toBeGreaterThanOrEqual(8)
    expect(inYear).toContain(daysAfter(easter(year), -2))
    expect(inYear).toContain(daysAfter(easter(year), 1))
    for (const day of inYear) expect([0, 6]).not.toContain(new Date(day).getUTCDay())
  }
})
