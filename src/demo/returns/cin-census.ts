import { calendarDate, type Day, dayOf, isoDate } from '../calendar.ts'
import { openText, type TextFile } from '../files/text-file.ts'
import { xmlText } from '../files/zip.ts'
import type { CouncilCase } from '../record/council.ts'

const gender = { M: '1', F: '2' } as const

const isoOfSlash = (text: string): string | null =>
  /^\d\d\/\d\d\/\d{4}$/.test(text) ? text.split('/').reverse().join('-') : null

const element = (name: string, value: string | null): string =>
  value === null || value === '' ? '' : `<${name}>${xmlText(value)}</${name}>`

/** One referral as far as it was known on the reference day; element order is the 2024 schema's. */
function detailsXml(referral: CouncilCase, reference: Day): string {
  const known = (day: Day | null) => (day !== null && day <= reference ? isoDate(day) : null)
  const factors = referral.factors.map((each) => element('AssessmentFactors', each)).join('')
  const section47 = known(referral.section47)
  const plan = known(referral.plan)
  const authorised = known(Math.min(referral.closed, referral.referred + 45))
  return [
    '<CINdetails>',
    element('CINreferralDate', isoDate(referral.referred)),
    element('ReferralSource', referral.referralSource),
    element('PrimaryNeedCode', referral.need),
    element('CINclosureDate', known(referral.closed)),
    known(referral.closed) ? element('ReasonForClosure', referral.closure) : '',
    element('DateOfInitialCPC', plan),
    '<Assessments>',
    element('AssessmentActualStartDate', isoDate(referral.referred)),
    element('AssessmentAuthorisationDate', authorised),
    factors === '' || !authorised
      ? ''
      : `<FactorsIdentifiedAtAssessment>${factors}</FactorsIdentifiedAtAssessment>`,
    '</Assessments>',
    section47
      ? `<Section47>${element('S47ActualStartDate', section47)}${element('DateOfInitialCPC', plan)}<ICPCnotRequired>${plan ? 'false' : 'true'}</ICPCnotRequired></Section47>`
      : '',
    '<ReferralNFA>false</ReferralNFA>',
    plan
      ? `<ChildProtectionPlans>${element('CPPstartDate', plan)}<InitialCategoryOfAbuse>SAB</InitialCategoryOfAbuse><LatestCategoryOfAbuse>SAB</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>`
      : '',
    '</CINdetails>',
  ].join('')
}

function childXml(referrals: readonly CouncilCase[], reference: Day): string {
  const { childId, child, upn, birth, ethnicity } = referrals[0]!
  return [
    '<Child><ChildIdentifiers>',
    element('LAchildID', childId),
    upn === null ? element('UPNunknown', 'UN2') : element('UPN', upn),
    element('PersonBirthDate', isoOfSlash(birth)),
    element('GenderCurrent', gender[child.sex]),
    '</ChildIdentifiers><ChildCharacteristics>',
    element('Ethnicity', /^[A-Z]{4}$/.test(ethnicity) && ethnicity !== 'NULL' ? ethnicity : 'NOBT'),
    '</ChildCharacteristics>',
    referrals.map((each) => detailsXml(each, reference)).join(''),
    '</Child>\n',
  ].join('')
}

/** The census years (to 31 March) a referral was open in. */
function censusYears(referral: CouncilCase): number[] {
  const yearTo = (day: Day) => {
    const { year, month } = calendarDate(day)
    return month >= 4 ? year + 1 : year
  }
  const first = yearTo(referral.referred)
  const last = yearTo(referral.closed)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

export interface CensusReturns {
  write(referrals: readonly CouncilCase[]): void
  close(): number
}

/** A Children in Need census return for each year, as one council sends it to the department. */
export function openCensus(pathOf: (year: number) => string, lea: string): CensusReturns {
  const years = new Map<number, TextFile>()

  function open(year: number): TextFile {
    const file = openText(pathOf(year))
    file.write(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>${lea}</LEA><SoftwareCode>Local Authority</SoftwareCode><Release>ver 3.1.21</Release><SerialNo>001</SerialNo><DateTime>${year}-05-23T11:14:05</DateTime></Source></Header>\n<Children>\n`,
    )
    years.set(year, file)
    return file
  }

  return {
    write(referrals) {
      const found = new Map<number, Map<string, CouncilCase[]>>()
      for (const referral of referrals) {
        for (const year of censusYears(referral)) {
          const children = found.get(year) ?? new Map<string, CouncilCase[]>()
          found.set(year, children)
          children.set(referral.childId, [...(children.get(referral.childId) ?? []), referral])
        }
      }
      for (const [year, children] of [...found].sort((a, b) => a[0] - b[0])) {
        const file = years.get(year) ?? open(year)
        const reference = dayOf(year, 3, 31)
        for (const each of children.values()) file.write(childXml(each, reference))
      }
    },
    close() {
      for (const file of years.values()) {
        file.write('</Children>\n</Message>\n')
        file.close()
      }
      return years.size
    },
  }
}
