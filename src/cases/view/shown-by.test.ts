import { beforeAll, describe, expect, it } from 'vitest'
import { readFacts } from '../../facts/case/read-facts.ts'
import type { Store } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { shownBy } from './shown-by.ts'

const open = anyEngine('shown-by', 'example')

describe('what other records show of the people of a case', () => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  it('is said with the cases it stands in, and that there are some the reader may not see', async () => {
    const case_ = (id: number) => `case:${id}`
    const tie = (fact: 'suspectsSharePhone' | 'suspectsHarmedOthers', ...records: string[]) => ({
      fact,
      people: ['P1', 'P2'],
      records,
      probability: 0.9,
    })
    const words = await example.door.enter(example.operator, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return shownBy(unit, [
        tie('suspectsSharePhone', case_(example.cases['NB/1']!), case_(999_999_999)),
        tie('suspectsHarmedOthers', case_(example.cases['NB/4']!), case_(example.cases['NB/1']!)),
      ])
    })
    expect([...words.values()]).toEqual([
      'Two of the suspects used one telephone: case NB/1, records you may not see.',
      'A suspect is suspected of harming another child: case NB/1, case NB/4.',
    ])
  })

  it('names a missing record by its source and day, an earlier case by its number', async () => {
    const { event, episodes } = await example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      const { id } = await unit.db
        .selectFrom('event')
        .select('id')
        .where('kind', '=', 'missing')
        .executeTakeFirstOrThrow()
      const { facts } = await readFacts(unit)
      return {
        event: `event:${id}`,
        episodes: facts.find(({ caseId }) => caseId === example.cases['NB/1']),
      }
    })
    expect(episodes?.missingEpisodes.items.map(({ id }) => id)).toEqual([event])
    const ofVictims = episodes?.ties.filter(({ fact }) => fact === 'missingEpisodes') ?? []
    const words = await example.door.enter(example.operator, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      const earlier = { ...ofVictims[0]!, fact: 'earlierCrimes' as const }
      return shownBy(unit, [
        ...ofVictims,
        { ...earlier, records: [`case:${example.cases['NB/2']}`] },
      ])
    })
    expect([...words.values()]).toEqual([
      'A victim was reported missing: missing on 2014-01-02.',
      'A crime against a victim was recorded earlier: case NB/2.',
    ])
  })
})
