import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing, recorded } from '../../model/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { archiveAsOf } from '../index.ts'
import { censusChild, censusXml, element, submittedCensus } from '../testing/census.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import type { RecordItems } from './items/record-items.ts'
import { inRank } from './rank.ts'

const open = anyEngine('rank')

const none = missing()
const caseOf = (ref: string, knownBy?: string) =>
  ({
    item: 'case',
    ref,
    ...(knownBy === undefined ? {} : { knownBy }),
    kind: 'referral',
    opened: recorded('2014-06-05'),
    closed: none,
    occurred: none,
    category: none,
    outcome: none,
    unit: none,
    area: none,
    statements: {},
  }) as const

describe('records of one thing', () => {
  const day = fc.constantFrom(null, '2014-03-31', '2015-03-31', '2016-03-31')
  const record: fc.Arbitrary<RecordItems> = fc.record({
    recordId: fc.integer({ min: 1, max: 1000 }),
    asAt: day,
    submitted: fc.constantFrom(null, '2015-05-01T09:00:00.000Z', '2015-05-02T09:00:00.000Z'),
    items: fc.constantFrom([], [caseOf('K1', 'K1')], [caseOf('R-1', 'K1')], [caseOf('R-1')]),
  })

  it('stand in one order, in whatever order they come', () => {
    const some = fc.uniqueArray(record, { selector: ({ recordId }) => recordId, maxLength: 8 })
    fc.assert(
      fc.property(some, (records) => {
        const ids = (all: readonly RecordItems[]) => inRank(all).map(({ recordId }) => recordId)
        expect(ids(records.toReversed())).toEqual(ids(records))
      }),
    )
  })

  it('rank by number, then by the day they state, then by submission, then as they came', () => {
    const ranked = inRank([
      { recordId: 5, items: [] },
      { recordId: 1, items: [caseOf('R-1', 'K1')] },
      { recordId: 2, items: [caseOf('K1', 'K1')], asAt: '2016-03-31' },
      { recordId: 7, items: [caseOf('K1', 'K1')], asAt: '2015-03-31', submitted: '2015-05-02' },
      { recordId: 8, items: [caseOf('K1', 'K1')], asAt: '2015-03-31', submitted: '2015-05-01' },
      { recordId: 3, items: [caseOf('K1', 'K1')], asAt: '2015-03-31' },
      { recordId: 4, items: [], asAt: '2020-03-31' },
    ])
    expect(ranked.map(({ recordId }) => recordId)).toEqual([3, 8, 7, 2, 4, 1, 5])
  })
})

const born = '<PersonBirthDate>2003-01-01</PersonBirthDate>'
const referral = (day: string, ...parts: readonly string[]) =>
  `${element('CINreferralDate', day)}<ReferralSource>6</ReferralSource>${parts.join('')}`
const assessed = (factor: string) =>
  `<Assessments><AssessmentActualStartDate>2014-06-10</AssessmentActualStartDate><FactorsIdentifiedAtAssessment><AssessmentFactors>${factor}</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>`
const plan = (end: string) =>
  `<ChildProtectionPlans><CPPstartDate>2014-08-01</CPPstartDate>${end === '' ? '' : element('CPPendDate', end)}<InitialCategoryOfAbuse>SAB</InitialCategoryOfAbuse></ChildProtectionPlans>`

/** What a council hands over of two children, one referral of which its case system has numbered. */
const files: readonly (readonly [name: string, content: string])[] = [
  [
    'cs.csv',
    'child_id,referral_id,referral_date,forename,surname,dob,alleged_ref,factors,primary_need\nK1,R-1,05/06/2014,Dee,Person,01/01/2003,A1,,N4\n',
  ],
  [
    'cin-2014.xml',
    censusXml(
      2014,
      censusChild(
        'K1',
        `${born}<GenderCurrent>0</GenderCurrent>`,
        referral('2014-03-05', element('PrimaryNeedCode', 'N2')),
      ),
    ),
  ],
  [
    'cin-2015.xml',
    censusXml(
      2015,
      censusChild(
        'K1',
        `${born}<GenderCurrent>1</GenderCurrent>`,
        referral(
          '2014-03-05',
          element('PrimaryNeedCode', 'N1'),
          '<CINclosureDate>2014-05-01</CINclosureDate>',
        ),
        referral('2014-06-05', element('PrimaryNeedCode', 'N1'), assessed('11A'), plan('')),
      ),
      censusChild('K2', born, referral('2014-06-05', assessed('10A'))),
    ),
  ],
  [
    'cin-2016.xml',
    censusXml(
      2016,
      censusChild(
        'K1',
        `${born}<GenderCurrent>2</GenderCurrent>`,
        referral(
          '2014-06-05',
          element('PrimaryNeedCode', 'N5'),
          '<CINclosureDate>2015-06-01</CINclosureDate><ReasonForClosure>RC8</ReasonForClosure>',
          assessed('12A'),
          plan('2015-05-01'),
        ),
      ),
    ),
  ],
  ['header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nK1,2,01/01/2003,WBRI,UN3,0,\n'],
]

describe('what several returns and a case system say of one referral', () => {
  let desk: Desk
  let councils = 0
  beforeAll(async () => {
    desk = await openDesk(await open())
  })
  afterAll(() => desk.clear())

  async function taken(order: readonly (readonly [string, string])[]) {
    councils += 1
    const id = `ranked-${councils}`
    for (const [name, content] of order) {
      const path = desk.lay(`${id}-${name}`, content)
      const { refused } = await desk.take([path], { source: `${id}:childrensServices` })
      expect(refused).toEqual([])
    }
    const stands = await desk.read(async ({ db }) => ({
      cases: await db
        .selectFrom('case_file')
        .select(['ref', 'opened', 'closed', 'category', 'outcome', 'facts', 'known_by'])
        .where('source_id', '=', id)
        .orderBy('ref')
        .execute(),
      people: await db
        .selectFrom('mention')
        .select(['key', 'person'])
        .where('source_id', '=', id)
        .orderBy('key')
        .execute(),
      events: await db
        .selectFrom('event')
        .select(['key', 'starts', 'ends', 'code', 'details'])
        .where('source_id', '=', id)
        .orderBy('key')
        .execute(),
    }))
    // As built up again from the records alone.
    const past = await desk.read(async (unit) => {
      const everything = { trueOn: null, onRecord: null, receivedBy: null }
      const found: unknown[] = []
      for await (const { views } of (await archiveAsOf(unit, [everything]))()) {
        for (const { source, ref, category, closed, facts } of views[0]?.surely.cases ?? [])
          if (source === id) found.push({ ref, category, closed, facts })
      }
      return found
    })
    return JSON.parse(JSON.stringify({ stands, past }).replaceAll(id, 'council'))
  }

  it('is the same in whatever order they are imported, and when built up from the records', async () => {
    const usual = await taken(files)
    expect(usual.stands.cases).toMatchObject([
      { ref: 'K1@2014-03-05', category: 'N1', closed: '2014-05-01' },
      { ref: 'K2@2014-06-05' },
      { ref: 'R-1', category: 'N4', closed: '2015-06-01', outcome: 'RC8' },
    ])
    const order = fc.shuffledSubarray([...files], { minLength: files.length })
    await fc.assert(
      fc.asyncProperty(order, async (some) => {
        const { stands, past } = await taken(some)
        const sorted = (all: readonly { readonly ref: string }[]) =>
          all.toSorted((a, b) => (a.ref < b.ref ? -1 : 1))
        expect(stands).toEqual(usual.stands)
        expect(sorted(past)).toEqual(sorted(usual.past))
        for (const { ref, category, closed } of past) {
          const stood = stands.cases.find((one: { readonly ref: string }) => one.ref === ref)
          expect({ category, closed }).toEqual({ category: stood.category, closed: stood.closed })
        }
      }),
      { numRuns: 5 },
    )
  })

  it('is what the later submission of a year says, whichever is imported first, in one run or two', async () => {
    const submitted = (at: string, need: string, ...parts: readonly string[]) =>
      submittedCensus(
        2015,
        at,
        censusChild('K1', born, referral('2014-06-05', element('PrimaryNeedCode', need), ...parts)),
        censusChild('K3', born, referral('2014-07-01')),
      )
    const first = ['a.xml', submitted('2015-06-01T09:00:00', 'N2', assessed('10A'))] as const
    // Half an hour later, though the clock of its zone says less.
    const second = ['b.xml', submitted('2015-06-01T08:30:00-01:00', 'N4', plan(''))] as const
    const usual = await taken([first, second])
    expect(usual.stands.cases).toMatchObject([{ ref: 'K1@2014-06-05', category: 'N4' }, {}])
    expect(await taken([second, first])).toEqual(usual)

    const paths = [first, second].map(([name, content]) => desk.lay(`run-${name}`, content))
    for (const [at, order] of [paths, paths.toReversed()].entries()) {
      const source = `submitted-${at}:childrensServices`
      const { extracts } = await desk.take(order, { source })
      expect(extracts.reduce((sum, { received }) => sum + received, 0)).toBe(8)
      const again = await desk.take(order, { source })
      expect(again.extracts.map(({ imported }) => imported)).toEqual([0, 0])
      // In their order both are kept, so that nothing of them is left to say again.
      if (at === 0) expect(again.extracts.map(({ quarantined }) => quarantined)).toEqual([0, 0])
    }
  })

  it('has the row of an earlier submission that comes after in quarantine, with the reason', async () => {
    const census = (at: string, need: string) =>
      submittedCensus(
        2015,
        at,
        censusChild('K1', born, referral('2014-06-05', element('PrimaryNeedCode', need))),
        censusChild('K3', born, referral('2014-07-01')),
      )
    const source = 'outranked:childrensServices'
    const counts = async (name: string, content: string) => {
      const { extracts } = await desk.take([desk.lay(name, content)], { source })
      return extracts.map(({ imported, unchanged, quarantined }) => [
        imported,
        unchanged,
        quarantined,
      ])
    }
    expect(await counts('late.xml', census('2015-06-02T09:00:00', 'N4'))).toEqual([[3, 0, 0]])
    expect(await counts('early.xml', census('2015-06-01T09:00:00', 'N2'))).toEqual([[1, 1, 1]])
    const reasons = await desk.read(({ db }) =>
      db.selectFrom('quarantine').select('reasons').orderBy('id', 'desc').limit(1).execute(),
    )
    expect(reasons[0]?.reasons).toMatchObject([{ code: 'LB_ROW_OUTRANKED' }])
    expect(reasons[0]?.reasons[0]?.rule).toContain('2015-06-02')
  })
})
