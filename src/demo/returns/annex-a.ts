import { ageAt, type Day, dayOf } from '../calendar.ts'
import { type Cell, type Sheet, workbookOf } from '../files/xlsx.ts'
import type { CouncilCase } from '../record/council.ts'

/** The inspection's six months: lists 1, 3, 4 and 5 look back from the last day. */
const from = dayOf(2024, 1, 1)
const until = dayOf(2024, 6, 30)

const child = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age'] as const
const disability = 'Does the Child have a Disability'
const allocation = ['Allocated Team', 'Allocated Worker'] as const

/** Columns as Ofsted's child-level workbook heads them; lists this council leaves empty have a head only. */
const heads = {
  'List 1': [...child, 'Date of Contact', 'Contact Source'],
  'List 2': [
    ...child,
    'Assessment start date',
    'Assessment completion date',
    'Organisation completing assessment',
  ],
  'List 3': [
    ...child,
    'Date of Referral',
    'Referral Source',
    'Referral NFA?',
    'Number of Referrals in Last 12 Months',
    ...allocation,
  ],
  'List 4': [
    ...child,
    disability,
    'Continuous Assessment Start Date',
    'Child Seen During Continuous Assessment',
    'Continuous Assessment Date of Authorisation',
    "Was the child assessed as requiring LA children's social care support?",
    ...allocation,
  ],
  'List 5': [
    ...child,
    disability,
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Was an Initial Child Protection Conference deemed unnecessary?',
    'Date of Initial Child Protection Conference',
    'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    'Number of Section 47 Enquiries in the last 12 months',
    'Number of ICPCs in the last 12 months',
    ...allocation,
  ],
  'List 6': [
    ...child,
    disability,
    'CIN Start Date',
    'Primary Need Code',
    'Date Child Was Last Seen',
    'CIN Closure Date',
    'Reason for Closure',
    'Case Status',
    ...allocation,
  ],
  'List 7': [
    ...child,
    disability,
    'Child Protection Plan Start Date',
    'Initial Category of Abuse',
    'Latest Category of Abuse',
    'Date of the Last Statutory Visit',
    'Was the Child Seen Alone?',
    'Date of latest review conference',
    'Child Protection Plan End Date',
    'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    'Number of Previous Child Protection Plans',
    ...allocation,
  ],
} as const

type ListName = keyof typeof heads

const day = (value: Day | null): Cell => (value === null || value > until ? null : { day: value })

function identity({ childId, child: person, ethnicity, birth }: CouncilCase): Cell[] {
  const known = /^\d\d\/\d\d\/\d{4}$/.test(birth)
  return [
    childId,
    person.sex === 'M' ? 'a) Male' : 'b) Female',
    /^(?!NULL)[A-Z]{4}$/.test(ethnicity) ? ethnicity : 'NOBT',
    known ? { day: bornOn(birth) } : null,
    known ? ageAt(bornOn(birth), until) : null,
  ]
}

function bornOn(birth: string): Day {
  const [date, month, year] = birth.split('/').map(Number)
  return dayOf(year!, month!, date!)
}

/** Each list's row for one referral, or null where the referral has no place in the list. */
const rowOf: Readonly<Partial<Record<ListName, (each: CouncilCase) => Cell[] | null>>> = {
  'List 1': (each) => [...identity(each), day(each.referred), each.referralSource],
  'List 3': (each) => [
    ...identity(each),
    day(each.referred),
    each.referralSource,
    'No',
    0,
    each.team,
    each.worker,
  ],
  'List 4': (each) => [
    ...identity(each),
    'b) No',
    day(each.referred),
    'Yes',
    day(Math.min(each.closed, each.referred + 45)),
    each.plan === null ? 'No' : 'Yes',
    each.team,
    each.worker,
  ],
  'List 5': (each) =>
    each.section47 === null || each.section47 > until
      ? null
      : [
          ...identity(each),
          'b) No',
          day(each.section47),
          each.plan === null ? 'Yes' : 'No',
          day(each.plan),
          each.plan === null ? 'No' : 'Yes',
          1,
          each.plan === null ? 0 : 1,
          each.team,
          each.worker,
        ],
  'List 6': (each) => [
    ...identity(each),
    'b) No',
    day(each.referred),
    each.need,
    null,
    day(each.closed),
    each.closed > until ? null : each.closure,
    each.closed > until ? 'c) Child in need plan' : 'e) Closed episode',
    each.team,
    each.worker,
  ],
  'List 7': (each) =>
    each.plan === null || each.plan > until
      ? null
      : [
          ...identity(each),
          'b) No',
          day(each.plan),
          'Sexual abuse',
          'Sexual abuse',
          null,
          'a) Yes',
          null,
          day(each.closed),
          'b) No',
          0,
          each.team,
          each.worker,
        ],
}

export interface AnnexA {
  add(referral: CouncilCase): void
  /** The workbook as of the inspection, lists 1 to 7. */
  workbook(): Buffer
}

/** Ofsted's Annex A workbook: the last six months, kept in memory until written. */
export function openAnnexA(): AnnexA {
  const rows = new Map<ListName, Cell[][]>()
  return {
    add(referral) {
      if (referral.referred < from || referral.referred > until) return
      for (const [list, make] of Object.entries(rowOf)) {
        const row = make(referral)
        if (row) rows.set(list as ListName, [...(rows.get(list as ListName) ?? []), row])
      }
    },
    workbook: () =>
      workbookOf(
        Object.entries(heads).map(
          ([name, head]): Sheet => ({ name, rows: [head, ...(rows.get(name as ListName) ?? [])] }),
        ),
      ),
  }
}
