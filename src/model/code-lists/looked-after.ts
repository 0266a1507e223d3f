import { listOf } from './code-list.ts'

const guide = 'DfE, children looked after by local authorities in England: guide to the SSDA903'

export const placementTypes = listOf(
  'ssda903-place',
  'Placement',
  guide,
  `
A3 | Placed for adoption, with consent, with the current foster carer
A4 | Placed for adoption, with consent, not with the current foster carer
A5 | Placed for adoption, placement order, with the current foster carer
A6 | Placed for adoption, placement order, not with the current foster carer
H5 | Semi-independent living accommodation
K1 | Secure children’s home
K2 | Children’s home
P1 | Placed with own parents or others with parental responsibility
P2 | Independent living
P3 | Residential employment
R1 | Residential care home
R2 | Health service or other establishment with medical or nursing care
R3 | Family centre or mother and baby unit
R5 | Young offender institution
S1 | Residential school
T0 | Temporary move
T1 | Temporary: in hospital
T2 | Temporary: on holiday
T3 | Temporary: while the foster carer is on holiday
T4 | Temporary: other, of seven days or less
U1 | Foster placement with a relative or friend, long term
U2 | Foster placement with a relative or friend who is also an approved adopter
U3 | Foster placement with a relative or friend, not long term
U4 | Foster placement with another carer, long term
U5 | Foster placement with another carer who is also an approved adopter
U6 | Foster placement with another carer, not long term
Z1 | Other placement
`,
)

export const placementProviders = listOf(
  'ssda903-provider',
  'Provider',
  guide,
  `
PR0 | parents or others with parental responsibility
PR1 | the authority itself
PR2 | another authority
PR3 | another public body
PR4 | a private provider
PR5 | a voluntary provider
`,
)

export const legalStatuses = listOf(
  'ssda903-legal-status',
  'Legal status',
  guide,
  `
C1 | interim care order
C2 | full care order
D1 | freeing order
E1 | placement order
J1 | remanded to local authority or youth detention accommodation
J2 | placed in local authority accommodation under PACE 1984
J3 | youth rehabilitation order with residence or intensive fostering
L1 | under police protection
L2 | emergency protection order
L3 | child assessment order
V2 | accommodated under section 20
V3 | series of short breaks, each recorded
V4 | series of short breaks
`,
)

export const reasonsForEpisode = listOf(
  'ssda903-reason-new-episode',
  'Reason for the new episode',
  guide,
  `
S | started to be looked after
L | change of legal status
P | change of placement and carer
T | change of placement, same carer
B | change of legal status, placement and carer
U | change of legal status and placement, same carer
`,
)

export const reasonsEnded = listOf(
  'ssda903-reason-ended',
  'Reason the episode ended',
  guide,
  `
X1 | followed by another episode
E11 | adopted, consent unopposed
E12 | adopted, consent dispensed with
E13 | left to live with parents or others without parental responsibility
E14 | accommodation on remand ended
E15 | found by an age assessment to be 18 or over
E16 | moved abroad
E17 | reached 18 and stayed with the carers
E2 | died
E3 | care taken over by another authority
E41 | residence or child arrangements order
E43 | special guardianship order to the former foster carers
E44 | special guardianship order to other carers
E45 | special guardianship order to former foster carers who were relatives or friends
E46 | special guardianship order to former foster carers who were not relatives or friends
E47 | special guardianship order to other relatives or friends
E48 | special guardianship order to others who were not relatives or friends
E4A | returned home as planned
E4B | returned home, not as planned
E5 | moved into independent living with support
E6 | moved into independent living without support
E7 | transferred to adult social services
E8 | ceased for another reason
E9 | sentenced to custody
`,
)

export const reasonsForMove = listOf(
  'ssda903-reason-place-change',
  'Reason for the change of placement',
  guide,
  `
ALLEG | allegation under section 47
APPRR | approval removed
CARPL | change to the care plan
CHILD | the child asked for it to end
CLOSE | the provider closed or resigned
CREQB | the carer asked for it to end because of the child’s behaviour
CREQO | the carer asked for it to end for another reason
CUSTOD | custody arrangement
LAREQ | the authority asked for it to end
OTHER | other
PLACE | change in the status of the placement only
STAND | concern about the standard of care
`,
)

export const reviewAttendance = listOf(
  'ssda903-review',
  'How the child took part in the review',
  guide,
  `
PN0 | Child under four
PN1 | Child attended and spoke
PN2 | Child attended and an advocate spoke for them
PN3 | Child attended and conveyed their views without speaking
PN4 | Child attended without conveying views
PN5 | Child did not attend, an advocate spoke for them
PN6 | Child did not attend but conveyed their views
PN7 | Child did not attend and conveyed no views
`,
)
