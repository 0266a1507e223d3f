import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../../testing/stores.ts'
import { censusChild, censusXml, element } from '../../testing/census.ts'
import { type Desk, openDesk } from '../../testing/desk.ts'

const open = anyEngine('cin-census')

let desk: Desk
let councils = 0
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

/** Takes files in, one run each, for a council of its own. */
async function taken(...files: readonly (readonly [name: string, content: string])[]) {
  councils += 1
  const id = `census-${councils}`
  const results = []
  for (const [name, content] of files) {
    const path = desk.lay(`${id}-${name}`, content)
    results.push(await desk.take([path], { source: `${id}:childrensServices` }))
  }
  const extracts = results.flatMap((result) => result.extracts)
  const refused = results.flatMap((result) => result.refused)
  const cases = await desk.read(({ db }) =>
    db.selectFrom('case_file').selectAll().where('source_id', '=', id).orderBy('ref').execute(),
  )
  const events = await desk.read(({ db }) =>
    db
      .selectFrom('event')
      .leftJoin('mention', 'mention.id', 'event.mention_id')
      .select(['event.kind', 'event.code', 'event.details', 'mention.ref as child'])
      .select(['event.starts', 'event.ends'])
      .where('event.source_id', '=', id)
      .orderBy('event.key')
      .execute(),
  )
  const people = await desk.read(({ db }) =>
    db.selectFrom('mention').select(['ref', 'person']).where('source_id', '=', id).execute(),
  )
  const quarantined = await desk.read(({ db }) =>
    db
      .selectFrom('quarantine')
      .innerJoin('extract', 'extract.id', 'quarantine.extract_id')
      .select(['quarantine.kind', 'quarantine.reasons'])
      .where('extract.source_id', '=', id)
      .execute(),
  )
  return { extracts, refused, cases, events, people, quarantined }
}

const born = element('PersonBirthDate', '2003-01-01')
const referral = (day: string, more = '') =>
  `${element('CINreferralDate', day)}<ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>${more}`
const section47 = (...parts: readonly string[]) => element('Section47', parts.join(''))
const plan = (start: string, more = '', category = 'SAB') =>
  element(
    'ChildProtectionPlans',
    `${element('CPPstartDate', start)}${more}<InitialCategoryOfAbuse>${category}</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse><NumberOfPreviousCPP>1</NumberOfPreviousCPP>`,
  )
const assessment = (start: string, ...factors: readonly string[]) =>
  element(
    'Assessments',
    `${element('AssessmentActualStartDate', start)}<AssessmentAuthorisationDate>2014-07-30</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>${factors
      .map((code) => element('AssessmentFactors', code))
      .join('')}</FactorsIdentifiedAtAssessment>`,
  )

describe('a census', () => {
  it('keeps section 47 enquiries, conferences and plans apart, each as often as it stands', async () => {
    const { events, extracts, quarantined } = await taken([
      'cin.xml',
      censusXml(
        2015,
        censusChild(
          'K1',
          born,
          referral(
            '2014-06-05',
            [
              section47(
                element('S47ActualStartDate', '2014-06-20'),
                element('InitialCPCtarget', '2014-07-11'),
                element('DateOfInitialCPC', '2014-07-01'),
                element('ICPCnotRequired', 'false'),
              ),
              section47(
                element('S47ActualStartDate', '2014-09-20'),
                element('ICPCnotRequired', 'true'),
              ),
            ].join(''),
          ),
        ),
        censusChild(
          'K2',
          born,
          referral(
            '2014-06-05',
            `${element('DateOfInitialCPC', '2014-07-02')}${plan(
              '2014-08-01',
              element('CPPendDate', '2014-12-01'),
            )}${plan(
              '2015-01-05',
              '<Reviews><CPPreviewDate>2015-02-01</CPPreviewDate><CPPreviewDate>2015-03-01</CPPreviewDate></Reviews>',
              'NEG',
            )}`,
          ),
        ),
      ),
    ])
    expect(quarantined).toEqual([])
    expect(extracts[0]).toMatchObject({ received: 9, imported: 9 })
    const told = (child: string) =>
      events
        .filter((event) => event.child === child && event.kind !== 'referral')
        .map(({ kind, starts, ends }) => `${kind} ${starts}${ends === null ? '' : ` to ${ends}`}`)
        .sort()
    expect(told('K1')).toEqual([
      'conference 2014-07-01',
      'section47 2014-06-20',
      'section47 2014-09-20',
    ])
    expect(told('K2')).toEqual([
      'childProtectionPlan 2014-08-01 to 2014-12-01',
      'childProtectionPlan 2015-01-05',
      'conference 2014-07-02',
      'review 2015-02-01',
      'review 2015-03-01',
    ])
    expect(events.find(({ starts }) => starts === '2014-06-20')?.details).toEqual({
      conferenceTarget: '2014-07-11',
      conferenceNotRequired: 'false',
    })
    expect(events.find(({ starts }) => starts === '2014-08-01')?.details).toEqual({
      category: 'sexual abuse',
      latestCategory: 'emotional abuse',
      earlierPlans: '1',
    })
  })

  it('reads Sex and GenderCurrent, whichever the year has', async () => {
    const { people } = await taken([
      'cin.xml',
      censusXml(
        2025,
        censusChild('K1', `${born}<Sex>F</Sex>`, referral('2024-06-05')),
        censusChild('K2', `${born}<GenderCurrent>1</GenderCurrent>`, referral('2024-06-06')),
      ),
    ])
    expect(people.map(({ ref, person }) => [ref, person.sex]).sort()).toEqual([
      ['K1', { known: true, value: 'F' }],
      ['K2', { known: true, value: '1' }],
    ])
  })

  it('takes an unborn child up to 40 weeks before the birth, with the day that is expected', async () => {
    const { cases, events, people, quarantined } = await taken([
      'cin.xml',
      censusXml(
        2015,
        censusChild('K1', element('PersonBirthDate', '2014-09-20'), referral('2014-06-05')),
        censusChild('K2', element('ExpectedPersonBirthDate', '2015-05-01'), referral('2014-12-01')),
        censusChild('K3', element('PersonBirthDate', '2015-03-13'), referral('2014-06-05')),
      ),
    ])
    expect(cases.map(({ ref }) => ref)).toEqual(['K1@2014-06-05', 'K2@2014-12-01'])
    expect(people.find(({ ref }) => ref === 'K1')?.person.birth).toEqual({
      known: true,
      value: { kind: 'date', date: '2014-09-20' },
    })
    expect(people.find(({ ref }) => ref === 'K2')?.person.birth.known).toBe(false)
    expect(events.find(({ child }) => child === 'K2')?.details).toEqual({
      expectedBirth: '2015-05-01',
    })
    expect(quarantined).toMatchObject([
      { reasons: [{ code: 'LB_ROW_ORDER', field: 'personbirthdate' }] },
    ])
  })

  it('makes no case, event or identity of a referral without a date', async () => {
    const { cases, events, people, quarantined } = await taken([
      'cin.xml',
      censusXml(
        2015,
        censusChild('K1', born, '<ReferralSource>6</ReferralSource>'),
        censusChild(
          'K2',
          born,
          `<CINreferralDate/>${section47(element('S47ActualStartDate', '2014-06-20'))}`,
        ),
        censusChild('K3', born),
      ),
    ])
    expect([cases, events, people]).toEqual([[], [], []])
    expect(quarantined.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual(
      Array.from({ length: 4 }, () => ['LB_ROW_REQUIRED']),
    )
  })

  it('reads a day with a time or a zone after it as the day', async () => {
    const { cases, events } = await taken(
      ['cs.csv', caseSystem],
      [
        'cin.xml',
        censusXml(
          2015,
          censusChild(
            'K1',
            element('PersonBirthDate', '2003-01-01T00:00:00'),
            referral('2014-06-05T00:00:00', assessment('2014-06-10Z', '11A')),
          ),
        ),
      ],
    )
    expect(cases.map(({ ref }) => ref)).toEqual(['R-1'])
    expect(events.find(({ kind }) => kind === 'assessment')?.starts).toBe('2014-06-10')
  })

  it('takes factors that the code set of the year does not have, and says so', async () => {
    const { cases, extracts, quarantined } = await taken([
      'cin.xml',
      censusXml(
        2025,
        censusChild('K1', born, referral('2024-06-05', assessment('2024-06-10', '19a', 'RB'))),
        censusChild('K2', born, referral('2024-06-05', assessment('2024-06-10', '19B'))),
      ).replaceAll('2014-07-30', '2024-07-30'),
    ])
    expect(quarantined).toEqual([])
    expect(cases.map(({ facts }) => facts.sexual)).toEqual([
      { known: true, value: true },
      { known: true, value: true },
    ])
    expect(extracts[0]?.notRead).toEqual([
      { what: 'queriedCode', name: '19A', count: 1 },
      { what: 'queriedCode', name: 'RB', count: 1 },
    ])
  })

  it('says which elements it holds that nothing reads', async () => {
    const { extracts } = await taken([
      'cin.xml',
      censusXml(
        2030,
        censusChild(
          'K1',
          `${born}<UPNunknown>UN3</UPNunknown><Shoe>4</Shoe>`,
          referral('2029-06-05'),
        ),
      ),
    ])
    expect(extracts[0]?.notRead.map(({ name, count }) => [name, count])).toEqual([
      ['upnunknown', 1],
      ['shoe', 1],
    ])
  })

  it('is read from 2026 with its pre-proceedings, and of any year with a death', async () => {
    const { events } = await taken([
      'cin.xml',
      censusXml(
        2026,
        censusChild(
          'K1',
          `${born}<PersonDeathDate>2026-03-01</PersonDeathDate>`,
          referral(
            '2025-06-05',
            '<PreProceedingsandFGDM><PPStartDate>2025-09-09</PPStartDate><StepDecisionDate>2025-12-01</StepDecisionDate><PPOutcome>A</PPOutcome></PreProceedingsandFGDM><CINPlanDates><CINPlanStartDate>2025-07-01</CINPlanStartDate></CINPlanDates>',
          ),
        ),
      ),
    ])
    expect(events.map(({ kind, starts, ends }) => [kind, starts, ends]).sort()).toEqual([
      ['childInNeedPlan', '2025-07-01', null],
      ['death', '2026-03-01', null],
      ['preProceedings', '2025-09-09', '2025-12-01'],
      ['referral', '2025-06-05', null],
    ])
  })

  it('is no other message', async () => {
    const { extracts, refused } = await taken([
      'invoice.xml',
      '<Message><Header/><Invoice><Total>12</Total></Invoice></Message>',
    ])
    expect(extracts).toEqual([])
    expect(refused).toMatchObject([{ code: 'LB_XML_UNKNOWN' }])
  })
})

const caseSystem = `child_id,referral_id,referral_date,forename,surname,dob,alleged_ref,factors,primary_need
K1,R-1,05/06/2014,Dee,Person,01/01/2003,A1,,N4
`

describe('returns of several years', () => {
  const closing = (year: number, reason: string) =>
    censusXml(
      year,
      censusChild(
        'K1',
        `${born}<GenderCurrent>${year === 2015 ? '0' : '2'}</GenderCurrent>`,
        referral(
          '2014-06-05',
          `<CINclosureDate>2015-0${year - 2012}-01</CINclosureDate><ReasonForClosure>${reason}</ReasonForClosure>${assessment('2014-06-10', year === 2015 ? '11A' : '10A')}`,
        ),
      ),
    )
  const older = ['cin-2015.xml', closing(2015, 'RC7')] as const
  const newer = ['cin-2016.xml', closing(2016, 'RC8')] as const

  it.each([
    ['the older one first', [older, newer]],
    ['the newer one first', [newer, older]],
  ])('the later one counts: %s', async (_, files) => {
    const { cases, people } = await taken(...files)
    expect(cases).toMatchObject([{ ref: 'K1@2014-06-05', closed: '2015-04-01', outcome: 'RC8' }])
    expect(people[0]?.person.sex).toEqual({ known: true, value: '2' })
    expect(cases[0]?.facts).toMatchObject({
      exploitationFlag: { known: true, value: true },
      factorMissing: { known: true, value: true },
    })
  })

  it.each([
    ['case system first', [['cs.csv', caseSystem] as const, newer, older]],
    ['case system last', [newer, older, ['cs.csv', caseSystem] as const]],
    ['case system between', [older, ['cs.csv', caseSystem] as const, newer]],
  ])(
    'fill what the numbered referral leaves open, and write over nothing: %s',
    async (_, files) => {
      const { cases } = await taken(...files)
      expect(cases).toMatchObject([
        { ref: 'R-1', category: 'N4', closed: '2015-04-01', outcome: 'RC8' },
      ])
      expect(cases[0]?.facts).toMatchObject({
        exploitationFlag: { known: true, value: true },
        factorMissing: { known: true, value: true },
      })
    },
  )
})
