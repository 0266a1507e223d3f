import { expect, it } from 'vitest'
import { type LinkRecord, link, peopleSettings } from '../../../linkage/index.ts'
import { ownWeights } from './own-weights.ts'

const record = (id: number, source: string, fields: LinkRecord['fields']): LinkRecord => ({
  id,
  source,
  fields,
})
const whole = (at: number) => ({
  givenNames: `Given${'abcdefghij'[at % 10]}`,
  familyName: `Family${'abcdefghij'[Math.floor(at / 2) % 10]}`,
  birthDate: `19${80 + (at % 10)}-0${1 + (at % 9)}-1${at % 10}`,
  birthYear: `19${80 + (at % 10)}`,
})

it('weighs each record against its like, and nothing by what only its source has', async () => {
  const records = [
    ...Array.from({ length: 20 }, (_, at) => record(at + 1, at % 2 ? 'a' : 'b', whole(at >> 1))),
    record(30, 'a', { givenNames: null, familyName: null, identifiers: ['alleged:a:7'] }),
    record(31, 'a', { givenNames: null, familyName: null, identifiers: ['nhs:9434765919'] }),
    record(32, 'a', { givenNames: 'Givena', familyName: null, group: 'child:a:7' }),
  ]
  const settings = peopleSettings()
  const { model, pairs } = await link({ records, settings })
  const weights = await ownWeights(records, { settings, model })
  expect(weights.size).toBe(records.length)
  const prior = Math.log2(model.prior / (1 - model.prior))
  expect(weights.get(30)).toBeCloseTo(prior, 5)
  expect(weights.get(31)!).toBeGreaterThan(prior + 10)
  expect(weights.get(32)!).toBeLessThan(weights.get(1)!)
  // Across sources nobody weighs more than the like of either.
  for (const { a, b, weight } of pairs) {
    expect(weight).toBeLessThanOrEqual(Math.max(weights.get(a)!, weights.get(b)!) + 0.01)
  }
})

it('weighs as many records as a large archive holds', async () => {
  const few = Array.from({ length: 20 }, (_, at) => record(at + 1, 'a', whole(at >> 1)))
  const settings = peopleSettings()
  const { model } = await link({ records: few, settings })
  const records = Array.from({ length: 130_000 }, (_, at) => record(at + 1, 'a', whole(at)))
  expect((await ownWeights(records, { settings, model })).size).toBe(records.length)
})

it('weighs them in parts as it weighs them together, where the population is given', async () => {
  const records = Array.from({ length: 60 }, (_, at) =>
    record(at + 1, at % 2 ? 'a' : 'b', whole(at)),
  )
  const settings = peopleSettings()
  const { model, population } = await link({ records, settings })
  const together = await ownWeights(records, { settings, model, population })
  expect(together.size).toBe(records.length)
  expect(await ownWeights(records, { settings, model, population }, 7)).toEqual(together)
})
