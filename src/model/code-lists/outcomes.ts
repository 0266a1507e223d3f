import { listOf } from './code-list.ts'

export const outcomeTypes = listOf(
  'outcome-types',
  'Home Office crime outcome types, and the legacy codes before April 2013',
  'Home Office user guide; framework from April 2013, type 21 from January 2016, type 22 from April 2019',
  `
0 | No outcome yet
1 | Charged or summonsed
2 | Caution, youth
3 | Caution, adult
4 | Taken into consideration
5 | Offender died
6 | Penalty notice for disorder
7 | Cannabis or khat warning
8 | Community resolution
9 | Not in the public interest (CPS)
10 | Not in the public interest (police)
11 | Suspect under the age of criminal responsibility
12 | Suspect too ill
13 | Victim or key witness dead or too ill
14 | Suspect not identified; victim does not support
15 | Suspect identified; victim supports; evidential difficulties
16 | Suspect identified; victim does not support
17 | Prosecution time limit expired
18 | Investigation complete; no suspect identified
19 | Passed to the fraud bureau
20 | Transferred to another body
21 | Further investigation not in the public interest (police) | 2016-01-01
22 | Diversion | 2019-04-01
C1 | Detected: charged (legacy) | | 2013-04-30
C2 | Detected: cautioned (legacy) | | 2013-04-30
C3 | Detected: other (legacy) | | 2013-04-30
C4 | Undetected (legacy) | | 2013-04-30
C5 | No crime or cancelled (legacy) | | 2013-04-30
`,
)
