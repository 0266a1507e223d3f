import { listOf } from './code-list.ts'

export const offenceClasses = listOf(
  'offence-classes',
  'Home Office offence classes of sexual offences, and the others the archive meets',
  'Home Office open-data offence hierarchy',
  `
17A | Sexual assault on a male aged 13 and over
17B | Sexual assault on a male child under 13
19C | Rape of a female aged 16 and over
19D | Rape of a female child under 16
19E | Rape of a female child under 13
19F | Rape of a male aged 16 and over
19G | Rape of a male child under 16
19H | Rape of a male child under 13
19J | Rape of a female: multiple undefined offenders
19K | Rape of a male: multiple undefined offenders
20A | Sexual assault on a female aged 13 and over
20B | Sexual assault on a female child under 13
21 | Sexual activity involving a child under 13
22A | Causing sexual activity without consent
22B | Sexual activity involving a child under 16
23 | Incest or familial sexual offences
24 | Exploitation of prostitution
70 | Sexual activity with a person with a mental disorder
71 | Abuse of children through sexual exploitation
72 | Trafficking for sexual exploitation
73 | Abuse of position of trust of a sexual nature
86 | Obscene publications etc
88A | Sexual grooming
88C | Other miscellaneous sexual offences
88D | Unnatural sexual offences
88E | Exposure and voyeurism
5A | Wounding or carrying out an act endangering life
5D | Assault with intent to cause serious harm
8L | Harassment
8N | Assault with injury
8P | Racially or religiously aggravated assault with injury
8Q | Stalking
8R | Malicious communications
8T | Controlling or coercive behaviour
10A | Possession of firearms with intent
11A | Cruelty to children or young persons
13 | Child abduction
14 | Procuring illegal abortion
28E | Burglary, residential
30C | Burglary, business and community
34A | Robbery of business property
34B | Robbery of personal property
35 | Blackmail
36 | Kidnapping and false imprisonment
39 | Theft from the person
44 | Theft or unauthorised taking of a pedal cycle
45 | Theft from a vehicle
46 | Shoplifting
48 | Theft or unauthorised taking of a motor vehicle
49 | Other theft
49A | Making off without payment
56A | Arson endangering life
56B | Arson not endangering life
58A | Criminal damage to a dwelling
58B | Criminal damage to a building other than a dwelling
58C | Other criminal damage
58D | Criminal damage to a vehicle
59 | Threat to commit criminal damage
62A | Violent disorder
66 | Other offences against the State or public order
92D | Possession of controlled drugs
92E | Possession of cannabis
104 | Assault without injury on a constable
105A | Assault without injury
105B | Racially or religiously aggravated assault without injury
106 | Modern slavery
`,
)
