import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LinkRecord } from '../records/link-record.ts'
import { parseSettings } from '../settings/link-settings.ts'
import { peopleSettings } from '../settings/people-settings.ts'
import { populationSchema } from '../settings/population.ts'
import { inFull } from '../testing/in-full.ts'
import { madeUpMentions } from '../testing/made-up-mentions.ts'
import { blockingKeys } from './blocking-keys.ts'
import { link } from './link.ts'

/** Blocks so small, and sharing so strict, that some are passed over and some values are no evidence. */
const settings = {
  ...peopleSettings(),
  blocking: peopleSettings().blocking.map((rule) => ({ ...rule, largestBlock: 5 })),
  overShared: peopleSettings().overShared.map((each) => ({ ...each, most: 2 })),
}
const shared = (record: LinkRecord, at: number): LinkRecord => ({
  ...record,
  fields: {
    ...record.fields,
    phones: [record.fields.phones ?? [], at % 7 === 0 ? '07000111222' : []].flat(),
  },
})
const records = madeUpMentions(150, 11).map(shared)

it('a model with its population scores the same records as it scored them when it was trained', async () => {
  const trained = await link({ records, settings })
  const kept = populationSchema.parse(JSON.parse(JSON.stringify(trained.population)))
  expect(kept.passedOver.length).toBeGreaterThan(0)
  expect(kept.overShared.flatMap(({ values }) => values)).not.toEqual([])
  const again = await link({
    records,
    settings: { ...settings, model: trained.model },
    population: kept,
  })
  expect(inFull(again.pairs)).toEqual(inFull(trained.pairs))
  expect(again.clusters).toEqual(trained.clusters)
  expect(again.population).toEqual(trained.population)
})

it('and then any of the records by themselves, and later ones too, as among all', async () => {
  const { model, population } = await link({ records: records.slice(0, 250), settings })
  const fixed = { settings: { ...settings, model }, population }
  const all = await link({ records, ...fixed })
  const keys = blockingKeys({ records, settings, population })
  const shareKey = (a: number, b: number) => keys.get(a)!.some((key) => keys.get(b)!.includes(key))
  for (const { a, b } of all.pairs) expect(shareKey(a, b)).toBe(true)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 250, maxLength: 250 }), async (chosen) => {
      const some = records.filter((_, at) => chosen[at])
      const ids = new Set(some.map(({ id }) => id))
      const { pairs } = await link({ records: some, ...fixed })
      expect(inFull(pairs)).toEqual(
        inFull(all.pairs.filter(({ a, b }) => ids.has(a) && ids.has(b))),
      )
    }),
    { numRuns: 15 },
  )
})

it('is refused where a score would depend on more', async () => {
  const { model, population } = await link({ records, settings })
  const bySource = parseSettings({
    ...settings,
    comparisons: settings.comparisons.map((each) =>
      each.kind === 'name' ? { ...each, termFrequency: { by: 'source' } } : each,
    ),
    model,
  })
  await expect(link({ records, settings: bySource, population })).rejects.toThrow(
    'counts its values by source',
  )
  await expect(link({ records, settings, population })).rejects.toThrow('without the model')
})
