import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveNames, verifyOwners } from '../items/index.ts'
import { head } from '../ledger/index.ts'
import { LookbackError } from '../model/index.ts'
import { type Example, exampleReview } from '../testing/example-review.ts'
import {
  attempt,
  type ItemWorld,
  itemActs,
  itemPeople,
  itemWorkers,
  makeTeam,
  orphansIn,
} from '../testing/item-acts.ts'
import { anyEngine } from '../testing/stores.ts'

/** Acts tried, all sequences together; `bench/casework/acts.ts` tries many more. */
const all = Number(process.env.LOOKBACK_ITEM_ACTS ?? 400)
const longest = 40

const oneAct = fc.record({
  by: fc.constantFrom(...itemWorkers),
  to: fc.constantFrom(...itemPeople),
  at: fc.nat({ max: 30 }),
  what: fc.constantFrom(...itemActs),
  move: fc.constantFrom(...moveNames),
})

describe('whatever people do to items', () => {
  const open = anyEngine('owners', 'example')
  let world: ItemWorld
  let done = 0
  let refused = 0
  beforeAll(async () => {
    const store = await open()
    const example: Example = await exampleReview(store)
    world = {
      store,
      door: example.door,
      review: example.review,
      whoOf: (name) => example.officers[name].who,
      cases: ['NB/1', 'NB/2', 'NB/3'].map((ref) => example.cases[ref]!),
    }
    await makeTeam(world)
  })
  afterAll(() => {
    console.info(`${done} acts on items done, ${refused} refused.`)
  })

  it('at every entry of the ledger each open item has one owner whose account is enabled', async () => {
    const runs = Math.max(1, Math.round(all / longest))
    await fc.assert(
      fc.asyncProperty(
        fc.array(oneAct, { minLength: longest, maxLength: longest }),
        async (sequence) => {
          for (const tried of sequence) {
            try {
              await attempt(world, tried)
              done += 1
            } catch (error) {
              if (!(error instanceof LookbackError)) throw error
              refused += 1
            }
          }
          expect((await verifyOwners(world.store)).faults).toEqual([])
          expect(await orphansIn(world.store)).toEqual([])
        },
      ),
      { numRuns: runs, endOnFailure: true },
    )
    expect((await head(world.store.db)).size).toBeGreaterThan(runs)
    expect(done).toBeGreaterThan(all / 20)
  })
})
