import type { Catalogue } from '../../catalogue.ts'

/** Files that are uploaded: how they are to be read, what would come of them, and what came of them. */
export const uploads: Catalogue = {
  'The files say so': 'Mae’r ffeiliau’n dweud hynny',
  'A folder among them holds a source.yml.': 'Mae ffolder yn eu plith yn cynnwys source.yml.',
  'A source the review has not met': 'Ffynhonnell nad yw’r adolygiad wedi’i gweld o’r blaen',
  'Describe it below.': 'Disgrifiwch hi isod.',
  'Which source do the files come from?': 'O ba ffynhonnell y daw’r ffeiliau?',
  'What it is called': 'Beth yw ei henw',
  'Such as “Northshire Police crime system”.': 'Megis “Northshire Police crime system”.',
  'Whose it is': 'Pwy sydd piau hi',
  'The force, council or other agency.': 'Yr heddlu, y cyngor neu asiantaeth arall.',
  'Short name': 'Enw byr',
  'Small letters, digits and hyphens, such as northshire-police. It stays.':
    'Llythrennau bach, digidau a chysylltnodau, megis northshire-police. Ni ellir ei newid.',
  'Kind of source': 'Math o ffynhonnell',
  'Police crime system': 'System droseddau’r heddlu',
  'Missing persons system': 'System pobl ar goll',
  'Children’s social care system': 'System gofal cymdeithasol plant',
  'Dates written in digits, such as 03/04/2014':
    'Dyddiadau a ysgrifennwyd mewn digidau, megis 03/04/2014',
  'As the files and their map show': 'Fel y mae’r ffeiliau a’u map yn ei ddangos',
  'The day first (3 April)': 'Y diwrnod yn gyntaf (3 Ebrill)',
  'The month first (4 March)': 'Y mis yn gyntaf (4 Mawrth)',
  'Maps that read the source before, then those that come with Lookback':
    'Mapiau a ddarllenodd y ffynhonnell o’r blaen, yna’r rhai sy’n dod gyda Lookback',
  'Only the maps that come with Lookback': 'Dim ond y mapiau sy’n dod gyda Lookback',
  'The map made for these files': 'Y map a wnaed ar gyfer y ffeiliau hyn',
  Map: 'Map',
  'Look at them again': 'Edrych arnynt eto',
  'The source the review has not met': 'Y ffynhonnell nad yw’r adolygiad wedi’i gweld o’r blaen',
  'Say which source the files come from': 'Dywedwch o ba ffynhonnell y daw’r ffeiliau',
  'the short name': 'yr enw byr',
  'the agency': 'yr asiantaeth',
  'the kind of source': 'y math o ffynhonnell',
  'Choose what kind of source it is': 'Dewiswch pa fath o ffynhonnell ydyw',
  'the order of dates': 'trefn dyddiadau',
  'Say how dates are written': 'Dywedwch sut yr ysgrifennir dyddiadau',
  'the map': 'y map',
  'Choose a map': 'Dewiswch fap',
  'Choose a file': 'Dewiswch ffeil',
  'Enter a map': 'Rhowch fap',

  'What would come of these files': 'Beth fyddai’n dod o’r ffeiliau hyn',
  'The map': 'Y map',
  'In YAML. The words it may use stand below; docs/import-maps.md, which comes with Lookback, explains each.':
    'Mewn YAML. Mae’r geiriau y caiff eu defnyddio isod; mae docs/import-maps.md, sy’n dod gyda Lookback, yn esbonio pob un.',
  'Words a map may use': 'Geiriau y caiff map eu defnyddio',
  'Types of a column': 'Mathau o golofn',
  'Lists of codes': 'Rhestrau o godau',
  'Kinds of a case': 'Mathau o achos',
  'Statements of a case': 'Datganiadau am achos',
  'Of a mention': 'Am grybwylliad',
  'Roles of a mention': 'Rolau crybwylliad',
  'Of a person': 'Am berson',
  'Of an event': 'Am ddigwyddiad',
  'Kinds of an event': 'Mathau o ddigwyddiad',
  'Of a thing': 'Am beth',
  'Kinds of a thing': 'Mathau o beth',
  'Of staff': 'Am staff',
  'Try it': 'Rhoi cynnig arno',
  'Use it for this upload': 'Ei ddefnyddio ar gyfer yr uwchlwythiad hwn',
  'Make a map': 'Gwneud map',
  'A map says what the columns of <1>{1}</1> mean. Change it, try it on the first hundred rows, and use it when each row says what it should. Nothing is kept by trying.':
    'Mae map yn dweud beth yw ystyr colofnau <1>{1}</1>. Newidiwch ef, rhowch gynnig arno ar y cant o resi cyntaf, a defnyddiwch ef pan fydd pob rhes yn dweud yr hyn a ddylai. Ni chedwir dim drwy roi cynnig arno.',
  'What is wrong with it': 'Beth sydd o’i le arno',
  'Columns of the file': 'Colofnau’r ffeil',
  'The map does not read:': 'Nid yw’r map yn darllen:',
  'What the first {1} rows say by it': 'Yr hyn y mae’r {1} o resi cyntaf yn ei ddweud drwyddo',
  '{1} of them would be quarantined.': 'Byddai {1} ohonynt yn mynd i gwarantîn.',
  '<1>Not taken:</1> <2>{1}</2>{2}<3>{3}</3> {4}':
    '<1>Heb ei derbyn:</1> <2>{1}</2>{2}<3>{3}</3> {4}',

  'What would come in': 'Beth fyddai’n dod i mewn',
  'What came in': 'Beth ddaeth i mewn',
  ', read by the map “<1>{1}</1>”': ', darllenwyd gan y map “<1>{1}</1>”',
  '{1} more files are counted in the last row.':
    'Caiff {1} o ffeiliau eraill eu cyfrif yn y rhes olaf.',
  'Quarantined rows would not come in: something required is missing from them, or cannot be right. After the import you can download them with the reasons beside each row, mend them and upload them again.':
    'Ni fyddai’r rhesi mewn cwarantîn yn dod i mewn: mae rhywbeth gofynnol ar goll ohonynt, neu ni all fod yn gywir. Ar ôl mewnforio gallwch eu lawrlwytho gyda’r rhesymau wrth ochr pob rhes, eu cywiro a’u huwchlwytho eto.',
  'Quarantined rows did not come in: something required is missing from them, or cannot be right. Open a file’s quarantine to download them with the reasons beside each row, mend them and upload them again.':
    'Ni ddaeth y rhesi mewn cwarantîn i mewn: mae rhywbeth gofynnol ar goll ohonynt, neu ni all fod yn gywir. Agorwch gwarantîn ffeil i’w lawrlwytho gyda’r rhesymau wrth ochr pob rhes, eu cywiro a’u huwchlwytho eto.',
  '{1} rows hold something that is no value, or fields that contradict one another; they would come in with a note.':
    'Mae {1} o resi yn cynnwys rhywbeth nad yw’n werth, neu feysydd sy’n gwrth-ddweud ei gilydd; byddent yn dod i mewn gyda nodyn.',
  '{1} rows hold something that is no value, or fields that contradict one another; they are in with a note.':
    'Mae {1} o resi yn cynnwys rhywbeth nad yw’n werth, neu feysydd sy’n gwrth-ddweud ei gilydd; maent wedi dod i mewn gyda nodyn.',
  'Refused: nothing of these files would come in':
    'Gwrthodwyd: ni fyddai dim o’r ffeiliau hyn yn dod i mewn',
  'Refused: nothing of these files came in': 'Gwrthodwyd: ni ddaeth dim o’r ffeiliau hyn i mewn',
  '{1} more files are refused.': 'Gwrthodir {1} o ffeiliau eraill.',
  'Dates of digits alone are read with {1}, {2}.':
    'Darllenir dyddiadau o ddigidau’n unig fel hyn: {1}, {2}.',
  'as whoever imported it said': 'fel y dywedodd pwy bynnag a’i mewnforiodd',
  'as the file shows': 'fel y mae’r ffeil yn ei ddangos',
  'as its map says': 'fel y mae ei map yn ei ddweud',

  'Files that were uploaded': 'Ffeiliau a uwchlwythwyd',
  'Imported files': 'Ffeiliau a fewnforiwyd',
  'Importing files': 'Mewnforio ffeiliau',
  'Looking at files': 'Edrych ar ffeiliau',
  'The import did not come to its end': 'Ni ddaeth y mewnforio i’w ddiwedd',
  'The files could not be looked at': 'Nid oedd modd edrych ar y ffeiliau',
  'What are they imported for?': 'At ba ddiben y’u mewnforir?',
  'Import these files': 'Mewnforio’r ffeiliau hyn',
  'Read them in another way': 'Eu darllen mewn ffordd arall',
  'Discard these files': 'Gwaredu’r ffeiliau hyn',
  'The uploaded files (': 'Y ffeiliau a uwchlwythwyd (',
  'It goes on if you leave this page, and others can work meanwhile. This page looks again by itself every few seconds.':
    'Mae’n mynd rhagddo os gadewch y dudalen hon, a gall eraill weithio yn y cyfamser. Mae’r dudalen hon yn edrych eto ohoni’i hun bob ychydig eiliadau.',
  'Each file comes in whole or not at all: the <1>list of extracts</1> says which are in. Importing a file again changes nothing of what is in already.':
    'Daw pob ffeil i mewn yn gyfan neu ddim o gwbl: mae’r <1>rhestr o ddetholiadau</1> yn dweud pa rai sydd i mewn. Nid yw mewnforio ffeil eto yn newid dim o’r hyn sydd i mewn eisoes.',
  'The uploaded files are removed. People, findings and the worklist follow with the next refresh.':
    'Mae’r ffeiliau a uwchlwythwyd wedi’u tynnu. Bydd pobl, canfyddiadau a’r rhestr waith yn dilyn gyda’r adnewyddiad nesaf.',
  'All extracts': 'Pob detholiad',
  'Nothing of this is kept yet.': 'Ni chedwir dim o hyn eto.',
  'A table whose columns no map knows can be read by a map of your own:':
    'Gellir darllen tabl nad oes map yn adnabod ei golofnau â map o’ch eiddo:',
  '<1>make a map for <2>{1}</2></1>{2}': '<1>gwneud map ar gyfer <2>{1}</2></1>{2}',
  'Import them': 'Eu mewnforio',
  'How they are to be read': 'Sut y maent i’w darllen',
  'The uploaded files are no longer there. <1>Upload files</1>':
    'Nid yw’r ffeiliau a uwchlwythwyd yno mwyach. <1>Uwchlwytho ffeiliau</1>',
  'what the files are imported for': 'at ba ddiben y mewnforir y ffeiliau',
  'Say what the files are imported for': 'Dywedwch at ba ddiben y mewnforir y ffeiliau',
  'what the trial showed': 'yr hyn a ddangosodd y prawf',

  'Looking at the files': 'Wrthi’n edrych ar y ffeiliau',
  Importing: 'Wrthi’n mewnforio',
  'It has begun.': 'Mae wedi dechrau.',
  '{1} rows so far ({2}).': '{1} o resi hyd yma ({2}).',
  '{1} row so far ({2}).': '{1} rhes hyd yma ({2}).',
  '{1} rows of {2} rows ({3}).': '{1} o’r {2} o resi ({3}).',
  '{1} row of {2} rows ({3}).': '{1} o’r {2} o resi ({3}).',
  '{1} rows of {2} row ({3}).': '{1} o {2} rhes ({3}).',
  '{1} row of {2} row ({3}).': '{1} o {2} rhes ({3}).',
  'import files': 'mewnforio ffeiliau',
  'import {1}': 'mewnforio {1}',
  'Less than a minute is left.': 'Mae llai na munud ar ôl.',
  'About {1} minutes are left.': 'Mae tua {1} {1:munud|munud|funud|munud|munud|munud} ar ôl.',
  'About {1} minute is left.': 'Mae tua {1} munud ar ôl.',

  'Or a whole folder': 'Neu ffolder gyfan',
  'With all that is in it: manifest.csv and source.yml count where they lie.':
    'Gyda phopeth sydd ynddi: mae manifest.csv a source.yml yn cyfrif lle y maent.',
  'Upload and look at them': 'Eu huwchlwytho ac edrych arnynt',
  'Uploads of late': 'Uwchlwythiadau diweddar',
  Uploaded: 'Uwchlwythwyd',
  'First you see what each file was recognised as and what would come of it. Nothing is kept before you have confirmed that.':
    'Yn gyntaf cewch weld fel beth yr adnabuwyd pob ffeil a beth fyddai’n dod ohoni. Ni chedwir dim cyn i chi gadarnhau hynny.',
  'At most {1} and {2} files in one go: tables (.csv, .xlsx), returns (.xml) and documents (.docx, .pdf, .eml, .txt).':
    '{1} a {2} o ffeiliau ar y mwyaf ar y tro: tablau (.csv, .xlsx), ffurflenni data (.xml) a dogfennau (.docx, .pdf, .eml, .txt).',
  'You can also drag files and folders here.': 'Gallwch hefyd lusgo ffeiliau a ffolderi yma.',
  'The files lie meanwhile in a folder that is closed to everybody else. They are removed once they are imported or discarded, after a day, and when the program ends.':
    'Yn y cyfamser mae’r ffeiliau mewn ffolder sydd ar gau i bawb arall. Cânt eu tynnu unwaith y’u mewnforir neu y’u gwaredir, ar ôl diwrnod, a phan ddaw’r rhaglen i ben.',
  'Being imported': 'Wrthi’n eu mewnforio',
  'Being looked at @upload': 'Wrthi’n edrych arnynt',
  'Imported @upload': 'Mewnforiwyd hwy',
  'Looked at, not imported': 'Edrychwyd arnynt, heb eu mewnforio',
  'Import failed': 'Methodd y mewnforio',
  'Could not be looked at': 'Nid oedd modd edrych arnynt',
  'Cut off': 'Torrwyd ar draws',
  'The files are removed. Nothing of them was kept.':
    'Mae’r ffeiliau wedi’u tynnu. Ni chadwyd dim ohonynt.',
}
