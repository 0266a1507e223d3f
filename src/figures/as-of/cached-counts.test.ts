import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Performer, provide, type Who } from '../../access/index.ts'
import { archiveAsOf } from '../../archive/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import { oneEngine } from '../../testing/stores.ts'
import { archiveHistory } from './history-service.ts'

const question = {
  definition: 'intra-familial',
  trueOn: null,
  onRecord: '2014-03-01',
  receivedBy: null,
  links: true,
}

oneEngine('a count that is asked for and not waited for', (open) => {
  let desk: Desk
  let review: Performer
  let who: Who
  const history = vi.fn(archiveAsOf)
  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    who = desk.who
    await desk.take([desk.lay('crimes.csv', policeCsv([{}]))], police)
    await refresh(store, desk.door, who)
    review = createReview(store, desk.door, [provide(archiveHistory, history)])
  })
  afterAll(() => desk.clear())

  const untilCounted = async (asked: typeof question = question) => {
    for (;;) {
      const answer = await review.perform({ who, session: null }, acts.figures.startAsOf, asked)
      if (answer.state === 'counted') return answer.figures
      expect(answer.share).toBeLessThanOrEqual(1)
    }
  }

  it('gives what waiting for it gives, and is counted once while nothing changes', async () => {
    const waited = await review.perform({ who, session: null }, acts.figures.asOf, question)
    history.mockClear()
    const [first, again] = [await untilCounted(), await untilCounted()]
    expect(history).toHaveBeenCalledOnce()
    expect(again).toBe(first)
    expect(first.map(({ surely, atMost }) => [surely, atMost])).toEqual(
      waited.map(({ surely, atMost }) => [surely, atMost]),
    )
  })

  it('is counted anew once a file came, and of another question', async () => {
    history.mockClear()
    await untilCounted({ ...question, links: false })
    expect(history).toHaveBeenCalledOnce()
    await desk.take([desk.lay('more.csv', policeCsv([{ crime_ref: 'T/2014/9' }]))], police)
    const [figure] = await untilCounted()
    expect(history).toHaveBeenCalledTimes(2)
    expect(figure!.atMost.population).toBe(2)
  })

  it('leaves every asking on the ledger, and refuses what cannot be counted', async () => {
    await expect(
      review.perform({ who, session: null }, acts.figures.startAsOf, {
        ...question,
        onRecord: 'soon',
      }),
    ).rejects.toMatchObject({
      code: 'LB_AS_OF_INPUT',
    })
    await expect(
      review.perform({ who, session: null }, acts.figures.startAsOf, {
        ...question,
        definition: 'none',
      }),
    ).rejects.toMatchObject({
      code: 'LB_DEFINITION_NOT_FOUND',
    })
  })
})
