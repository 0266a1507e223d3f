import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyOwners } from '../../items/index.ts'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { liveColumns, readLiveRows } from './read-live-rows.ts'
import { mondayOf, weeksOf } from './weeks.ts'

const head = liveColumns.join(',')
const today = '2026-03-02'
const robin = 'L/1,crime,2026-01-05,Sexual offence,victim,Robin,Ashdown,1999-08-14,QX1 1AA,,'
const nobody = 'L/2,referral,2026-01-14,,subject,Zora,Unheard,1971-02-03,ZZ9 9ZZ,,'

describe('rows of live cases', () => {
  it('of one reference are one case with its people', () => {
    const [live, ...rest] = readLiveRows(
      `${head}\n${robin}\n${robin.replace('victim', 'suspect')}`,
      today,
    )
    expect(rest).toEqual([])
    expect(live).toMatchObject({
      ref: 'L/1',
      kind: 'crime',
      people: [{ role: 'victim' }, { role: 'suspect' }],
    })
  })

  it.each([
    ['', 'no column ref'],
    [head, 'no row below'],
    [`${head},ethnicity\n${robin},x`, 'unknown column ethnicity'],
    [`${head}\n${robin.replace('2026-01-05', '2026-02-30')}`, 'line 2: recorded is no day'],
    [
      `${head}\n${robin.replace('2026-01-05', '2026-03-03')}`,
      'line 2: recorded is later than today',
    ],
    [`${head}\n${robin.replace('1999-08-14', '14/8/99')}`, 'line 2: born is no day'],
    [`${head}\n${robin.replace('crime', 'rumour')}`, 'line 2: kind is none of'],
    [`${head}\n${robin.replace('L/1', '')}`, 'line 2: no ref'],
    [`${head}\n${robin}\n${robin.replace('crime', 'referral')}`, 'line 3: L/1 has another kind'],
    [`${head}\n${robin.replace('Ashdown', 'a'.repeat(300))}`, 'family is longer than 200'],
    [`${head}\n"${robin}`, 'Nothing is taken in'],
  ])('%#: what cannot be read refuses all, with the line', (content, words) => {
    expect(() => readLiveRows(content, today)).toThrow(
      expect.objectContaining({ code: 'LB_LIVE_ROWS', cause: expect.stringContaining(words) }),
    )
  })
})

describe('weeks', () => {
  it('begin on Mondays, leave none out, and add up', () => {
    expect(['2026-01-04', '2026-01-05', '2026-01-11', '2026-03-29'].map(mondayOf)).toEqual([
      '2025-12-29',
      '2026-01-05',
      '2026-01-05',
      '2026-03-23',
    ])
    const weeks = weeksOf(
      [
        { recordedOn: '2026-01-07', aboutReview: true, count: 2 },
        { recordedOn: '2026-01-11', aboutReview: false, count: 3 },
        { recordedOn: '2026-01-19', aboutReview: true, count: 1 },
      ],
      '2026-01-07',
      '2026-01-20',
    )
    expect(weeks.map(({ from, cases }) => [from, cases])).toEqual([
      ['2026-01-05', 5],
      ['2026-01-12', 0],
      ['2026-01-19', 1],
    ])
    expect(weeks.at(-1)).toMatchObject({ casesSince: 6, aboutReviewSince: 3 })
  })
})

it('only what is about live cases names their tables, so that no figure mixes the populations', () => {
  const src = join(import.meta.dirname, '../..')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const naming = files.filter((file) =>
    /\blive_(case|count|figure|match|people)\b/.test(readFileSync(join(src, file), 'utf8')),
  )
  expect(naming.toSorted()).toEqual([
    'access/row-security.fixtures.ts',
    // Keep a case that a live case is about.
    'archive/keep/same-case.test.ts',
    'archive/keep/take-back.ts',
    // Nothing of live cases is kept where their rows are refused.
    'casework/bad-input.test.ts',
    'casework/live/keep-live.ts',
    'casework/live/live-cases.ts',
    'casework/live/live.test.ts',
    'casework/live/match-live.ts',
    // What definitions say that count live cases, and the counts of each of them apart.
    'facts/live/answer-live.ts',
    'facts/live/read-live-facts.ts',
    'figures/counts/figures.ts',
    'figures/counts/live-figures.test.ts',
    'refresh/due/read-due.ts',
    'refresh/evaluate/judge-live.ts',
    'store/migrations/earlier-rows.test.ts',
    'store/migrations/v0.2/casework/0087-live-cases.sql.ts',
    'store/migrations/v0.2/casework/0104-live-care.sql.ts',
    'store/migrations/v0.2/casework/0114-live-figures.sql.ts',
    'store/policies/casework.ts',
    'store/policies/index.ts',
    'store/tables/live-cases.ts',
    'store/testing/as-migrated.ts',
  ])
})

oneEngineWithExample('a live case', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })
  const as = (name: OfficerName) => example.officers[name]
  const receive = (rows: readonly string[]) =>
    example.review.perform(as('data'), acts.casework.receiveLive, {
      source: 'made-up-live',
      content: [head, ...rows].join('\n'),
    })
  const shown = () =>
    example.review.perform(as('chief'), acts.casework.liveCases, { since: '2026-01-05' })
  /** Everything that counts, orders or certifies, without when and from which entry. */
  const figures = async () => {
    const { review } = example
    const lead = as('chief')
    const all = [
      await review.perform(lead, acts.figures.current, {}),
      await review.perform(lead, acts.figures.completeness, {
        source: null,
        unit: null,
        year: null,
      }),
      await review.perform(lead, acts.figures.agreement, {}),
      await review.perform(lead, acts.figures.childRules, {}),
      await review.perform(lead, acts.reading.worklist, { state: 'all' }),
      await review.perform(lead, acts.reading.progress, {}),
      await review.perform(lead, acts.casework.measureCounts, {}),
      await review.perform(lead, acts.casework.passedAround, {}),
      await review.perform(lead, acts.people.groups, {}),
    ]
    return JSON.stringify(all, (key, value) =>
      /ledger|recompute|root|refreshed|computedAt|countedAt|workedOut/i.test(key)
        ? undefined
        : value,
    )
  }

  it('about somebody in the review is an item of who answers for the case, once, after the next refresh', async () => {
    const before = await figures()
    expect(await receive([robin, nobody])).toEqual({ received: 2, unchanged: 0 })
    expect(await shown()).toMatchObject({ notCompared: 2 })
    await refresh(store, example.door, example.operator)
    const live = await shown()
    expect(live.notCompared).toBe(0)
    expect(live.rows.map(({ ref, aboutReview }) => [ref, aboutReview])).toEqual([
      ['L/1', true],
      ['L/2', false],
    ])
    expect(live.rows[0]!.cases.map(({ ref }) => ref)).toContain('NB/1')
    expect(live.weeks.at(-1)).toMatchObject({ casesSince: 2, aboutReviewSince: 1 })
    const items = async () =>
      (
        await example.review.perform(as('chief'), acts.casework.items, { whose: 'open' })
      ).rows.filter(({ kind }) => kind === 'liveCase')
    expect(await items()).toHaveLength(1)
    expect(await figures()).toBe(before)
    await receive([robin, nobody])
    await refresh(store, example.door, example.operator, { full: true })
    expect(await items()).toHaveLength(1)
    expect((await verifyOwners(store)).faults).toEqual([])
  })

  it('goes to nobody who once worked on the case, though they answer for another of it', async () => {
    const { itemId } = await example.review.perform(as('eve'), acts.casework.raiseItem, {
      kind: 'action',
      title: 'Ask the archive',
      caseId: example.cases['NB/3']!,
    })
    await receive([robin.replace('L/1', 'L/9')])
    await refresh(store, example.door, example.operator)
    const found = (await shown()).rows.find(({ ref }) => ref === 'L/9')!
    const itemOf = (ref: string) => found.cases.find((one) => one.ref === ref)?.itemId
    // Eve worked on NB/1 years ago.
    expect(itemOf('NB/3')).not.toBe(itemId)
    expect(itemOf('NB/1')).not.toBe(itemOf('NB/3'))
    const eves = await example.review.perform(as('eve'), acts.casework.items, {})
    const own = eves.rows.find((row) => row.itemId === itemOf('NB/3'))!
    expect(own.title).toContain('NB/3')
    const item = await example.review.perform(as('eve'), acts.casework.item, {
      itemId: own.itemId,
    })
    expect(item.details).not.toContain('NB/1')
    expect((await verifyOwners(store)).faults).toEqual([])
  })

  it('is seen with the care of the cases it is about; who is in it is seen by nobody', async () => {
    const seenBy = async (name: OfficerName) => {
      const { rows, weeks } = await example.review.perform(as(name), acts.casework.liveCases, {
        since: '2026-01-05',
      })
      const { casesSince, aboutReviewSince } = weeks.at(-1)!
      return {
        sums: [casesSince, aboutReviewSince],
        refs: rows.map(({ ref }) => ref).toSorted(),
        cases: [...new Set(rows.flatMap(({ cases }) => cases.map(({ ref }) => ref)))].toSorted(),
      }
    }
    const lead = await seenBy('chief')
    expect(lead.refs).toEqual(['L/1', 'L/2', 'L/9'])
    expect(lead.cases).toContain('NB/1')
    // An officer sees those about a case they may see, and of somebody not in the review nothing.
    const ann = await seenBy('ann')
    expect(ann).toEqual({ ...lead, refs: ['L/1', 'L/9'] })
    // Eve worked on NB/1 years ago.
    const eve = await seenBy('eve')
    expect(eve.cases).toEqual(lead.cases.filter((ref) => ref !== 'NB/1'))
    expect(eve.sums).toEqual(lead.sums)
    for (const [role, staffIds, some] of [
      ['reviewer', [], false],
      ['authoriser', [], false],
      ['dataManager', [], true],
    ] as const) {
      const people = await inContext(store.db, { accountId: 'x', role, staffIds }, (tx) =>
        tx.selectFrom('live_people').selectAll().execute(),
      )
      expect([role, people.length > 0]).toEqual([role, some])
    }
    // Where every case it is about is one that somebody worked on, they see nothing of it, leads too.
    for (const role of ['reviewer', 'authoriser'] as const) {
      const only = (staffIds: readonly string[]) =>
        inContext(store.db, { accountId: 'x', role, staffIds }, async (tx) => {
          await sql`select set_config('lookback.conflicts', ${
            staffIds.length > 0 ? `{${Object.values(example.cases).join()}}` : '{}'
          }, true)`.execute(tx)
          return tx.selectFrom('live_case').select('ref').where('about_review', '=', true).execute()
        })
      expect(await only([])).toHaveLength(2)
      expect(await only(['C 77'])).toEqual([])
    }
  })

  it('is counted for ten years at most, whatever day is asked for', async () => {
    const { weeks, since } = await example.review.perform(as('chief'), acts.casework.liveCases, {
      since: '0001-01-01',
    })
    expect(weeks.length).toBeLessThanOrEqual(522)
    expect(since > '2010-01-01').toBe(true)
  })

  it('that came before and says something else is refused, and nothing of its file is taken', async () => {
    await expect(
      receive([robin.replace('Robin', 'Robyn'), nobody.replace('L/2', 'L/3')]),
    ).rejects.toThrow('LB_LIVE_CHANGED')
    expect((await shown()).rows).toHaveLength(3)
  })
})
