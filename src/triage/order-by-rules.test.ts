import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missing, recorded } from '../model/index.ts'
import { type CaseToOrder, orderByRules } from './order-by-rules.ts'

const plain: CaseToOrder = {
  caseId: 1,
  openRisk: recorded(false),
  unreadGroupMembers: 0,
  groups: 0,
  closedWithoutSuspect: false,
  harm: missing(),
  broughtToAccount: false,
  metDefinitions: [],
  undeterminedDefinitions: [],
  opened: '2012-05-01',
  missingEpisodes: 0,
  namedElsewhere: 0,
  read: false,
}
const ids = (cases: readonly CaseToOrder[]) => orderByRules(cases).map(({ caseId }) => caseId)

it('each rule outweighs the one below it', () => {
  const ladder: readonly CaseToOrder[] = [
    { ...plain, caseId: 10, openRisk: recorded(true) },
    { ...plain, caseId: 20, unreadGroupMembers: 1, groups: 1 },
    { ...plain, caseId: 25, harm: recorded(true) },
    { ...plain, caseId: 30, metDefinitions: ['group-based-2013'] },
    { ...plain, caseId: 35, harm: recorded(true), broughtToAccount: true },
    { ...plain, caseId: 40, undeterminedDefinitions: ['group-based-2013'] },
    { ...plain, caseId: 50, closedWithoutSuspect: true },
    { ...plain, caseId: 60, missingEpisodes: 3 },
    { ...plain, caseId: 70, openRisk: missing() },
    { ...plain, caseId: 80, opened: '2010-01-01' },
    { ...plain, caseId: 90 },
  ]
  expect(ids(ladder.toReversed())).toEqual([10, 20, 25, 30, 35, 40, 50, 60, 70, 80, 90])
})

it('a recorded open risk outweighs everything else together', () => {
  const everything: CaseToOrder = {
    ...plain,
    caseId: 2,
    unreadGroupMembers: 500,
    groups: 9,
    closedWithoutSuspect: true,
    metDefinitions: ['a', 'b', 'c', 'd', 'iicsa-organised-network', 'group-based-2013'],
    missingEpisodes: 99,
  }
  expect(ids([everything, { ...plain, openRisk: recorded(true) }])).toEqual([1, 2])
})

it('says why in plain words', () => {
  const [first] = orderByRules(
    [{ ...plain, unreadGroupMembers: 2, groups: 1, metDefinitions: ['peer-on-peer'] }],
    { titles: { 'peer-on-peer': 'Peer on peer' } },
  )
  expect(first?.reasons).toEqual([
    'Belongs to 1 group: when the order was made 2 members stood in other cases nobody had read',
    'Meets: Peer on peer',
  ])
  expect(first?.chips).toEqual(['Meets 1 definition'])
  const [whole] = orderByRules([{ ...plain, groups: 1 }])
  expect(whole?.reasons).toEqual([
    'Belongs to 1 group: when the order was made no member stood in another case nobody had read',
  ])
  expect(first?.tie).toBe('Opened 1 May 2012: among equals the older case comes first')
})

const anyCase = (caseId: number): fc.Arbitrary<CaseToOrder> =>
  fc.record({
    caseId: fc.constant(caseId),
    openRisk: fc.constantFrom(recorded(true), recorded(false), missing()),
    unreadGroupMembers: fc.nat(30),
    groups: fc.nat(3),
    closedWithoutSuspect: fc.boolean(),
    harm: fc.constantFrom(recorded(true), recorded(false), missing()),
    broughtToAccount: fc.boolean(),
    metDefinitions: fc.subarray(['group-based-2013', 'peer-on-peer', 'institutional']),
    undeterminedDefinitions: fc.subarray(['iicsa-organised-network', 'dfe-cse-2017']),
    opened: fc.option(fc.constantFrom('2010-01-01', '2015-06-30')),
    missingEpisodes: fc.nat(20),
    namedElsewhere: fc.nat(4),
    read: fc.boolean(),
  })
const anyCases = fc
  .nat(25)
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => anyCase(i))))

it('gives every case one place, read ones last, whatever order they came in', () => {
  fc.assert(
    fc.property(anyCases, (cases) => {
      const ordered = orderByRules(cases)
      expect(orderByRules(cases.toReversed())).toEqual(ordered)
      expect(ordered.map(({ place }) => place)).toEqual(cases.map((_, i) => i + 1))
      const read = ordered.map(({ caseId }) => cases[caseId]?.read)
      expect(read).toEqual([...read].sort((a, b) => Number(a) - Number(b)))
    }),
  )
})

it('more grounds for concern never move a case down', () => {
  fc.assert(
    fc.property(anyCases, fc.nat(), (cases, pick) => {
      if (cases.length === 0) return
      const chosen = cases[pick % cases.length]!
      const raised = { ...chosen, openRisk: recorded(true), missingEpisodes: 20, opened: null }
      const place = (list: readonly CaseToOrder[]) =>
        orderByRules(list).find(({ caseId }) => caseId === chosen.caseId)!.place
      const after = cases.map((each) => (each === chosen ? raised : each))
      expect(place(after)).toBeLessThanOrEqual(place(cases))
    }),
  )
})
