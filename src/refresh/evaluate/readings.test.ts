import { expect, it } from 'vitest'
import { exampleFacts, shippedDefinitions } from '../../definitions/index.ts'
import { judgeReadings } from './judge-readings.ts'
import type { ReaderRates } from './made-up-readers.ts'
import type { TrueFacts } from './truth.ts'

const definitions = (await shippedDefinitions()).filter(({ id }) =>
  ['child-sexual-abuse', 'group-based-2013'].includes(id),
)
const truly: TrueFacts = {
  sexual: true,
  exchange: false,
  advantage: false,
  imbalance: false,
  setting: 'publicPlace',
  victims: [{ age: 15 }],
  suspects: [{ age: 30 }, { age: 31 }],
  suspectsAssociated: true,
  recorded: { factors: [] },
}
const facts = Array.from({ length: 40 }, (_, caseId) => ({
  ...exampleFacts({ victims: [{}], suspects: { atLeast: 1 } }),
  caseId,
}))
const meets = Object.fromEntries(definitions.map(({ id }) => [id, true]))
const judged = (rates: Partial<ReaderRates>) =>
  judgeReadings(
    definitions,
    facts,
    () => truly,
    (caseId) => ({ source: 's', ref: `${caseId}`, meets, ledAstray: false }),
    { read: 1, twice: 0, cannotTell: 0, misread: 0, ...rates },
    1,
  )

it('readers who do not err settle what records leave open', () => {
  expect(judged({})).toMatchObject({
    read: 40,
    misread: 0,
    definitions: 2,
    narrowed: 2,
    unchanged: [],
    open: { asRecorded: 80, asRead: 0 },
    boundsHold: true,
    wrong: 0,
    misled: 0,
  })
})

it('what nobody could tell stays open', () => {
  expect(judged({ cannotTell: 1 })).toMatchObject({
    narrowed: 0,
    unchanged: definitions.map(({ id }) => ({ definition: id, open: 40 })),
    open: { asRecorded: 80, asRead: 80 },
    boundsHold: true,
  })
})

it('who misreads leads astray, and is no fault of the rules; two who differ leave it open', () => {
  const alone = judged({ misread: 0.3 })
  expect(alone).toMatchObject({ wrong: 0, boundsHold: true })
  expect(alone.misled).toBeGreaterThan(0)
  const twice = judged({ misread: 0.3, twice: 1 })
  expect(twice.misled).toBeLessThan(alone.misled)
  expect(twice.wrong).toBe(0)
})

it('the same seed draws the same readings', () => {
  expect(judged({ read: 0.5, misread: 0.1 })).toEqual(judged({ read: 0.5, misread: 0.1 }))
})
