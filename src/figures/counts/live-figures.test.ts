import { beforeAll, expect, it } from 'vitest'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import type { Figure } from '../contract.ts'
import { recomputeFigures } from './recompute.ts'

const definition = (id: string, population: string) => `id: ${id}
version: 1
title: A crime recorded since 2026
authority: A made-up force
source: Its own terms
${population}clauses:
  - id: since
    words: A crime recorded since 2026
    when: kind == "crime" && opened >= "2026-01-01"
`
const columns = 'ref,kind,recorded,category,role,given,family,born,postcode,phone,vehicle'
const live = [
  'L/1,crime,2026-01-05,,victim,Robin,Ashdown,1999-08-14,QX1 1AA,,',
  'L/2,referral,2026-01-14,,subject,Zora,Unheard,1971-02-03,ZZ9 9ZZ,,',
  // No case of its own: it is a visit of the police, not an allegation.
  'L/3,missing,2026-01-15,,subject,Robin,Ashdown,1999-08-14,QX1 1AA,,',
]

oneEngineWithExample('a definition that counts live cases', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    const { who } = example.officers.data
    await inContext(store.db, who, (tx) =>
      tx
        .insertInto('definition')
        .values(
          (['review', 'live', 'both'] as const).map((of) => {
            const yaml = definition(`since-${of}`, of === 'review' ? '' : `population: ${of}\n`)
            const [id, version, title, authority] = [`since-${of}`, 1, 'Since', 'A made-up force']
            return { id, version, title, authority, published: null, yaml, hash: of }
          }),
        )
        .execute(),
    )
  })
  const figures = async () => {
    const all = await example.review.perform(example.officers.chief, acts.figures.current, {})
    const of = (name: string) => all.find((one) => one.definition === `since-${name}`)!
    return { review: of('review'), live: of('live'), both: of('both') }
  }
  const counts = ({ met, notMet, undetermined, population }: Figure) => [
    met,
    notMet,
    undetermined,
    population,
  ]

  it('is counted with the next refresh, its populations apart, and no other figure has one of them', async () => {
    await refresh(store, example.door, example.operator)
    const before = await figures()
    expect(before.live.counted).toBe(true)
    expect(counts(before.live)).toEqual([0, 0, 0, 0])
    await example.review.perform(example.officers.data, acts.casework.receiveLive, {
      source: 'made-up-live',
      content: [columns, ...live].join('\n'),
    })
    // Until a refresh has compared them nothing is counted.
    expect(counts((await figures()).both)).toEqual(counts(before.review))
    await refresh(store, example.door, example.operator)
    const { review, live: alone, both } = await figures()
    expect([review.counts, alone.counts, both.counts]).toEqual(['review', 'live', 'both'])
    expect(counts(review)).toEqual(counts(before.review))
    expect(counts(alone)).toEqual([1, 1, 0, 2])
    expect(both.ofReview).toEqual(review.ofReview)
    expect(both.ofLive).toEqual(alone.ofLive)
    expect(counts(both)).toEqual(counts(review).map((count, at) => count + counts(alone)[at]!))
    expect(both.asRecorded).toMatchObject({ met: both.met, population: both.population })
  })

  it('is recounted from the archive by a root of the ledger, and a live case that changed is found', async () => {
    const { both } = await figures()
    const again = () =>
      recomputeFigures(store, example.door, example.operator, 'since-both', both.ledgerRoot)
    const [recounted] = await again()
    expect(recounted).toMatchObject({ ofLive: both.ofLive, ofReview: both.ofReview })
    await inContext(store.db, example.officers.data.who, (tx) =>
      tx.updateTable('live_case').set({ compared_at: null }).where('ref', '=', 'L/1').execute(),
    )
    await expect(again()).rejects.toMatchObject({ code: 'LB_FIGURES_DIFFER' })
    await refresh(store, example.door, example.operator)
  })

  it.each(['since-live', 'since-both'])(
    '%s is not published, compared, sampled or counted as of a day',
    async (definition) => {
      const { data, chief } = example.officers
      const asked = await Promise.allSettled([
        example.review.perform(data, acts.figures.propose, { definition, reason: 'x' }),
        example.review.perform(chief, acts.figures.compare, { a: definition, b: 'intra-familial' }),
        example.review.perform(chief, acts.figures.asOf, { definition }),
        example.review.perform(chief, acts.figures.drawSample, {
          definition,
          cases: 1,
          reason: 'x',
        }),
        example.review.perform(chief, acts.figures.equality, { definition }),
      ])
      expect(asked.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
        asked.map(() => 'LB_DEFINITION_LIVE'),
      )
    },
  )

  it('counts over its own population while it is drafted', async () => {
    const check = (yaml: string) =>
      example.review.perform(example.officers.chief, acts.figures.checkDefinition, { yaml })
    expect(await check(definition('our-live', 'population: live\n'))).toMatchObject({
      population: 'live',
      counts: { population: 2, met: 1 },
    })
    const { both } = await figures()
    expect(await check(definition('our-both', 'population: both\n'))).toMatchObject({
      counts: { population: both.population, met: both.met },
    })
    const child = definition('our-child', 'unit: child\npopulation: live\n').replace(
      /when:.*/,
      'when: inCareToday',
    )
    expect(await check(child)).toMatchObject({
      hindrance: expect.stringContaining('children of the review'),
    })
    expect(await check(definition('our-all', 'population: all\n'))).toMatchObject({ ok: false })
  })
})
