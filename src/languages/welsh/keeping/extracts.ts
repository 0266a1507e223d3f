import type { Catalogue } from '../../catalogue.ts'

/** Extracts as they were taken in, their quarantine, maps of one's own, pages of documents and the refresh. */
export const extracts: Catalogue = {
  'Notes on line': 'Nodiadau ar linell',
  'Reasons for line': 'Rhesymau ar gyfer llinell',
  'What was not read': 'Yr hyn na ddarllenwyd',
  'Everything the file holds was read.': 'Darllenwyd popeth sydd yn y ffeil.',
  'Rows taken with a note': 'Rhesi a dderbyniwyd gyda nodyn',
  'No imported row holds something that is no value, or fields that contradict one another.':
    'Nid oes rhes a fewnforiwyd yn cynnwys rhywbeth nad yw’n werth, na meysydd sy’n gwrth-ddweud ei gilydd.',
  '{1} of {2} imported rows hold something that is no value, or fields that contradict one another. The rows are in; what is named here is taken as missing or undecided.':
    'Mae {1} o’r {2} o resi a fewnforiwyd yn cynnwys rhywbeth nad yw’n werth, neu feysydd sy’n gwrth-ddweud ei gilydd. Mae’r rhesi wedi’u derbyn; cymerir bod yr hyn a enwir yma ar goll neu heb ei benderfynu.',
  'Line {1}: {2} <1>{3}</1>': 'Llinell {1}: {2} <1>{3}</1>',
  'Upload files': 'Uwchlwytho ffeiliau',
  File: 'Ffeil',
  Received: 'Derbyniwyd',
  Rows: 'Rhesi',
  Imported: 'Mewnforiwyd',
  Unchanged: 'Heb newid',
  Quarantined: 'Mewn cwarantîn',
  'Nothing is lost: imported, unchanged and quarantined rows add up to the rows received.':
    'Ni chollir dim: mae’r rhesi a fewnforiwyd, y rhai heb newid a’r rhai mewn cwarantîn yn adio i’r rhesi a dderbyniwyd.',
  '<1>Maps of your own</1>: which are tried on the next files, and which are retired. <2>Pages of documents</2>: which are pictures, and what became of them.':
    '<1>Eich mapiau eich hun</1>: pa rai y rhoddir cynnig arnynt ar y ffeiliau nesaf, a pha rai a dynnwyd o ddefnydd. <2>Tudalennau dogfennau</2>: pa rai sy’n lluniau, a beth ddaeth ohonynt.',
  'Something changed since the last refresh: until the next one people, findings and the order of reading are as they were. <1>Refresh</1>':
    'Newidiodd rhywbeth ers yr adnewyddiad diwethaf: tan yr un nesaf mae’r bobl, y canfyddiadau a’r drefn ddarllen fel yr oeddent. <1>Adnewyddu</1>',
  '<br><1>{1} not read, {2} with notes</1>': '<br><1>{1} heb eu darllen, {2} gyda nodiadau</1>',
  '{1}<1> rows of {2} in quarantine</1>': '{1}<1> o resi {2} mewn cwarantîn</1>',
  '<br><1>Does not add up: report this</1>': '<br><1>Nid yw’n adio: rhowch wybod am hyn</1>',
  'All files': 'Pob ffeil',
  'No extract has been imported. A data manager uploads files here, or imports them at the command line with <1>lookback import PATH</1>.':
    'Nid oes detholiad wedi’i fewnforio. Mae rheolwr data yn uwchlwytho ffeiliau yma, neu’n eu mewnforio wrth y llinell orchymyn â <1>lookback import PATH</1>.',
  Format: 'Fformat',
  Line: 'Llinell',

  'Maps of your own': 'Eich mapiau eich hun',
  'First used': 'Defnyddiwyd gyntaf',
  'Last used': 'Defnyddiwyd ddiwethaf',
  'Rows in them': 'Rhesi ynddynt',
  'No file is kept': 'Ni chedwir ffeil',
  'A map of your own that read a source is tried by itself on the next files of that source, before the maps that come with Lookback. Of its versions the last used is tried; where two maps read the same file, the one that was used last. A map that is retired is tried no more. What it read stays as it was read, and it can still be named for a file.':
    'Rhoddir cynnig ar fap o’ch eiddo a ddarllenodd ffynhonnell, ohono’i hun, ar ffeiliau nesaf y ffynhonnell honno, cyn y mapiau sy’n dod gyda Lookback. O’i fersiynau, rhoddir cynnig ar yr un a ddefnyddiwyd ddiwethaf; lle mae dau fap yn darllen yr un ffeil, ar yr un a ddefnyddiwyd ddiwethaf. Ni roddir cynnig mwyach ar fap a dynnwyd o ddefnydd. Mae’r hyn a ddarllenodd yn aros fel y’i darllenwyd, a gellir ei enwi ar gyfer ffeil o hyd.',
  '<1>Version {1}<2> of <3>{2}</3></2></1><br><4>Dates: {3}</4>':
    '<1>Fersiwn {1}<2> o <3>{2}</3></2></1><br><4>Dyddiadau: {3}</4>',
  'No source was read with a map of your own.':
    'Ni ddarllenwyd unrhyw ffynhonnell â map o’ch eiddo.',
  'Tried on the next files': 'Rhoddir cynnig arno ar y ffeiliau nesaf',
  'Not tried: another version was used later':
    'Ni roddir cynnig arno: defnyddiwyd fersiwn arall yn ddiweddarach',
  Retired: 'Tynnwyd o ddefnydd',
  'Retired by {1}, {2}: {3}': 'Tynnwyd o ddefnydd gan {1}, {2}: {3}',
  'Taken back by {1}, {2}: {3}': 'Rhoddwyd yn ôl mewn defnydd gan {1}, {2}: {3}',
  'the day first': 'y diwrnod yn gyntaf',
  'the month first': 'y mis yn gyntaf',
  'somebody is asked': 'gofynnir i rywun',
  'Which versions?': 'Pa fersiynau?',
  Retire: 'Tynnu o ddefnydd',
  'Take back into use': 'Rhoi yn ôl mewn defnydd',
  '<1>{1}</1>, version {2}. Dates: {3}.': '<1>{1}</1>, fersiwn {2}. Dyddiadau: {3}.',
  'First used {1}': 'Defnyddiwyd gyntaf {1}',
  ', last {1}': ', ddiwethaf {1}',
  'Read {1} {2} with {3} {4}.': 'Darllenodd {1} {2} gyda {3} {4}.',
  'row @count': 'rhes',
  'rows @count': 'o resi',
  'Retire it': 'Ei dynnu o ddefnydd',
  'Take it back into use': 'Ei roi yn ôl mewn defnydd',
  'It is not tried by itself any more. Records it read stay as they were read. Where this version alone is retired, the one used last before it is tried again.':
    'Ni roddir cynnig arno ohono’i hun mwyach. Mae’r cofnodion a ddarllenodd yn aros fel y’u darllenwyd. Lle tynnir y fersiwn hon yn unig o ddefnydd, rhoddir cynnig eto ar yr un a ddefnyddiwyd ddiwethaf o’i blaen.',
  'It is tried by itself again on the next files of its source.':
    'Rhoddir cynnig arno ohono’i hun eto ar ffeiliau nesaf ei ffynhonnell.',
  'Every version of this map': 'Pob fersiwn o’r map hwn',
  'Version {1} alone': 'Fersiwn {1} yn unig',
  'which versions': 'pa fersiynau',
  'Say which versions you mean': 'Dywedwch pa fersiynau yr ydych yn eu golygu',
  'The map is retired. It is not tried by itself any more.':
    'Mae’r map wedi’i dynnu o ddefnydd. Ni roddir cynnig arno ohono’i hun mwyach.',
  'The map is back in use. It is tried on the next files of its source.':
    'Mae’r map yn ôl mewn defnydd. Rhoddir cynnig arno ar ffeiliau nesaf ei ffynhonnell.',

  'What became of the pages': 'Beth ddaeth o’r tudalennau',
  Pages: 'Tudalennau',
  'Read them now': 'Eu darllen nawr',
  'A page that came as a picture has no words until it is read. Reading it by machine takes a second or two a page, needs no network, and goes on while others work. What a machine read is marked in the document, found by search, and never joins two people by itself.':
    'Nid oes geiriau ar dudalen a ddaeth fel llun nes ei darllen. Mae ei darllen gan beiriant yn cymryd eiliad neu ddwy fesul tudalen, nid oes angen rhwydwaith, ac mae’n mynd rhagddo tra bo eraill yn gweithio. Caiff yr hyn a ddarllenodd peiriant ei farcio yn y ddogfen a’i ganfod wrth chwilio, ac nid yw byth yn uno dau berson ar ei ben ei hun.',
  'All pages received': 'Pob tudalen a dderbyniwyd',
  'Of those read by machine, {1} is marked as doubtful: more than one letter in twenty may be wrong, or a part was passed over.':
    'O’r rhai a ddarllenwyd gan beiriant, mae {1} wedi’i marcio fel un amheus: gall mwy nag un llythyren mewn ugain fod yn anghywir, neu aethpwyd heibio i ran ohoni.',
  'Of those read by machine, {1} are marked as doubtful: more than one letter in twenty may be wrong, or a part was passed over.':
    'O’r rhai a ddarllenwyd gan beiriant, mae {1} wedi’u marcio fel rhai amheus: gall mwy nag un llythyren mewn ugain fod yn anghywir, neu aethpwyd heibio i ran ohonynt.',
  'Reading pages': 'Darllen tudalennau',
  'The last time did not end well. {1} What was read stands.':
    'Ni ddaeth y tro diwethaf i ben yn dda. {1} Mae’r hyn a ddarllenwyd yn sefyll.',
  'Typed: their words are in the document': 'Wedi’u teipio: mae eu geiriau yn y ddogfen',
  'Read by another machine before they came: to be checked against the picture':
    'Darllenwyd gan beiriant arall cyn iddynt ddod: i’w gwirio yn erbyn y llun',
  'Read by machine: to be checked against the picture':
    'Darllenwyd gan beiriant: i’w gwirio yn erbyn y llun',
  'Not readable by machine: to be read by eye': 'Na all peiriant eu darllen: i’w darllen â llygad',
  Blank: 'Gwag',
  'Pictures that wait to be read': 'Lluniau sy’n aros i’w darllen',
  '{1} pages of {2} pages. Started by {3}.': '{1} o’r {2} o dudalennau. Dechreuwyd gan {3}.',
  '{1} page of {2} pages. Started by {3}.': '{1} o’r {2} o dudalennau. Dechreuwyd gan {3}.',
  '{1} pages of {2} page. Started by {3}.': '{1} o {2} tudalen. Dechreuwyd gan {3}.',
  '{1} page of {2} page. Started by {3}.': '{1} o {2} tudalen. Dechreuwyd gan {3}.',
  'It begins in a moment. Started by {1}.': 'Mae’n dechrau mewn eiliad. Dechreuwyd gan {1}.',

  '<1>{1}</1>: {2} of {3} rows were not taken. Mend them at the source and import the file again; rows that are already in stay as they are.':
    '<1>{1}</1>: ni dderbyniwyd {2} o’r {3} o resi. Cywirwch hwy yn y ffynhonnell a mewnforiwch y ffeil eto; mae’r rhesi a dderbyniwyd eisoes yn aros fel y maent.',
  'Or mend them in a spreadsheet: each row has its reasons beside it. Save it as CSV and <1>upload it</1>, for the same source. A cell that a spreadsheet would run as a formula begins with an apostrophe, which is taken off again.':
    'Neu cywirwch hwy mewn taenlen: mae rhesymau pob rhes wrth ei hochr. Cadwch hi fel CSV ac <1>uwchlwythwch hi</1>, ar gyfer yr un ffynhonnell. Mae cell y byddai taenlen yn ei rhedeg fel fformiwla yn dechrau gyda chollnod, a dynnir i ffwrdd eto.',
  'Line {1}: {2}': 'Llinell {1}: {2}',
  'No row of this file is in quarantine.': 'Nid oes rhes o’r ffeil hon mewn cwarantîn.',
  'Quarantine: rows of {1}': 'Cwarantîn: rhesi {1}',
  'Download the {1} rows to mend (CSV)': 'Lawrlwytho’r rhesi {1} i’w cywiro (CSV)',
  'Download the {1} rows to mend, part {2} of {3} (CSV)':
    'Lawrlwytho’r rhesi {1} i’w cywiro, rhan {2} o {3} (CSV)',
  'What mends it': 'Beth sy’n ei gywiro',
  Empty: 'Gwag',
  crime: 'trosedd',
  referral: 'atgyfeiriad',
  missing: 'mynd ar goll',
  'Between 0 and 99 years.': 'Rhwng 0 a 99 oed.',
  'A telephone number.': 'Rhif ffôn.',
  'At most {1} characters.': '{1} nod ar y mwyaf.',
  'The case was closed before it was opened.': 'Caewyd yr achos cyn iddo gael ei agor.',
  'It happened after the case was opened.': 'Digwyddodd ar ôl agor yr achos.',
  '“{1}” is not in {2}.': 'Nid yw “{1}” yn {2}.',
  '“{1}” was not in force on {2}.': 'Nid oedd “{1}” mewn grym ar {2}.',

  'Refresh now': 'Adnewyddu nawr',
  'A refresh works out what follows from what changed: who is who, groups, findings and the order of reading. Others can work meanwhile, and see it when it is over.':
    'Mae adnewyddiad yn gweithio allan beth sy’n dilyn o’r hyn a newidiodd: pwy yw pwy, grwpiau, canfyddiadau a’r drefn ddarllen. Gall eraill weithio yn y cyfamser, a gweld y canlyniad pan ddaw i ben.',
  'The last refresh ended at {1}.': 'Daeth yr adnewyddiad diwethaf i ben ar {1}.',
  'There has been no refresh yet.': 'Ni fu adnewyddiad eto.',
  'Something changed since: a refresh is due.':
    'Newidiodd rhywbeth ers hynny: mae angen adnewyddiad.',
  'Nothing changed since.': 'Ni newidiodd dim ers hynny.',
  Refreshing: 'Wrthi’n adnewyddu',
  'The last one that was started here did not end well. {1}':
    'Ni ddaeth yr un diwethaf a ddechreuwyd yma i ben yn dda. {1}',
  'It begins in a moment.': 'Mae’n dechrau mewn eiliad.',
  'Waiting for the refresh started by {1} at {2}.':
    'Yn aros i’r adnewyddiad a ddechreuwyd gan {1} ar {2} ddod i ben.',
  'Waiting for the import started by {1} at {2}.':
    'Yn aros i’r mewnforio a ddechreuwyd gan {1} ar {2} ddod i ben.',
  'Waiting for the trial started by {1} at {2}.':
    'Yn aros i’r prawf a ddechreuwyd gan {1} ar {2} ddod i ben.',
  'Waiting for the pages started by {1} at {2}.':
    'Yn aros i’r darllen tudalennau a ddechreuwyd gan {1} ar {2} ddod i ben.',
  'Waiting for the reading of pages started by {1} at {2}.':
    'Yn aros i’r darllen tudalennau a ddechreuwyd gan {1} ar {2} ddod i ben.',
  'Finding out who is who. Started by {1} at {2}.':
    'Wrthi’n canfod pwy yw pwy. Dechreuwyd gan {1} ar {2}.',
  'Finding groups. Started by {1} at {2}.': 'Wrthi’n canfod grwpiau. Dechreuwyd gan {1} ar {2}.',
  'Evaluating the definitions. Started by {1} at {2}.':
    'Wrthi’n cymhwyso’r diffiniadau. Dechreuwyd gan {1} ar {2}.',
  'Ordering the cases. Started by {1} at {2}.':
    'Wrthi’n trefnu’r achosion. Dechreuwyd gan {1} ar {2}.',
  'It has begun. Started by {1} at {2}.': 'Mae wedi dechrau. Dechreuwyd gan {1} ar {2}.',
}
