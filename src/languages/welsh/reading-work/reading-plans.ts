import type { Catalogue } from '../../catalogue.ts'

/** What leads set and ask of the reading: its terms, what if others read, known cases, and the draws for an auditor. */
export const readingPlans: Catalogue = {
  'What the reading is for, and when it may stop. A change holds from now on; what held before stays on record.':
    'Beth yw diben y darllen, a phryd y caiff ddod i ben. Mae newid yn dal o hyn ymlaen; mae’r hyn a oedd yn dal o’r blaen yn aros ar gofnod.',
  '5% is usual: of a hundred reviews certified this way, at most five would have found less.':
    'Mae 5% yn arferol: o gant o adolygiadau a ardystiwyd fel hyn, byddai pump ar y mwyaf wedi canfod llai.',
  'Read again by chance, by another officer': 'Darllen eto ar hap, gan swyddog arall',
  'These say how readers agree and what they miss.':
    'Mae’r rhain yn dweud sut mae darllenwyr yn cytuno a beth y maent yn ei fethu.',
  'Read again because reader and learner differ most':
    'Darllen eto am mai yma y mae’r darllenydd a’r dysgwr yn anghytuno fwyaf',
  'Cost of a reading (optional)': 'Cost darlleniad (dewisol)',
  'In your own currency, for the forecast.': 'Yn eich arian eich hun, ar gyfer y rhagolwg.',
  'Most cases an officer reads a day (optional)':
    'Y nifer mwyaf o achosion y mae swyddog yn eu darllen mewn diwrnod (dewisol)',
  'Then no further case is given that day. What is in hand may be finished.':
    'Wedyn ni roddir achos arall y diwrnod hwnnw. Gellir gorffen yr hyn sydd mewn llaw.',
  'Most hard files in a row (optional)': 'Y nifer mwyaf o ffeiliau anodd yn olynol (dewisol)',
  'A file is hard where the officer found that a child was exploited or abused. Then comes a break of fifteen minutes.':
    'Mae ffeil yn anodd lle canfu’r swyddog y camfanteisiwyd ar blentyn neu y cafodd plentyn ei gam-drin. Yna daw seibiant o bymtheg munud.',
  'What is looked for, in words (optional)': 'Yr hyn y chwilir amdano, mewn geiriau (dewisol)',
  'The learner starts from these words and from the definitions. Say what happened, not who somebody is.':
    'Mae’r dysgwr yn dechrau o’r geiriau hyn ac o’r diffiniadau. Dywedwch beth ddigwyddodd, nid pwy yw rhywun.',
  'What follows for cases that are not read': 'Beth sy’n dilyn i achosion na ddarllenir',
  'A lighter second look, a search, a time limit: never silence. It stands on the page for everybody.':
    'Ail olwg ysgafnach, chwiliad, terfyn amser: byth ddistawrwydd. Mae i’w weld gan bawb ar y dudalen.',
  'Set these terms': 'Gosod y telerau hyn',
  'The terms of the reading are set. Those before stay on record.':
    'Mae telerau’r darllen wedi’u gosod. Mae’r rhai blaenorol yn aros ar gofnod.',
  'Say what follows for cases that are not read':
    'Dywedwch beth sy’n dilyn i achosion na ddarllenir',
  'the share to find': 'y gyfran i’w chanfod',
  'the risk of being wrong': 'y risg o fod yn anghywir',
  'the share read again by chance': 'y gyfran a ddarllenir eto ar hap',
  'the share read again because it is doubted': 'y gyfran a ddarllenir eto oherwydd amheuaeth',
  'the cost of a reading': 'cost darlleniad',
  'how many cases an officer reads a day':
    'faint o achosion y mae swyddog yn eu darllen mewn diwrnod',
  'how many hard files are read in a row': 'faint o ffeiliau anodd a ddarllenir yn olynol',
  'what is looked for': 'yr hyn y chwilir amdano',
  'what follows for cases that are not read': 'beth sy’n dilyn i achosion na ddarllenir',

  'What if others read': 'Beth os bydd eraill yn darllen',
  'When would the reading end with other readers?':
    'Pryd y byddai’r darllen yn dod i ben gyda darllenwyr eraill?',
  'Nothing has been counted yet: the first readings are counted a moment after they are sent.':
    'Nid oes dim wedi’i gyfrif eto: caiff y darlleniadau cyntaf eu cyfrif ennyd ar ôl eu hanfon.',
  'Where it would end': 'Lle byddai’n dod i ben',
  'In 85 of 100 by': 'Mewn 85 o 100 erbyn',
  'Hours of reading': 'Oriau darllen',
  '<1>–</1><2>No day</2>': '<1>–</1><2>Dim diwrnod</2>',
  '<1>–</1><2>Counted for what is asked</2>': '<1>–</1><2>Cyfrifir ar gyfer yr hyn a ofynnir</2>',
  'No rate is given': 'Ni roddwyd cyfradd',
  'Hours of reading a week and officer, so far': 'Oriau darllen fesul swyddog yr wythnos, hyd yma',
  'The record says who read in which week, and not for how many hours.':
    'Mae’r cofnod yn dweud pwy a ddarllenodd ym mha wythnos, ond nid am faint o oriau.',
  'Officers reading from now on': 'Swyddogion yn darllen o hyn ymlaen',
  'Hours of reading a week and officer, from now on':
    'Oriau darllen fesul swyddog yr wythnos, o hyn ymlaen',
  'Weeks of leave a year and officer (optional)':
    'Wythnosau o wyliau fesul swyddog y flwyddyn (dewisol)',
  'More officers (optional)': 'Rhagor o swyddogion (dewisol)',
  'How many join': 'Faint sy’n ymuno',
  'On which day': 'Ar ba ddiwrnod',
  'Officers away for a time (optional)': 'Swyddogion i ffwrdd am gyfnod (dewisol)',
  'How many are away': 'Faint sydd i ffwrdd',
  'First day away': 'Y diwrnod cyntaf i ffwrdd',
  'First day back': 'Y diwrnod cyntaf yn ôl',
  'Read twice': 'Wedi’u darllen ddwywaith',
  'Of the cases left, those drawn by chance for a second officer.':
    'O’r achosion sydd ar ôl, y rhai a dynnir ar hap ar gyfer ail swyddog.',
  'Cost of an hour (optional)': 'Cost awr (dewisol)',
  'In your own currency.': 'Yn eich arian eich hun.',
  'Show when it would end': 'Dangos pryd y byddai’n dod i ben',
  'What was read an hour is taken to go on as in the weeks so far, with its unevenness and the doubt about it. New officers are taken to read like the others from their first day, and the cases left like those read; where that is too hopeful the day comes later. A day is named from eight whole weeks of reading on.':
    'Cymerir y bydd yr hyn a ddarllenir mewn awr yn parhau fel yn yr wythnosau hyd yma, gyda’i anwastadrwydd a’r ansicrwydd yn ei gylch. Cymerir bod swyddogion newydd yn darllen fel y lleill o’u diwrnod cyntaf, a bod yr achosion sydd ar ôl fel y rhai a ddarllenwyd; lle mae hynny’n rhy obeithiol daw’r diwrnod yn hwyrach. Enwir diwrnod unwaith y bydd wyth wythnos gyfan o ddarllen.',
  'Officers have read in {1} whole weeks so far; a day needs eight.':
    'Mae swyddogion wedi darllen mewn {1} wythnos gyfan hyd yma; mae angen wyth i enwi diwrnod.',
  'Order left: the rest drawn by chance, if no case drawn matters':
    'Gadael y drefn: tynnu’r gweddill ar hap, os nad oes achos a dynnir o bwys',
  'Order kept until the learner expects enough to be found; certifies nothing':
    'Cadw’r drefn nes bod y dysgwr yn disgwyl bod digon wedi’i ganfod; nid yw’n ardystio dim',
  'As now': 'Fel nawr',
  'As asked': 'Fel y gofynnir',
  'No number yet': 'Dim rhif eto',
  '{1}; {2} in 85 of 100': '{1}; {2} mewn 85 o 100',
  'no known end; no known end in 85 of 100': 'dim diwedd hysbys; dim diwedd hysbys mewn 85 o 100',
  '{1}; no known end in 85 of 100': '{1}; dim diwedd hysbys mewn 85 o 100',
  'No week so far had half as many hours of reading as this would have. The record does not say whether files, rooms and checks would keep up: take the day as the earliest it could be.':
    'Nid oedd gan yr un wythnos hyd yma hanner cymaint o oriau darllen ag a fyddai gan hyn. Nid yw’r cofnod yn dweud a fyddai ffeiliau, ystafelloedd a gwiriadau yn cadw i fyny: cymerwch mai’r diwrnod hwn yw’r cynharaf posibl.',
  '{1} readings an hour over {2}; {3} officers a week over the last four.':
    '{1} o ddarlleniadau yr awr dros {2}; {3} o swyddogion yr wythnos dros y pedair diwethaf.',
  'With nobody reading there is no end.': 'Heb neb yn darllen nid oes diwedd.',
  'As now: {1}.': 'Fel nawr: {1}.',
  'With {1} so, every case is not read within twenty years.':
    'Gyda {1} fel hyn, ni fydd pob achos wedi’i ddarllen o fewn ugain mlynedd.',
  'With {1} so, every case is not read within twenty years. As now: {2}.':
    'Gyda {1} fel hyn, ni fydd pob achos wedi’i ddarllen o fewn ugain mlynedd. Fel nawr: {2}.',
  'With {1} so, every case is read by {2} with an even chance, and by {3} in 85 of 100.':
    'Gyda {1} fel hyn, bydd pob achos wedi’i ddarllen erbyn {2} gyda siawns gyfartal, ac erbyn {3} mewn 85 o 100.',
  'With {1} so, every case is read by {2} with an even chance, and by {3} in 85 of 100. As now: {4}.':
    'Gyda {1} fel hyn, bydd pob achos wedi’i ddarllen erbyn {2} gyda siawns gyfartal, ac erbyn {3} mewn 85 o 100. Fel nawr: {4}.',
  'With {1} so, every case is read by {2} with an even chance, and by not within twenty years in 85 of 100. As now: {3}.':
    'Gyda {1} fel hyn, bydd pob achos wedi’i ddarllen erbyn {2} gyda siawns gyfartal, ond nid o fewn ugain mlynedd mewn 85 o 100. Fel nawr: {3}.',
  'the hours of reading a week in the weeks so far': 'yr oriau darllen yr wythnos hyd yma',
  'how many officers read': 'faint o swyddogion sy’n darllen',
  'the hours of reading a week': 'yr oriau darllen yr wythnos',
  'the weeks of leave': 'yr wythnosau o wyliau',
  'how many join': 'faint sy’n ymuno',
  'the day they join': 'y diwrnod y maent yn ymuno',
  'how many are away': 'faint sydd i ffwrdd',
  'the first day they are away': 'y diwrnod cyntaf y maent i ffwrdd',
  'the first day they are back': 'y diwrnod cyntaf y maent yn ôl',
  'the share read twice': 'y gyfran a ddarllenir ddwywaith',
  'the cost of an hour': 'cost awr',

  'Known cases': 'Achosion hysbys',
  'Cases whose answer is known beforehand, from a panel or a closed review. They come to readers like any other, and nobody who reads can tell; what is found of them measures the readers.':
    'Achosion y mae eu hateb yn hysbys ymlaen llaw, gan banel neu o adolygiad a gaewyd. Maent yn dod at ddarllenwyr fel unrhyw achos arall, ac ni all neb sy’n darllen eu hadnabod; mae’r hyn a ganfyddir ohonynt yn mesur y darllenwyr.',
  'Known cases, the newest first': 'Achosion hysbys, y diweddaraf yn gyntaf',
  Matters: 'O bwys',
  'Yes @matters': 'Ydy',
  'No @matters': 'Nac ydy',
  'Yes @read': 'Do',
  'How it is known': 'Sut y mae’n hysbys',
  'None is named yet.': 'Nid oes yr un wedi’i enwi eto.',
  'Name a case': 'Enwi achos',
  'Reference of the case': 'Cyfeirnod yr achos',
  'It must not have been read yet.': 'Rhaid nad yw wedi’i ddarllen eto.',
  'Does it matter?': 'A yw o bwys?',
  'How the answer is known': 'Sut y mae’r ateb yn hysbys',
  'Name this case': 'Enwi’r achos hwn',
  'The case is named. It comes to readers like any other.':
    'Mae’r achos wedi’i enwi. Daw at ddarllenwyr fel unrhyw un arall.',
  'Choose the source of the case': 'Dewiswch ffynhonnell yr achos',
  'Enter the reference of the case': 'Rhowch gyfeirnod yr achos',
  'Say whether the case matters': 'Dywedwch a yw’r achos o bwys',
  'Say how the answer is known': 'Dywedwch sut y mae’r ateb yn hysbys',
  'the reference': 'y cyfeirnod',
  'how the answer is known': 'sut y mae’r ateb yn hysbys',

  'The draws, worked out again': 'Y tynnu, wedi’i gyfrifo eto',
  'A frozen tail is read in an order that nobody may have chosen: its seed is the ledger’s root at that moment. All of it is worked out again here, now. <1>Verify the ledger</1> shows that the ledger itself is as it was written.':
    'Darllenir cynffon a rewyd mewn trefn na all neb fod wedi’i dewis: ei hedyn yw gwraidd y cyfriflyfr ar y foment honno. Cyfrifir y cyfan eto yma, nawr. Mae <1>gwirio’r cyfriflyfr</1> yn dangos bod y cyfriflyfr ei hun fel yr ysgrifennwyd ef.',
  'Tail {1}': 'Cynffon {1}',
  'Frozen by <1>{1}</1>, {2}: {3} {4}.': 'Rhewyd gan <1>{1}</1>, {2}: {3} {4}.',
  '<1>Entry {1} of the ledger</1> says so.': 'Mae <1>cofnod {1} y cyfriflyfr</1> yn dweud hynny.',
  'The ledger holds no entry from which it could be worked out.':
    'Nid oes cofnod yn y cyfriflyfr y gellid ei gyfrifo ohono.',
  Seed: 'Hedyn',
  'List of cases': 'Rhestr yr achosion',
  Order: 'Trefn',
  Holds: 'Yn dal',
  'Does not hold': 'Nid yw’n dal',
  'It is the root of the ledger’s first {1} entries.':
    'Gwraidd {1} cofnod cyntaf y cyfriflyfr ydyw.',
  'It is not the root the ledger had then.':
    'Nid dyma’r gwraidd a oedd gan y cyfriflyfr bryd hynny.',
  'Its SHA-256 is the one in the ledger: no case was left out or put in since.':
    'Ei SHA-256 yw’r un yn y cyfriflyfr: ni adawyd achos allan ac ni roddwyd un i mewn ers hynny.',
  'Its SHA-256 is not the one in the ledger.': 'Nid ei SHA-256 yw’r un yn y cyfriflyfr.',
  'The cases stand in the order of SHA-256 of seed, colon, case number.':
    'Mae’r achosion yn nhrefn SHA-256 yr hedyn, colon, rhif yr achos.',
  'The cases do not stand in the order the seed gives.':
    'Nid yw’r achosion yn y drefn y mae’r hedyn yn ei rhoi.',
  '<1>The list in the order drawn, as text</1>: case number and part, one case a line. To redo the list’s SHA-256 and the order elsewhere:':
    '<1>Y rhestr yn y drefn y’i tynnwyd, fel testun</1>: rhif yr achos a’i ran, un achos i bob llinell. I gyfrifo SHA-256 y rhestr a’r drefn eto yn rhywle arall:',
  'No tail has been frozen yet.': 'Nid oes cynffon wedi’i rhewi eto.',
}
