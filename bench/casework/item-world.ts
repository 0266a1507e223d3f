import type { Door } from '../../src/access/index.ts'
import { createReview } from '../../src/review/create-review.ts'
import type { Store } from '../../src/store/index.ts'
import { exampleReview } from '../../src/testing/example-review.ts'
import { type ItemWorld, makeTeam } from '../../src/testing/item-acts.ts'

/** The made-up review of the tests on this store, made where it is empty, found where it is there. */
export async function itemWorld(store: Store): Promise<ItemWorld> {
  const { door, review, officers, cases } = await exampleReview(store)
  const world: ItemWorld = {
    store,
    door,
    review,
    whoOf: (name) => officers[name].who,
    cases: ['NB/1', 'NB/2', 'NB/3'].map((ref) => cases[ref]!),
  }
  await makeTeam(world)
  return world
}

/** The same world, every statement of its acts planned once a connection: to plan takes longer than to run. */
export function plannedOnce(world: ItemWorld): ItemWorld {
  const door: Door = { enter: (who, act) => world.door.enter(who, act, { often: true }) }
  return { ...world, door, review: createReview(world.store, door) }
}
