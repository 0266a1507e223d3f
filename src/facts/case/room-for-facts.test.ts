import { beforeAll, expect, it } from 'vitest'
import { openDoor, operator, type UnitOfWork } from '../../access/index.ts'
import type { Store } from '../../store/index.ts'
import { exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { needRoomForFacts } from './room-for-facts.ts'

oneEngineWithExample('room for the facts of all cases', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await exampleReview(store)
  })

  const inUnit = async <T>(use: (unit: UnitOfWork) => Promise<T>): Promise<T> =>
    openDoor(store).enter(await operator(store), (unit) => {
      unit.note({ action: 'computation', subject: 'room' })
      return use(unit)
    })

  it('is asked of the process, which has it for a small archive', async () => {
    await inUnit((unit) => needRoomForFacts(unit))
  })

  it('is refused in words, with how much is wanted, before an application would end for everybody', async () => {
    await expect(inUnit((unit) => needRoomForFacts(unit, 2 ** 20 / 64))).rejects.toMatchObject({
      code: 'LB_FACTS_TOO_MANY',
      status: 409,
      cause: expect.stringMatching(/of \d+ mentions of people, take about 1 MiB, and this process/),
      remedy: expect.stringContaining('--max-old-space-size'),
    })
  })
})
