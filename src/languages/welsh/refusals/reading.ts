import type { Catalogue } from '../../catalogue.ts'

/** Why a reading, a batch or the terms of the reading are refused. */
export const reading: Catalogue = {
  'You have read as many cases today as are to be read in a day.':
    'Rydych wedi darllen cynifer o achosion heddiw ag sydd i’w darllen mewn diwrnod.',
  'You have read several hard files in a row.': 'Rydych wedi darllen sawl ffeil anodd yn olynol.',
  'There is no such document in this case.': 'Nid oes dogfen o’r fath yn yr achos hwn.',
  'Choose one of the documents of the case.': 'Dewiswch un o ddogfennau’r achos.',
  'These words do not stand in the document.': 'Nid yw’r geiriau hyn yn y ddogfen.',
  'Copy them from the document as they stand there.': 'Copïwch hwy o’r ddogfen fel y maent yno.',
  'This is nothing that can be stated of the fact.': 'Ni ellir nodi hyn am y ffaith.',
  'Choose one of the answers; of a number give the least, the most or both, the least not above the most.':
    'Dewiswch un o’r atebion; ar gyfer rhif rhowch y lleiaf, y mwyaf neu’r ddau, heb i’r lleiaf fod yn uwch na’r mwyaf.',
  'Nobody who reads cases is of this team, of this name or has this specialism.':
    'Nid oes neb sy’n darllen achosion yn y tîm hwn, o’r enw hwn nac â’r arbenigedd hwn.',
  'Choose others. An administrator puts down teams and specialisms with the accounts.':
    'Dewiswch eraill. Gweinyddwr sy’n nodi timau ac arbenigeddau gyda’r cyfrifon.',
  'Cases are given until today or a day to come, at most 92 days ahead.':
    'Rhoddir achosion hyd heddiw neu ddiwrnod i ddod, 92 diwrnod ymlaen ar y mwyaf.',
  'Give a nearer day, not before today.': 'Rhowch ddiwrnod agosach, nid cyn heddiw.',
  'No unread case fits that nobody holds and no other batch has.':
    'Nid oes achos heb ei ddarllen sy’n cyd-fynd, nad yw gan neb ac nad yw mewn swp arall.',
  'Narrow the list less, or end the batch that has them.':
    'Cyfyngwch lai ar y rhestr, neu rhowch derfyn ar y swp sy’n eu cynnwys.',
  'This batch has ended already.': 'Mae’r swp hwn eisoes wedi dod i ben.',
  'Reload the page: its cases are everybody’s.':
    'Ail-lwythwch y dudalen: mae ei achosion ar gael i bawb.',
  'What was given to whom is shown to leads alone.':
    'I arweinwyr yn unig y dangosir beth a roddwyd i bwy.',
  'Show the worklist without it.': 'Dangoswch y rhestr waith hebddo.',
  'The review has no such source.': 'Nid oes gan yr adolygiad ffynhonnell o’r fath.',
  'Choose a source from the list.': 'Dewiswch ffynhonnell o’r rhestr.',
  'Whoever has this specialism reads this source already.':
    'Mae pwy bynnag sydd â’r arbenigedd hwn eisoes yn darllen y ffynhonnell hon.',
  'Choose another, or end the rule that stands first.':
    'Dewiswch un arall, neu rhowch derfyn ar y rheol sydd mewn grym yn gyntaf.',
  'This rule has ended already.': 'Mae’r rheol hon eisoes wedi dod i ben.',
  'Reload the page: the specialism no longer reads the source by it.':
    'Ail-lwythwch y dudalen: nid yw’r arbenigedd yn darllen y ffynhonnell yn ôl y rheol hon mwyach.',
  'Nobody has set the terms of the reading.': 'Nid oes neb wedi gosod telerau’r darllen.',
  'Set the target, the error and what stopping means before freezing the tail.':
    'Gosodwch y targed, y gwall a’r hyn y mae stopio yn ei olygu cyn rhewi’r gynffon.',
  'Every case has been read.': 'Mae pob achos wedi’i ddarllen.',
  'There is nothing to freeze; nothing is left to certify.':
    'Nid oes dim i’w rewi; nid oes dim ar ôl i’w ardystio.',
  'The known case cannot be named.': 'Ni ellir enwi’r achos hysbys.',
  'Give the source and reference of a case nobody has read, and why its answer is known.':
    'Rhowch ffynhonnell a chyfeirnod achos nad oes neb wedi’i ddarllen, a pham y mae ei ateb yn hysbys.',
  'The days on which officers join or are away do not fit together.':
    'Nid yw’r diwrnodau y mae swyddogion yn ymuno neu’n absennol arnynt yn cyd-fynd â’i gilydd.',
  'Give the day on which they join, or the first day away and the first day back.':
    'Rhowch y diwrnod y maent yn ymuno, neu’r diwrnod cyntaf i ffwrdd a’r diwrnod cyntaf yn ôl.',

  'You submitted a reading of this case from another page, which stands above.':
    'Cyflwynasoch ddarlleniad o’r achos hwn o dudalen arall, ac mae uchod.',
  'Another page of yours has kept other answers since this one was opened: see “Also kept, on another page”.':
    'Mae tudalen arall o’ch eiddo wedi cadw atebion eraill ers agor yr un hon: gweler “Wedi’i gadw hefyd, ar dudalen arall”.',
  '{1} has no case with the reference {2}.': 'Nid oes gan {1} achos â’r cyfeirnod {2}.',
  'The case {1} was read already.': 'Mae’r achos {1} eisoes wedi’i ddarllen.',
  'The case {1} is among the known cases already.':
    'Mae’r achos {1} eisoes ymhlith yr achosion hysbys.',
  'Officers join, and no day is given.': 'Mae swyddogion yn ymuno, ond ni roddwyd diwrnod.',
  'Officers are away, and a day is missing.':
    'Mae swyddogion yn absennol, ond mae diwrnod ar goll.',
  'They are back before they are away.': 'Maent yn ôl cyn iddynt fod i ffwrdd.',
}
