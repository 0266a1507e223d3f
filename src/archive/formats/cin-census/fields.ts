/** A table of rows that a census becomes: the referral, and each thing that may stand in it more than once. */
export type CensusTable =
  | 'cin'
  | 'assessments'
  | 'section 47'
  | 'child in need plans'
  | 'child protection plans'
  | 'plan reviews'
  | 'pre-proceedings'

/** An element of the census that holds a value, and the years of returns (to 31 March) that have it. */
export interface CensusField {
  readonly element: string
  readonly table: CensusTable
  readonly from: number
  readonly to?: number
}

/** Before this year there were initial and core assessments, whose elements are read as those of no table. */
const firstYear = 2014

const of = (
  table: CensusTable,
  elements: string,
  from: number = firstYear,
  to?: number,
): readonly CensusField[] =>
  elements
    .split(' ')
    .map((element) => ({ element, table, from, ...(to === undefined ? {} : { to }) }))

/**
 * Every element of the Children in Need census that holds a value, by the returns that have it.
 *
 * From the Department for Education's XML schemas of 2017 to 2024, its business and technical specification of 2024 to
 * 2025 (`Sex` for `GenderCurrent`, RFC 1233) and, for the pre-proceedings of 2026, the fields that data-to-insight's
 * csc-validator-be-cin checks. The schemas of 2014 to 2016 are not public any more: their returns are read as those of
 * 2017, and an element that is not here is told.
 */
export const censusFields: readonly CensusField[] = [
  ...of('cin', 'LAchildID UPN FormerUPN UPNunknown PersonBirthDate ExpectedPersonBirthDate'),
  ...of('cin', 'GenderCurrent', firstYear, 2024),
  ...of('cin', 'Sex', 2025),
  ...of('cin', 'PersonDeathDate Ethnicity Disability'),
  ...of('cin', 'CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure'),
  ...of('cin', 'DateOfInitialCPC ReferralNFA'),
  ...of('assessments', 'AssessmentActualStartDate AssessmentInternalReviewDate'),
  ...of('assessments', 'AssessmentAuthorisationDate AssessmentFactors'),
  ...of('section 47', 'S47ActualStartDate InitialCPCtarget DateOfInitialCPC ICPCnotRequired'),
  ...of('child in need plans', 'CINPlanStartDate CINPlanEndDate', 2022),
  ...of('child protection plans', 'CPPstartDate CPPendDate InitialCategoryOfAbuse'),
  ...of('child protection plans', 'LatestCategoryOfAbuse NumberOfPreviousCPP'),
  ...of('plan reviews', 'CPPreviewDate'),
  ...of('pre-proceedings', 'PPStartDate LBPSentDate FGDMMeetingOffer FGDMMeetingFac', 2026),
  ...of('pre-proceedings', 'InitialPPMeetingDate ReviewMeetingsCount StepDecisionDate', 2026),
  ...of('pre-proceedings', 'PPOutcome CourtAppDate LetterInitCPDate', 2026),
]

/** Elements of an episode that may stand in it more than once: each becomes a row of its own. */
export const tableOfElement: Readonly<Record<string, CensusTable>> = {
  CINdetails: 'cin',
  Assessments: 'assessments',
  Section47: 'section 47',
  CINPlanDates: 'child in need plans',
  ChildProtectionPlans: 'child protection plans',
  CPPreviewDate: 'plan reviews',
  PreProceedingsandFGDM: 'pre-proceedings',
}

/** Columns that tie a row to its child, its referral and, for a review, its plan. */
export const tiesOf = (table: CensusTable): readonly string[] =>
  table === 'cin'
    ? []
    : ['lachildid', 'cinreferraldate', ...(table === 'plan reviews' ? ['cppstartdate'] : [])]

/** The columns a table may have. */
export const columnsOf = (table: CensusTable): readonly string[] => [
  ...tiesOf(table),
  ...censusFields
    .filter((field) => field.table === table)
    .map(({ element }) => element.toLowerCase()),
]
