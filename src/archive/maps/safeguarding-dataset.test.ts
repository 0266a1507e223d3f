import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk } from '../testing/desk.ts'

const open = anyEngine('safeguarding-dataset')

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

/** Tables of one council, as the scripts of version 1.4 write them: days with a time, an address and factors as JSON. */
const tables = {
  'ssd_person.csv': `pers_legacy_id,pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_single_unique_id,pers_upn_unknown,pers_expected_dob,pers_death_date
L1,501,A123456789012,Dee,Person,F,,WBRI,2003-01-01 00:00:00.000,4010232137,NULL,NULL,NULL
`,
  'ssd_address.csv': `addr_table_id,addr_person_id,addr_address_type,addr_address_start_date,addr_address_end_date,addr_address_postcode,addr_address_json
T1,501,HOME,2010-01-01 00:00:00.000,NULL,QQ1 1AA,"{""ROOM"": """", ""HOUSE"": ""12"", ""STREET"": ""Maple Terrace"", ""TOWN"": ""Velholm"", ""UPRN"": ""100000000001"", ""EASTING"": 1, ""NORTHING"": 2}"
`,
  'ssd_contacts.csv': `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_source_desc,cont_contact_outcome_json
K1,501,2015-03-01 09:30:00.000,6,Police,"[{""OUTCOME"":""Referral""}]"
`,
  'ssd_cin_episodes.csv': `cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_nfa,cine_close_reason,cine_close_date,cine_referral_team,cine_referral_worker_id
R1,501,2015-03-05 00:00:00.000,N1,6,N,RC7,2016-01-31 00:00:00.000,Team East,W7
`,
  'ssd_cin_assessments.csv': `cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_child_seen,cina_assessment_auth_date,cina_assessment_outcome_nfa,cina_assessment_team,cina_assessment_worker_id
A1,501,R1,2015-03-06 00:00:00.000,Y,2015-04-10 00:00:00.000,N,Team East,W7
A2,501,R1,2015-08-06 00:00:00.000,Y,NULL,N,Team East,W8
`,
  'ssd_assessment_factors.csv': `cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json
F1,A1,"[""11A"", ""10A""]"
F2,A2,"{""13A"": ""Yes"", ""12A"": ""No""}"
`,
  'ssd_s47_enquiry.csv': `s47e_s47_enquiry_id,s47e_referral_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa,s47e_s47_outcome_json,s47e_s47_completed_by_team,s47e_s47_completed_by_worker_id
S1,R1,501,2015-03-10 00:00:00.000,2015-03-21 00:00:00.000,N,NULL,Team East,W7
`,
  'ssd_initial_cp_conference.csv': `icpc_icpc_id,icpc_person_id,icpc_referral_id,icpc_icpc_target_date,icpc_icpc_date,icpc_icpc_transfer_in,icpc_icpc_outcome_cp_flag,icpc_icpc_team,icpc_icpc_worker_id
I1,501,R1,2015-03-24 00:00:00.000,2015-03-20 00:00:00.000,N,Y,Team East,W7
`,
  'ssd_cp_plans.csv': `cppl_cp_plan_id,cppl_referral_id,cppl_icpc_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola,cppl_cp_plan_initial_category,cppl_cp_plan_latest_category
P1,R1,I1,501,2015-03-20 00:00:00.000,NULL,N,SAB,SAB
`,
  'ssd_cin_plans.csv': `cinp_cin_plan_id,cinp_referral_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date,cinp_cin_plan_team,cinp_cin_plan_worker_id
N1,R1,501,2015-09-01 00:00:00.000,2015-12-01 00:00:00.000,Team East,W7
`,
  'ssd_missing.csv': `miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted
M1,501,2015-06-01 21:00:00.000,Missing,2015-06-02 07:00:00.000,Y,N
`,
  'ssd_cla_placement.csv': `clap_cla_placement_id,clap_cla_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_provider,clap_cla_placement_postcode,clap_cla_placement_end_date,clap_cla_placement_change_reason
L1,CL1,501,2015-05-01 00:00:00.000,K2,SC1,31.4,PR4,QQ9 9ZZ,NULL,NULL
`,
} as const

/** Two former UPNs, a number that ended, one of the court, fillers and a type nobody knows. */
const linkedIdentifiers = `link_table_id,link_person_id,link_identifier_type,link_identifier_value,link_valid_from_date,link_valid_to_date
1,501,Unique Pupil Number,B123456789012,2016-09-01 00:00:00.000,NULL
2,501,Unique Pupil Number,A123456789012,2007-09-01 00:00:00.000,2016-08-31 00:00:00.000
3,501,Former Unique Pupil Number,C123456789012,NULL,NULL
4,501,NHS Number,401 023 2137,NULL,NULL
5,501,YOT Number,Y/7,2018-01-01 00:00:00.000,NULL
6,501,Court Case Number,CC-1,2015-06-01 00:00:00.000,NULL
7,501,Home Office Registration,SSD_PH,NULL,NULL
8,501,SSD_PH,SSD_PH,NULL,NULL
9,501,Loyalty card,123,NULL,NULL
`

let councils = 0
const take = async (files: Readonly<Record<string, string>>) => {
  const id = `ssd-${++councils}`
  const paths = Object.entries(files).map(([name, text]) => desk.lay(`${id}-${name}`, text))
  const result = await desk.take(paths, { source: `${id}:childrensServices` })
  return { id, ...result }
}

const keptOf = (source: string) =>
  desk.read(async (work) => {
    const cases = await work.db
      .selectFrom('case_file')
      .select(['ref', 'known_by', 'facts', 'category'])
      .where('source_id', '=', source)
      .execute()
    const mentions = await work.db
      .selectFrom('mention')
      .select(['ref', 'person'])
      .where('source_id', '=', source)
      .execute()
    const events = await work.db
      .selectFrom('event')
      .select(['kind', 'starts', 'ends', 'details'])
      .where('source_id', '=', source)
      .orderBy('starts')
      .orderBy('kind')
      .execute()
    return { cases, mentions, events }
  })

describe('the Standard Safeguarding Dataset', () => {
  it('says who is of one family, by a number that is nobody’s own', async () => {
    const { id, extracts } = await take({
      'ssd_family.csv': `fami_table_id,fami_family_id,fami_person_id
F1,77,501
F2,77,502
F3,,503
`,
    })
    expect(extracts).toMatchObject([{ format: 'ssd', received: 3, imported: 2, quarantined: 1 }])
    const { mentions } = await keptOf(id)
    expect(mentions.map(({ person }) => person.identifiers)).toEqual(
      ['501', '502'].map((child) => ({ [`child:${id}`]: child, [`family:${id}`]: '77' })),
    )
  })

  it('says who the child is, what was referred and what followed, every row accounted for', async () => {
    const { id, extracts, refused } = await take(tables)
    expect(refused).toEqual([])
    expect(extracts.map(({ format }) => format)).toEqual(extracts.map(() => 'ssd'))
    expect(extracts.filter(({ quarantined }) => quarantined > 0)).toEqual([])
    const { cases, mentions, events } = await keptOf(id)
    expect(cases).toMatchObject([
      {
        ref: 'R1',
        known_by: ['501@2015-03-05'],
        category: 'N1',
        facts: {
          factorExploitation: { known: true, value: true },
          factorMissing: { known: true, value: true },
          factorGangs: { known: true, value: true },
          // Answered with no: a factor that was not found says nothing.
          factorTrafficking: { known: false },
        },
      },
    ])
    expect(mentions).toHaveLength(1)
    const { person } = mentions[0]!
    expect(person).toMatchObject({
      givenNames: { known: true, value: 'Dee' },
      familyName: { known: true, value: 'Person' },
      identifiers: { upn: 'A123456789012', nhs: '4010232137' },
    })
    expect(JSON.stringify(person)).toContain('12, Maple Terrace, Velholm')
    expect(JSON.stringify(person)).not.toContain('100000000001')
    expect(events.map(({ kind, starts }) => [starts, kind])).toEqual([
      ['2015-03-01', 'contact'],
      ['2015-03-05', 'referral'],
      ['2015-03-06', 'assessment'],
      ['2015-03-10', 'section47'],
      ['2015-03-20', 'childProtectionPlan'],
      ['2015-03-20', 'conference'],
      ['2015-05-01', 'placement'],
      ['2015-06-01', 'missing'],
      ['2015-08-06', 'assessment'],
      ['2015-09-01', 'childInNeedPlan'],
      ['2016-01-31', 'outcome'],
    ])
    expect(events.find(({ kind }) => kind === 'missing')).toMatchObject({
      ends: '2015-06-02',
      details: { returnInterviewOffered: 'Y', returnInterviewAccepted: 'N' },
    })
  })

  it('quarantines JSON that is none, with what belongs there', async () => {
    const bad = tables['ssd_assessment_factors.csv'].replace('"[""11A"", ""10A""]"', '11A')
    const { extracts } = await take({ ...tables, 'ssd_assessment_factors.csv': bad })
    expect(extracts.find(({ quarantined }) => quarantined > 0)).toMatchObject({
      received: 2,
      imported: 1,
      quarantined: 1,
    })
  })

  it('reads the numbers a child has or had in other systems, every row accounted for', async () => {
    const { id, extracts, refused } = await take({
      'ssd_person.csv': tables['ssd_person.csv'],
      'ssd_linked_identifiers.csv': linkedIdentifiers,
    })
    expect(refused).toEqual([])
    const linked = extracts.find(({ received }) => received === 9)
    expect(linked).toMatchObject({ format: 'ssd', imported: 8, quarantined: 1 })
    const { mentions } = await keptOf(id)
    expect(mentions).toHaveLength(1)
    expect(mentions[0]!.person).toMatchObject({ givenNames: { known: true, value: 'Dee' } })
    expect((mentions[0]!.person as { identifiers: unknown }).identifiers).toEqual({
      [`child:${id}`]: '501',
      upn: 'B123456789012',
      nhs: '4010232137',
      'upn/A123456789012': 'A123456789012',
      'upn/C123456789012': 'C123456789012',
      [`yot:${id}`]: 'Y/7',
    })
  })

  it('takes what its tables say in any order of files, and again without a change', async () => {
    const { id } = await take(Object.fromEntries(Object.entries(tables).toReversed()))
    const before = await keptOf(id)
    expect(before.cases).toHaveLength(1)
    const paths = Object.keys(tables).map((name) => `${desk.folder}/${id}-${name}`)
    const { extracts } = await desk.take(paths, { source: `${id}:childrensServices` })
    expect(extracts.every(({ received, unchanged }) => received === unchanged)).toBe(true)
    expect(await keptOf(id)).toEqual(before)
  })
})
