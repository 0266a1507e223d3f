import type { Catalogue } from '../../catalogue.ts'

/** Whether each step of the work reaches everybody alike. The groups are named as Welsh official statistics name them. */
export const equality: Catalogue = {
  Equality: 'Cydraddoldeb',
  'Equality: does each step reach everybody alike?':
    'Cydraddoldeb: a yw pob cam yn cyrraedd pawb fel ei gilydd?',
  'Nothing is counted yet. The first refresh holds the cases against the definitions.':
    'Nid oes dim wedi’i gyfrif eto. Mae’r adnewyddiad cyntaf yn gosod yr achosion ochr yn ochr â’r diffiniadau.',
  'A difference is a reason to ask why, and no proof of unfair treatment: cases differ in what happened and in what was recorded. Nothing on this page goes into the order of reading, and it names no case.':
    'Rheswm i ofyn pam yw gwahaniaeth, nid prawf o driniaeth annheg: mae achosion yn amrywio o ran yr hyn a ddigwyddodd a’r hyn a gofnodwyd. Nid oes dim ar y dudalen hon yn mynd i drefn y darllen, ac nid yw’n enwi unrhyw achos.',
  'Found under the definition': 'Canfuwyd o dan y diffiniad',
  'By what is recorded of': 'Yn ôl yr hyn a gofnodwyd am',
  'Victims and children': 'Dioddefwyr a phlant',
  Suspects: 'Pobl a ddrwgdybir',
  'Counted {1}. What is read and decided from then on is counted within the hour.':
    'Cyfrifwyd ar {1}. Caiff yr hyn a ddarllenir ac y penderfynir arno o hynny ymlaen ei gyfrif o fewn yr awr.',
  'What differs': 'Beth sy’n wahanol',
  'No difference that chance alone would hardly make. That is no proof that there is none: small groups can differ unseen.':
    'Dim gwahaniaeth y byddai siawns yn unig yn annhebygol o’i achosi. Nid yw hynny’n brawf nad oes un: gall grwpiau bach fod yn wahanol heb i hynny ddod i’r amlwg.',
  'No source here has a place for: {1}. What is not recorded cannot be compared.':
    'Nid oes lle yn yr un ffynhonnell yma ar gyfer: {1}. Ni ellir cymharu’r hyn na chofnodwyd.',
  'Step by step': 'Fesul cam',
  'Of these': 'O’r rhain',
  Rate: 'Cyfradd',
  'Beside all others': 'Ochr yn ochr â phawb arall',
  'Times as often': 'Sawl gwaith mor aml',
  'Whatever is not recorded': 'Beth bynnag na chofnodwyd',
  Hidden: 'Cuddiwyd',
  '<1>–</1><2>None</2>': '<1>–</1><2>Dim</2>',
  '<1>–</1><2>Not compared</2>': '<1>–</1><2>Heb ei gymharu</2>',
  'As said by {1}. Only cases of sources that record it so.':
    'Fel y’i dywedwyd gan {1}. Dim ond achosion o ffynonellau sy’n ei gofnodi felly.',
  'Not shown, since of fewer than ten cases the groups there are would say who somebody is:':
    'Ni ddangosir y rhain, gan y byddai’r grwpiau sydd mewn llai na deg achos yn dweud pwy yw rhywun:',
  'Nothing is shown of so few cases.': 'Ni ddangosir dim am gyn lleied o achosion.',
  'No record says anything of these people.': 'Nid oes cofnod yn dweud dim am y bobl hyn.',
  'victims and children': 'dioddefwyr a phlant',
  suspects: 'pobl a ddrwgdybir',
  '{1} cases are counted by what their records say of {2}; {3} name nobody such. A case counts once: where its people differ they are a group of their own, and where one of them is not recorded the case is not.':
    'Cyfrifir {1} achos yn ôl yr hyn y mae eu cofnodion yn ei ddweud am y canlynol: {2}; nid yw {3} yn enwi neb o’r fath. Mae achos yn cyfrif unwaith: lle mae ei bobl yn wahanol i’w gilydd maent yn grŵp ar eu pennau eu hunain, a lle na chofnodwyd un ohonynt nid yw’r achos wedi’i gofnodi.',
  'Each group is held against all others that are recorded, and the cases whose records do not say against all whose records do. The times are with a 95% interval. A difference is named only where chance would hardly make it with so many comparisons made at once: of the differences named, at most five in a hundred are expected to be false alarms (Benjamini and Hochberg, 1995). Groups of fewer than ten are not compared.':
    'Caiff pob grŵp ei osod ochr yn ochr â phob un arall a gofnodwyd, a’r achosion nad yw eu cofnodion yn dweud ochr yn ochr â phob un y mae eu cofnodion yn dweud. Rhoddir sawl gwaith mor aml gyda chyfwng hyder 95%. Dim ond lle byddai siawns yn annhebygol o achosi gwahaniaeth gyda chynifer o gymariaethau ar unwaith y caiff ei enwi: o’r gwahaniaethau a enwir, disgwylir mai rhybuddion ffug yw pump mewn cant ar y mwyaf (Benjamini a Hochberg, 1995). Ni chymherir grwpiau o lai na deg.',
  'The marks run from a quarter to four times, with a line at once. The last column puts all cases whose records do not say where they would change the figure most, one way and the other.':
    'Mae’r marciau’n rhedeg o chwarter i bedair gwaith, gyda llinell ar un waith. Mae’r golofn olaf yn rhoi pob achos nad yw ei gofnodion yn dweud lle byddai’n newid y ffigur fwyaf, y naill ffordd a’r llall.',
  'How it is counted': 'Sut y’i cyfrifir',

  '{1} cases: too few to compare any group with another.':
    '{1} achos: rhy ychydig i gymharu unrhyw grŵp ag un arall.',
  '{1} case: too few to compare any group with another.':
    '{1} achos: rhy ychydig i gymharu unrhyw grŵp ag un arall.',
  '{1} comparisons were made together.': 'Gwnaed {1} o gymariaethau gyda’i gilydd.',
  'No group was found to differ.': 'Ni chanfuwyd bod unrhyw grŵp yn wahanol.',
  '{1} differences found that chance alone would hardly make.':
    'Canfuwyd {1} o wahaniaethau y byddai siawns yn unig yn annhebygol o’u hachosi.',
  '{1} difference found that chance alone would hardly make.':
    'Canfuwyd {1} gwahaniaeth y byddai siawns yn unig yn annhebygol o’i achosi.',
  '{1} more differences are in rows that are not shown, because a small number of people could be worked out from them.':
    'Mae {1} o wahaniaethau eraill mewn rhesi na ddangosir, am y gellid canfod nifer bach o bobl ohonynt.',
  '{1} more difference is in rows that are not shown, because a small number of people could be worked out from them.':
    'Mae {1} gwahaniaeth arall mewn rhesi na ddangosir, am y gellid canfod nifer bach o bobl ohonynt.',
  'no difference shown': 'ni ddangosir gwahaniaeth',
  '{1} differences': '{1} o wahaniaethau',
  '{1} difference': '{1} gwahaniaeth',
  'Read by an officer, of all cases': 'Darllenwyd gan swyddog, o bob achos',
  'Found to meet the definition for certain, of all cases':
    'Canfuwyd eu bod yn bodloni’r diffiniad i sicrwydd, o bob achos',
  'Cannot be determined under the definition, of all cases':
    'Ni ellir eu pennu o dan y diffiniad, o bob achos',
  'Decided, of cases read': 'Penderfynwyd arnynt, o’r achosion a ddarllenwyd',
  'To be reinvestigated, of cases decided': 'I’w hailymchwilio, o’r achosion y penderfynwyd arnynt',
  'No further action, of cases decided': 'Dim camau pellach, o’r achosion y penderfynwyd arnynt',
  '{1} in 100': '{1} mewn 100',
  '{1} in 100, more often than all others: {2} times (between {3} and {4} times).':
    '{1} mewn 100, yn amlach na phawb arall: {2} gwaith (rhwng {3} a {4} gwaith).',
  '{1} in 100, less often than all others: {2} times (between {3} and {4} times).':
    '{1} mewn 100, yn llai aml na phawb arall: {2} gwaith (rhwng {3} a {4} gwaith).',
  '{1} in 100, more often than those whose records say: {2} times (between {3} and {4} times).':
    '{1} mewn 100, yn amlach na’r rhai y mae eu cofnodion yn dweud: {2} gwaith (rhwng {3} a {4} gwaith).',
  '{1} in 100, less often than those whose records say: {2} times (between {3} and {4} times).':
    '{1} mewn 100, yn llai aml na’r rhai y mae eu cofnodion yn dweud: {2} gwaith (rhwng {3} a {4} gwaith).',
  '{1} in 100, more often than all others (between {2} and {3} times).':
    '{1} mewn 100, yn amlach na phawb arall (rhwng {2} a {3} gwaith).',
  '{1} in 100, less often than all others (between {2} and {3} times).':
    '{1} mewn 100, yn llai aml na phawb arall (rhwng {2} a {3} gwaith).',
  '{1} in 100, more often than those whose records say (between {2} and {3} times).':
    '{1} mewn 100, yn amlach na’r rhai y mae eu cofnodion yn dweud (rhwng {2} a {3} gwaith).',
  '{1} in 100, less often than those whose records say (between {2} and {3} times).':
    '{1} mewn 100, yn llai aml na’r rhai y mae eu cofnodion yn dweud (rhwng {2} a {3} gwaith).',
  'any number of': 'unrhyw nifer o',
  'Every record says which group it is.': 'Mae pob cofnod yn dweud pa grŵp ydyw.',
  'It stays whatever the cases are whose records do not say.':
    'Mae’n aros beth bynnag yw’r achosion nad yw eu cofnodion yn dweud.',
  'It could be due to cases whose records do not say: with those it could be from {1} to {2} times.':
    'Gallai fod oherwydd achosion nad yw eu cofnodion yn dweud: gyda’r rheini gallai fod o {1} i {2} gwaith.',
  'More often': 'Yn amlach',
  'Less often': 'Yn llai aml',
  'No difference shown': 'Ni ddangosir gwahaniaeth',
  'Too few to compare': 'Rhy ychydig i’w cymharu',
  'Hidden: small numbers': 'Cuddiwyd: rhifau bach',
  '{1} times ({2} to {3})': '{1} gwaith ({2} i {3})',
  '{1} times ({2} to any number of)': '{1} gwaith ({2} i unrhyw nifer)',
  'any number of times ({1} to any number of)': 'unrhyw nifer o weithiau ({1} i unrhyw nifer)',
  '{1} to {2} times': '{1} i {2} gwaith',
  '{1} to any number of times': '{1} i unrhyw nifer o weithiau',

  'Ethnicity, self-defined (16+1 codes)': 'Ethnigrwydd, hunanddiffiniedig (codau 16+1)',
  'Ethnicity, as an officer perceived it (6+1 codes)':
    'Ethnigrwydd, fel y’i gwelwyd gan swyddog (codau 6+1)',
  'Ethnicity, in the council’s returns (Department for Education codes)':
    'Ethnigrwydd, yn ffurflenni’r cyngor (codau’r Adran Addysg)',
  'Ethnicity, in codes of the source’s own': 'Ethnigrwydd, yng nghodau’r ffynhonnell ei hun',
  'the person, as the police wrote it down': 'y person, fel yr ysgrifennodd yr heddlu ef',
  'an officer, who may not have asked': 'swyddog, nad yw efallai wedi gofyn',
  'the child or a parent, as the council wrote it down':
    'y plentyn neu riant, fel yr ysgrifennodd y cyngor ef',
  'a social worker’s assessment (factors 5A and 6A)':
    'asesiad gweithiwr cymdeithasol (ffactorau 5A a 6A)',
  White: 'Gwyn',
  Mixed: 'Cymysg',
  Asian: 'Asiaidd',
  Black: 'Du',
  'Other groups, Chinese among them': 'Grwpiau eraill, gan gynnwys Tsieineaidd',
  'White, north European': 'Gwyn, o ogledd Ewrop',
  'White, south European': 'Gwyn, o dde Ewrop',
  'Chinese, Japanese or South East Asian': 'Tsieineaidd, Japaneaidd neu o Dde-ddwyrain Asia',
  'Arab or North African': 'Arabaidd neu o Ogledd Affrica',
  'Another code': 'Cod arall',
  'People of several groups': 'Pobl o sawl grŵp',
  'Other areas': 'Ardaloedd eraill',
  Female: 'Benyw',
  Male: 'Gwryw',
  'Another entry': 'Cofnod arall',
  'Age of the child': 'Oed y plentyn',
  'Age of the suspect': 'Oed y person a ddrwgdybir',
  '18 or over': '18 oed neu hŷn',
  'Under 18': 'O dan 18',
  '18 to 24': '18 i 24',
  '25 to 34': '25 i 34',
  '35 to 49': '35 i 49',
  '50 or over': '50 oed neu hŷn',
  'Disability of the child': 'Anabledd y plentyn',
  'Found by an assessment': 'Canfuwyd gan asesiad',
  'None found by an assessment': 'Dim wedi’i ganfod gan asesiad',
  'Area of the case': 'Ardal yr achos',
  ethnicity: 'ethnigrwydd',
  sex: 'rhyw',
  disability: 'anabledd',
}
