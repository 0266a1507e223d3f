import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../../testing/stores.ts'
import { censusXml } from '../../testing/census.ts'
import { type Desk, openDesk } from '../../testing/desk.ts'

const open = anyEngine('children-payload')

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

/** A child as a whole payload says it. */
const child = (id: string, changes: object = {}, details: object = {}) => ({
  la_child_id: id,
  mis_child_id: `MIS-${id}`,
  purge: false,
  child_details: {
    unique_pupil_number: 'A123456789012',
    first_name: 'Dee',
    surname: 'Person',
    date_of_birth: '2003-01-01',
    sex: 'F',
    ethnicity: 'WBRI',
    disabilities: ['HAND', 'VIS'],
    postcode: 'QQ1 1AA',
    purge: false,
    ...details,
  },
  health_and_wellbeing: { sdq_assessments: [{ date: '2015-04-01', score: 20 }], purge: false },
  social_care_episodes: [episode()],
  ...changes,
})

const episode = (changes: object = {}) => ({
  social_care_episode_id: 'E1',
  referral_date: '2015-03-05',
  referral_source: '6',
  referral_no_further_action_flag: false,
  care_worker_details: [{ worker_id: 'W 7', start_date: '2015-03-06' }, { worker_id: 'W8' }],
  child_and_family_assessments: [
    {
      child_and_family_assessment_id: 'A1',
      start_date: '2015-03-06',
      authorisation_date: '2015-04-10',
      factors: ['11A', '10A'],
      purge: false,
    },
  ],
  section_47_assessments: [
    {
      section_47_assessment_id: 'S1',
      start_date: '2015-03-10',
      icpc_required_flag: true,
      icpc_date: '2015-03-20',
      end_date: '2015-03-21',
      purge: false,
    },
  ],
  child_protection_plans: [
    { child_protection_plan_id: 'P1', start_date: '2015-03-20', purge: false },
  ],
  child_looked_after_placements: [
    {
      child_looked_after_placement_id: 'L1',
      start_date: '2015-05-01',
      start_reason: 'S',
      placement_type: 'K2',
      postcode: 'QQ9 9ZZ',
      purge: false,
    },
  ],
  closure_date: '2016-01-31',
  closure_reason: 'RC7',
  purge: false,
  ...changes,
})

let councils = 0
/** A council of its own in the one store. */
function someCouncil() {
  const id = `payload-${++councils}`
  let files = 0
  const take = async (...contents: readonly unknown[]) => {
    const paths = contents.map((content) =>
      typeof content === 'string'
        ? desk.lay(`${id}-${++files}.xml`, content)
        : desk.lay(`${id}-${++files}.json`, JSON.stringify(content)),
    )
    return desk.take(paths, { source: `${id}:childrensServices` })
  }
  const kept = () =>
    desk.read(async (work) => {
      const cases = await work.db
        .selectFrom('case_file')
        .select(['ref', 'known_by', 'opened', 'facts'])
        .where('source_id', '=', id)
        .execute()
      const mentions = await work.db
        .selectFrom('mention')
        .select(['id', 'ref', 'person'])
        .where('source_id', '=', id)
        .execute()
      const events = await work.db
        .selectFrom('event')
        .select(['kind', 'code', 'starts', 'details'])
        .where('source_id', '=', id)
        .orderBy('starts')
        .orderBy('kind')
        .execute()
      const staff = await work.db
        .selectFrom('case_staff')
        .select('staff_id')
        .where('source_id', '=', id)
        .orderBy('staff_id')
        .execute()
      const versions = await work.db
        .selectFrom('record')
        .select(['kind', 'key', 'version', 'current'])
        .where('source_id', '=', id)
        .orderBy('kind')
        .orderBy('version')
        .execute()
      return { cases, mentions, events, staff, versions }
    })
  return { id, take, kept }
}

describe('a children’s social care payload', () => {
  it('becomes a child with a name, its episodes as cases, and what happened in them', async () => {
    const council = someCouncil()
    const { extracts, refused } = await council.take({ la_code: 999, Children: [child('C1')] })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([
      { format: 'csc-payload', received: 6, imported: 6, quarantined: 0 },
    ])
    expect(extracts[0]?.notRead).toContainEqual(
      expect.objectContaining({ what: 'payloadPart', name: 'health_and_wellbeing', count: 1 }),
    )
    const { cases, mentions, events, staff } = await council.kept()
    expect(cases).toMatchObject([
      {
        ref: 'E1',
        known_by: ['C1@2015-03-05'],
        opened: '2015-03-05',
        facts: {
          factorExploitation: { known: true, value: true },
          factorMissing: { known: true, value: true },
          factorGangs: { known: false },
        },
      },
    ])
    expect(mentions).toMatchObject([
      {
        ref: 'C1',
        person: {
          givenNames: { known: true, value: 'Dee' },
          familyName: { known: true, value: 'Person' },
          birth: { known: true, value: { date: '2003-01-01' } },
          identifiers: { upn: 'A123456789012' },
        },
      },
    ])
    expect(events.map(({ kind, code, starts }) => [starts, kind, code])).toEqual([
      ['2015-03-05', 'referral', '6'],
      ['2015-03-06', 'assessment', null],
      ['2015-03-10', 'section47', null],
      ['2015-03-20', 'childProtectionPlan', null],
      ['2015-03-20', 'conference', null],
      ['2015-05-01', 'placement', 'K2'],
      ['2016-01-31', 'outcome', 'RC7'],
    ])
    expect(staff.map(({ staff_id }) => staff_id)).toEqual(['W7', 'W8'])
  })

  it('is the same case as in a census of the council, whichever comes first', async () => {
    const census = censusXml(
      2016,
      '<Child><ChildIdentifiers><LAchildID>C1</LAchildID><PersonBirthDate>2003-01-01</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>2015-03-05</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode></CINdetails></Child>',
    )
    for (const order of [
      [census, [child('C1')]],
      [[child('C1')], census],
    ]) {
      const council = someCouncil()
      for (const file of order) expect((await council.take(file)).refused).toEqual([])
      const { cases } = await council.kept()
      expect(cases.map(({ ref }) => ref)).toEqual(['E1'])
    }
  })

  it('that withdraws what was said takes it away, and keeps it as it was', async () => {
    const council = someCouncil()
    await council.take([child('C1')])
    const withdrawn = child('C1', {
      social_care_episodes: [
        episode({
          section_47_assessments: [{ section_47_assessment_id: 'S1', purge: true }],
        }),
      ],
    })
    await council.take([withdrawn])
    const { events, versions } = await council.kept()
    expect(events.map(({ kind }) => kind)).not.toContain('section47')
    expect(events.map(({ kind }) => kind)).toContain('assessment')
    expect(versions.filter(({ kind }) => kind === 'csc-section-47')).toMatchObject([
      { version: 1, current: false },
      { version: 2, current: true },
    ])
  })

  it('that withdraws a child leaves its number, and nothing it was called', async () => {
    const council = someCouncil()
    await council.take([child('C1')])
    const { extracts } = await council.take([
      { la_child_id: 'C1', mis_child_id: 'MIS-C1', purge: true },
    ])
    expect(extracts).toMatchObject([{ received: 1, imported: 1, quarantined: 0 }])
    const { mentions } = await council.kept()
    expect(mentions).toMatchObject([
      {
        ref: 'C1',
        person: {
          familyName: { known: false, reason: 'redacted' },
          birth: { known: false },
        },
      },
    ])
  })

  it('that says only what changed is quarantined by the row, and takes nothing away', async () => {
    const council = someCouncil()
    await council.take([child('C1')])
    const partial = {
      la_child_id: 'C1',
      child_details: { postcode: 'QQ2 2BB' },
      social_care_episodes: [
        { social_care_episode_id: 'E1', closure_date: '2016-02-01', purge: false },
      ],
    }
    const { extracts } = await council.take([partial])
    expect(extracts).toMatchObject([{ received: 2, imported: 0, quarantined: 2 }])
    const { cases, mentions } = await council.kept()
    expect(cases).toMatchObject([{ opened: '2015-03-05' }])
    expect(mentions).toMatchObject([{ person: { familyName: { known: true, value: 'Person' } } }])
  })

  it('of hostile shape is refused in words, or read with what was left out said', async () => {
    const council = someCouncil()
    const odd = {
      ...child('C2', { social_care_episodes: 'none' }),
      ...JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}'),
      extra: { deep: [1] },
    }
    const { extracts, refused } = await council.take([odd])
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 1, imported: 1 }])
    expect(extracts[0]?.notRead.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['extra', 'constructor', 'social_care_episodes']),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    const cut = await desk.take([desk.lay('cut.json', '[{"la_child_id":"C9","child_details":{')], {
      source: `${council.id}:childrensServices`,
    })
    expect(cut.refused).toMatchObject([{ code: 'LB_JSON_BROKEN' }])
    const other = '{ "LACode": 992,\n "children": [{ "child_id": "C9", "dob": "2012-01-01" }] }'
    const unlike = await desk.take([desk.lay('other.json', other)], {
      source: `${council.id}:childrensServices`,
    })
    expect(unlike.refused).toMatchObject([
      { code: 'LB_FILE_UNKNOWN', cause: expect.stringContaining('is JSON') },
    ])
  })
})
