import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MissingEpisodeAsOf } from '../../model/index.ts'
import { episodesOf } from './missing-episodes.ts'

const record = (
  id: number,
  starts: string,
  ends: string | null = null,
  source = 'police',
  returnInterview: string | null = null,
): MissingEpisodeAsOf => ({ id, source, mentionId: id, starts, ends, returnInterview })
const shown = (records: readonly MissingEpisodeAsOf[], opened: string | null = '2014-02-01') =>
  episodesOf(
    ['P1'],
    () => records,
    opened,
    () => 0.9,
  )
const known = <T>(value: T) => ({ known: true, value })

describe('the occasions on which a victim was reported missing', () => {
  it('say when, for how long, and whether before the report, with the records and how sure they are', () => {
    const { items, ties } = shown([record(7, '2014-01-02', '2014-01-04', 'police', 'Refused')])
    expect(items).toEqual([
      {
        id: 'event:7',
        began: known('2014-01-02'),
        beforeReport: known(true),
        days: known(2),
        returnInterview: known(false),
      },
    ])
    expect(ties).toEqual([
      { fact: 'missingEpisodes', people: ['P1'], records: ['event:7'], probability: 0.9 },
    ])
  })

  it('are not before the report on its own day, and nobody knows where it has none', () => {
    const on = (opened: string | null) => shown([record(1, '2014-01-02')], opened).items[0]
    expect(on('2014-01-02')?.beforeReport).toEqual(known(false))
    expect(on('2014-01-03')?.beforeReport).toEqual(known(true))
    expect(on(null)?.beforeReport.known).toBe(false)
  })

  it('of which only a month is recorded may be any of its days', () => {
    const [one] = shown([record(1, '2014-01', '2014-02-03')], '2014-01-20').items
    expect(one?.began).toEqual({
      known: false,
      reason: 'imprecise',
      within: { least: '2014-01-01', most: '2014-01-31' },
    })
    expect(one?.beforeReport).toEqual({ known: false, reason: 'imprecise' })
    expect(one?.days).toEqual({
      known: false,
      reason: 'imprecise',
      within: { least: 3, most: 33 },
    })
    expect(shown([record(1, '2014-01')], '2014-02').items[0]?.beforeReport).toEqual(known(true))
  })

  it.each([
    ['a month and a day of it', [record(1, '2014-01'), record(2, '2014-01-20')], 1],
    ['a month and a day after it', [record(1, '2014-01'), record(2, '2014-02-02')], 2],
    [
      'two days of a month that overlaps both',
      [record(1, '2014-01-02'), record(2, '2014-01-20'), record(3, '2014-01')],
      2,
    ],
    [
      'the same day, two agencies',
      [record(1, '2014-01-02'), record(2, '2014-01-02', null, 'c')],
      1,
    ],
    ['the same day, one source', [record(1, '2014-01-02'), record(2, '2014-01-02')], 1],
    [
      'overlapping, two agencies',
      [record(1, '2014-01-02', '2014-01-05'), record(2, '2014-01-04', '2014-01-06', 'c')],
      1,
    ],
    [
      'a day apart, two agencies',
      [record(1, '2014-01-02', '2014-01-03'), record(2, '2014-01-04', null, 'c')],
      1,
    ],
    [
      'two days apart, two agencies',
      [record(1, '2014-01-02', '2014-01-03'), record(2, '2014-01-05', null, 'c')],
      2,
    ],
    [
      'back and gone again that day, one source',
      [record(1, '2014-01-02', '2014-01-03'), record(2, '2014-01-03', '2014-01-04')],
      2,
    ],
    [
      'two of one source, told as one by another',
      [
        record(1, '2014-01-02', '2014-01-03'),
        record(2, '2014-01-03', '2014-01-04'),
        record(3, '2014-01-02', '2014-01-04', 'c'),
      ],
      2,
    ],
  ])('count once what may be one: %s', (_, records, count) => {
    expect(shown(records).items.length).toBe(count)
    const told = shown(records).ties.flatMap((tie) => tie.records)
    expect(told.toSorted()).toEqual(records.map(({ id }) => `event:${id}`).toSorted())
  })

  it('do not know what records of one occasion disagree about', () => {
    const [one] = shown([
      record(1, '2014-01-02', '2014-01-04', 'police', 'Y'),
      record(2, '2014-01-02', '2014-01-05', 'c', 'asked'),
    ]).items
    expect(one).toMatchObject({ began: known('2014-01-02'), returnInterview: known(true) })
    expect(one?.days).toEqual({ known: false, reason: 'unknown' })
  })

  it('are never more than one source says, or all sources together; each child for itself', () => {
    const aRecord = fc.tuple(fc.nat(20), fc.nat(3), fc.constantFrom('a', 'b'))
    const day = (n: number) => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(fc.array(aRecord, { maxLength: 12 }), (all) => {
        const records = all.map(([from, days, source], at) =>
          record(at + 1, day(from), day(from + days), source),
        )
        const { length } = shown(records).items
        expect(length).toBeLessThanOrEqual(records.length)
        expect(length > 0).toBe(records.length > 0)
        const both = episodesOf(
          ['P1', 'P2'],
          () => records,
          null,
          () => 1,
        )
        expect(both.items.length).toBe(2 * length)
      }),
    )
  })

  it('of a child with ten thousand records are found all the same', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => record(at, '2014-01-02', '2014-01-03'))
    expect(shown(many).items.length).toBe(1)
  })
})
