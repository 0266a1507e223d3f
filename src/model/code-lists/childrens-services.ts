import { listOf } from './code-list.ts'

const census = 'DfE, Children in Need census specification'

export const referralSources = listOf(
  'referral-sources',
  'Referral source',
  census,
  `
1A | Individual: family member, relative or carer
1B | Individual: acquaintance
1C | Individual: self
1D | Individual: other
2A | Schools
2B | Education services
3A | Health services: GP
3B | Health services: health visitor
3C | Health services: school nurse
3D | Health services: other primary health
3E | Health services: A&E
3F | Health services: other
4 | Housing
5A | Local authority: social care
5B | Local authority: other internal
5C | Local authority: external
5D | Local authority: early help
6 | Police
7 | Other legal agency
8 | Other
9 | Anonymous
10 | Unknown
`,
)

export const primaryNeeds = listOf(
  'primary-needs',
  'Primary need',
  census,
  `
N0 | Not stated
N1 | Abuse or neglect
N2 | Child's disability or illness
N3 | Parent's disability or illness
N4 | Family in acute stress
N5 | Family dysfunction
N6 | Socially unacceptable behaviour
N7 | Low income
N8 | Absent parenting
N9 | Cases other than children in need
`,
)

export const closureReasons = listOf(
  'closure-reasons',
  'Reason for closure',
  census,
  `
RC1 | Adopted
RC2 | Died
RC3 | Child arrangements order
RC4 | Special guardianship order
RC5 | Transferred to another local authority
RC6 | Transferred to adult services
RC7 | Services ceased for another reason
RC8 | Assessed; no further action
RC9 | Stepped down to early help
`,
)

export const assessmentFactors = listOf(
  'assessment-factors',
  'Factors identified at assessment',
  census,
  `
1A | Alcohol: child
1B | Alcohol: parent
1C | Alcohol: other in household
2A | Drugs: child
2B | Drugs: parent
2C | Drugs: other in household
3A | Domestic abuse: child
3B | Domestic abuse: parent
3C | Domestic abuse: other in household
4A | Mental health: child
4B | Mental health: parent
4C | Mental health: other in household
5A | Learning disability: child
5B | Learning disability: parent
5C | Learning disability: other in household
6A | Physical disability: child
6B | Physical disability: parent
6C | Physical disability: other in household
7A | Young carer
8A | Privately fostered
8B | Privately fostered: overseas, intends to return
8C | Privately fostered: overseas, intends to stay
8D | Privately fostered: UK child in an educational placement
8E | Privately fostered: UK child, other family arrangement
8F | Privately fostered: other
9A | Unaccompanied asylum-seeking child
10A | Going or being missing
11A | Child sexual exploitation
12A | Trafficking
13A | Gangs
14A | Socially unacceptable behaviour
15A | Self-harm
16A | Neglect
17A | Emotional abuse
18A | Physical abuse (before it was split in 2021)
18B | Physical abuse: child on child
18C | Physical abuse: adult on child
19A | Sexual abuse (before it was split in 2021)
19B | Sexual abuse: child on child
19C | Sexual abuse: adult on child
20 | Other
21 | No factors identified
22A | Female genital mutilation
23A | Abuse linked to faith or belief
24A | Child criminal exploitation
25A | Other
`,
)
