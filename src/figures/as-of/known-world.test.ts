import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Door,
  openDoor,
  operator,
  type Performer,
  provide,
  type UnitOfWork,
  type Who,
} from '../../access/index.ts'
import { archiveAsOf, importPaths } from '../../archive/index.ts'
import type { CaseFacts } from '../../definitions/index.ts'
import { writeWorld } from '../../demo/index.ts'
import { factsOf, readFacts } from '../../facts/case/read-facts.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { archiveHistory } from './history-service.ts'

const open = anyEngine('known-world')

const now = { trueOn: null, onRecord: null, receivedBy: null }

describe('a made-up world', () => {
  const out = mkdtempSync(join(tmpdir(), 'lookback-known-'))
  let store: Store
  let door: Door
  let who: Who
  let review: Performer
  beforeAll(async () => {
    await writeWorld({ cases: 250, seed: 5, out })
    store = await open()
    door = openDoor(store)
    who = await operator(store)
    await importPaths(door, who, [join(out, 'extracts')])
    await refresh(store, door, who)
    review = createReview(store, door)
  }, 120_000)
  afterAll(async () => {
    rmSync(out, { recursive: true, force: true })
  })

  const enter = <T>(act: (unit: UnitOfWork) => Promise<T>) =>
    door.enter(who, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return act(unit)
    })

  it('read again from its records gives the very facts the findings were made from', async () => {
    const { kept, whole, parts } = await enter(async (unit) => {
      const { facts, memberOf } = await readFacts(unit)
      const personOf = (mentionId: number) => memberOf.get(mentionId)?.personId
      const factsIn = async (most: number) => {
        const again: CaseFacts[] = []
        let [batches, held] = [0, 0]
        for await (const { views, cases } of (
          await archiveAsOf(unit, [now], { personOf, most })
        )()) {
          const { surely } = views[0]!
          const own = factsOf(surely.cases, surely.mentions, memberOf, surely.missing)
          again.push(...own.filter(({ caseId }) => cases.has(caseId)))
          batches += 1
          held = Math.max(held, surely.cases.length)
        }
        return { again: again.sort((a, b) => a.caseId - b.caseId), batches, held }
      }
      return { kept: facts, whole: await factsIn(Infinity), parts: await factsIn(20) }
    })
    expect(whole.again).toEqual(kept)
    expect(kept).toHaveLength(250)
    expect(whole).toMatchObject({ batches: 1, held: 250 })
    // Some cases after the others, with all that bears on them and not much else.
    expect(parts.again).toEqual(kept)
    expect(parts.batches).toBeGreaterThan(10)
    expect(parts.held).toBeLessThan(125)
  })

  it('counts the same some cases after the others as all at once, as of whatever date', async () => {
    const reviewOf = (most: number) =>
      createReview(store, door, [
        provide(archiveHistory, (unit, points, linked) =>
          archiveAsOf(unit, points, { personOf: () => undefined, ...linked, most }),
        ),
      ])
    for (const more of [
      { onRecord: '2016-12-31' },
      { trueOn: '2015-06-30', onRecord: '2018-01-31' },
      { receivedBy: new Date().toISOString(), links: false },
    ]) {
      const asked = { ...now, links: true, definition: null, ...more }
      const counts = async (most: number) =>
        (await reviewOf(most).perform({ who, session: null }, acts.figures.asOf, asked)).map(
          ({ definition, surely, atMost }) => ({
            definition,
            surely,
            atMost,
          }),
        )
      expect(await counts(15)).toEqual(await counts(Number.POSITIVE_INFINITY))
    }
  })

  it('known later, a case may be determined; it is not determined otherwise', async () => {
    const asked = { ...now, links: true, definition: null }
    let before: readonly { readonly met: number; readonly notMet: number }[] | null = null
    for (const onRecord of ['2012-12-31', '2016-12-31', '2020-12-31', '2026-12-31']) {
      const figures = await review.perform({ who, session: null }, acts.figures.asOf, {
        ...asked,
        onRecord,
      })
      for (const { surely, atMost } of figures) {
        expect(surely.population).toBe(atMost.population)
        expect(surely.met).toBeLessThanOrEqual(atMost.met)
        expect(surely.upper).toBeGreaterThanOrEqual(atMost.upper)
      }
      const counts = figures.map(({ surely }) => surely)
      for (const [at, count] of counts.entries()) {
        expect(count.met).toBeGreaterThanOrEqual(before?.[at]?.met ?? 0)
        expect(count.notMet).toBeGreaterThanOrEqual(before?.[at]?.notMet ?? 0)
      }
      before = counts
    }
    const figures = await review.perform({ who, session: null }, acts.figures.current, {})
    expect(before?.map(({ met }) => met)).toEqual(figures.map(({ met }) => met))
  })

  it('before anything reached the review there is nothing to count', async () => {
    const question = { ...now, receivedBy: '2020-01-01', links: true, definition: 'peer-on-peer' }
    const [figure] = await review.perform({ who, session: null }, acts.figures.asOf, question)
    expect(figure!.atMost).toMatchObject({ population: 0, lower: 0, upper: 0 })
  })
})
