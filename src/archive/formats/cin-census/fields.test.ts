import { describe, expect, it } from 'vitest'
import { isFactorOf } from './factors.ts'
import { censusFields } from './fields.ts'

const years = Array.from({ length: 2026 - 2014 + 1 }, (_, at) => 2014 + at)

/** Which elements of values a return of the year has. */
const elementsOf = (year: number): readonly string[] =>
  censusFields
    .filter(({ from, to }) => from <= year && year <= (to ?? year))
    .map(({ element }) => element)

const always = [
  'LAchildID',
  'UPN',
  'FormerUPN',
  'UPNunknown',
  'PersonBirthDate',
  'ExpectedPersonBirthDate',
  'PersonDeathDate',
  'Ethnicity',
  'Disability',
  'CINreferralDate',
  'ReferralSource',
  'PrimaryNeedCode',
  'CINclosureDate',
  'ReasonForClosure',
  'DateOfInitialCPC',
  'ReferralNFA',
  'AssessmentActualStartDate',
  'AssessmentInternalReviewDate',
  'AssessmentAuthorisationDate',
  'AssessmentFactors',
  'S47ActualStartDate',
  'InitialCPCtarget',
  'ICPCnotRequired',
  'CPPstartDate',
  'CPPendDate',
  'InitialCategoryOfAbuse',
  'LatestCategoryOfAbuse',
  'NumberOfPreviousCPP',
  'CPPreviewDate',
]

/** Of the rest: the first and last return that has it. */
const sometimes: Readonly<Record<string, readonly [number, number]>> = {
  GenderCurrent: [2014, 2024],
  Sex: [2025, 2026],
  CINPlanStartDate: [2022, 2026],
  CINPlanEndDate: [2022, 2026],
  PPStartDate: [2026, 2026],
  LBPSentDate: [2026, 2026],
  FGDMMeetingOffer: [2026, 2026],
  FGDMMeetingFac: [2026, 2026],
  InitialPPMeetingDate: [2026, 2026],
  ReviewMeetingsCount: [2026, 2026],
  StepDecisionDate: [2026, 2026],
  PPOutcome: [2026, 2026],
  CourtAppDate: [2026, 2026],
  LetterInitCPDate: [2026, 2026],
}

describe('the return of a year', () => {
  it.each(years)('%d has the elements of its schema', (year) => {
    const expected = Object.entries(sometimes)
      .filter(([, [from, to]]) => from <= year && year <= to)
      .map(([name]) => name)
    expect(new Set(elementsOf(year))).toEqual(new Set([...always, ...expected]))
  })

  it.each(years)('%d has the factors of its code set', (year) => {
    const split = year >= 2021
    expect(['18A', '19A'].map((code) => isFactorOf(code, year))).toEqual([!split, !split])
    for (const code of ['18B', '18C', '19B', '19C']) expect(isFactorOf(code, year)).toBe(split)
    expect(isFactorOf('24A', year)).toBe(year >= 2022)
    expect(isFactorOf('11A', year)).toBe(true)
    expect(isFactorOf('RB', year)).toBe(false)
  })

  it('that names no year may have any factor there ever was', () => {
    expect(['18A', '19C', '24A', 'RB'].map((code) => isFactorOf(code, null))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
