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
    const record = (ref: string) => ({ caseId: example.cases[ref]!, words: `case ${ref}` })
    expect([...words.values()]).toEqual([
      {
        words: 'Two of the suspects used one telephone',
        records: [record('NB/1'), { caseId: null, words: 'records you may not see' }],
      },
      {
        words: 'A suspect is suspected of harming another child',
        records: [record('NB/1'), record('NB/4')],
      },
    ])
  })

  it('names a missing record by its source and day, not by the id of the source; an earlier case by its number', async () => {
    const { event, episodes, source } = await example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      const { id } = await unit.db
        .selectFrom('event')
        .select('id')
        .where('kind', '=', 'missing')
        .executeTakeFirstOrThrow()
      const { facts } = await readFacts(unit)
      const { name } = await unit.db
        .selectFrom('source')
        .select('name')
        .where('id', '=', 'missing')
        .executeTakeFirstOrThrow()
      return {
        event: `event:${id}`,
        source: name,
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
      {
        words: 'A victim was reported missing',
        records: [{ caseId: null, words: `${source} on 2014-01-02` }],
      },
      {
        words: 'A crime against a victim was recorded earlier',
        records: [{ caseId: example.cases['NB/2'], words: 'case NB/2' }],
      },
    ])
  })
})
