import type { Catalogue } from '../catalogue.ts'

/** The pages of the scrutiny panel. */
export const panel: Catalogue = {
  'Cases of the panel': 'Achosion y panel',
  'Case {1} of sample {2}': 'Achos {1} o sampl {2}',
  'Decided cases, drawn by chance and without names. Each look at one is on the ledger.':
    'Achosion y penderfynwyd arnynt, wedi’u tynnu ar hap a heb enwau. Mae pob edrychiad ar un yn y cyfriflyfr.',
  Case: 'Achos',
  case: 'achos',
  cases: 'achos',
  'Your opinion': 'Eich barn',
  'Waits for you': 'Yn aros amdanoch chi',
  'Nothing has been drawn for the panel yet. Whoever leads the review draws a sample.':
    'Nid oes dim wedi’i dynnu ar gyfer y panel eto. Pwy bynnag sy’n arwain yr adolygiad sy’n tynnu sampl.',
  ', opened in {1}': ', agorwyd yn {1}',
  'Names, references, numbers, addresses and days were taken out. {1} {2} because a capital letter may begin a name. {3} {4} where a common word is also a name of the case. Free text cannot be masked for certain: if you recognise somebody, stop reading and tell whoever leads the review.':
    'Tynnwyd enwau, cyfeirnodau, rhifau, cyfeiriadau a diwrnodau allan. {1} {2} am y gall prif lythyren ddechrau enw. {3} {4} lle mae gair cyffredin hefyd yn enw yn yr achos. Ni ellir cuddio testun rhydd i sicrwydd: os ydych yn adnabod rhywun, peidiwch â darllen ymhellach a rhowch wybod i bwy bynnag sy’n arwain yr adolygiad.',
  'place was taken out': 'lle a dynnwyd allan',
  'places were taken out': 'o leoedd a dynnwyd allan',
  'place was left': 'lle a adawyd',
  'places were left': 'o leoedd a adawyd',
  'The decision': 'Y penderfyniad',
  Readings: 'Darlleniadau',
  'None.': 'Dim.',
  ', then {1}': ', yn {1} ar y pryd',
  Facts: 'Ffeithiau',
  Documents: 'Dogfennau',
  'Was the decision right?': 'A oedd y penderfyniad yn gywir?',
  Why: 'Pam',
  'Give your opinion': 'Rhoi eich barn',
  'Another one replaces it; both stay on record.':
    'Mae un arall yn ei disodli; mae’r ddwy yn aros ar gofnod.',
  'I agree with the decision': 'Rwy’n cytuno â’r penderfyniad',
  'I do not agree with the decision': 'Nid wyf yn cytuno â’r penderfyniad',
  'I cannot tell from what is here': 'Ni allaf ddweud o’r hyn sydd yma',
  'Choose what you think of the decision': 'Dewiswch eich barn am y penderfyniad',
  'Officer {1}': 'Swyddog {1}',
  'Person {1}': 'Person {1}',
  'Document {1}': 'Dogfen {1}',
  victim: 'dioddefwr',
  suspect: 'person a ddrwgdybir',
  witness: 'tyst',
  associate: 'cydnabod',
  professional: 'gweithiwr proffesiynol',
  'Your opinion is recorded.': 'Mae eich barn wedi’i chofnodi.',
}
