import type { Catalogue } from '../../catalogue.ts'

/** Why a file, a row or a value of an extract is not taken, or not taken as it stands. */
export const archive: Catalogue = {
  'There is no such file or folder.': 'Nid oes ffeil na ffolder o’r fath.',
  'Check the path; it is read from the folder you are in.':
    'Gwiriwch y llwybr; caiff ei ddarllen o’r ffolder yr ydych ynddo.',
  'The file is empty.': 'Mae’r ffeil yn wag.',
  'Ask the source to send it again.': 'Gofynnwch i’r ffynhonnell ei hanfon eto.',
  'No import map reads the file.': 'Nid oes map mewnforio sy’n darllen y ffeil.',
  'Rename the columns in the export, or make a map for this layout (docs/import-maps.md) on the page of the upload, or name one with --map.':
    'Ailenwch y colofnau yn yr allforiad, neu gwnewch fap ar gyfer y cynllun hwn (docs/import-maps.md) ar dudalen yr uwchlwythiad, neu enwch un â --map.',
  'The file is of a kind that is not read.': 'Mae’r ffeil o fath nas darllenir.',
  'Save it as .xlsx, .csv, .docx, .pdf, .eml or .txt and import that.':
    'Cadwch hi fel .xlsx, .csv, .docx, .pdf, .eml neu .txt a mewnforiwch honno.',
  'It is an Office file of before 2007, or one that is protected.':
    'Ffeil Office o gyfnod cyn 2007 ydyw, neu un sydd wedi’i diogelu.',
  'Open it in its own program, save it in a format of today and import that.':
    'Agorwch hi yn ei rhaglen ei hun, cadwch hi mewn fformat cyfredol a mewnforiwch honno.',
  'The file holds no row.': 'Nid oes rhes yn y ffeil.',
  'Ask the source whether there is nothing to report; if so, leave the file out.':
    'Gofynnwch i’r ffynhonnell a oes dim i’w adrodd; os nad oes, gadewch y ffeil allan.',
  'Reading the file met a fault of the program; nothing of it is kept.':
    'Cafwyd nam yn y rhaglen wrth ddarllen y ffeil; ni chedwir dim ohoni.',
  'The other files are taken. Report the fault with what it says.':
    'Derbyniwyd y ffeiliau eraill. Rhowch wybod am y nam gyda’r hyn y mae’n ei ddweud.',
  'The file holds bytes that no text has.':
    'Mae’r ffeil yn cynnwys beitiau nad oes gan unrhyw destun.',
  'Export it again as CSV or XLSX, not as a database or backup file.':
    'Allforiwch hi eto fel CSV neu XLSX, nid fel ffeil cronfa ddata neu ffeil wrth gefn.',
  'The CSV cannot be read to its end.': 'Ni ellir darllen y CSV i’w ddiwedd.',
  'Check quotes and delimiters near the line named and export it again.':
    'Gwiriwch ddyfynodau ac amffinyddion ger y llinell a enwir ac allforiwch ef eto.',
  'A line is longer than a megabyte.': 'Mae llinell yn hirach na megabeit.',
  'Look for a quote that is never closed, or a file without line ends.':
    'Chwiliwch am ddyfynnod na chaiff byth ei gau, neu ffeil heb ddiwedd llinellau.',
  'Two columns have the same name.': 'Mae gan ddwy golofn yr un enw.',
  'Rename one of them in the export.': 'Ailenwch un ohonynt yn yr allforiad.',
  'The XML is not well formed or ends too early.':
    'Nid yw’r XML wedi’i ffurfio’n gywir neu mae’n gorffen yn rhy gynnar.',
  'Export it again; check that the transfer was whole.':
    'Allforiwch ef eto; gwiriwch i’r cyfan gael ei drosglwyddo.',
  'The XML declares a document type or entities.':
    'Mae’r XML yn datgan math o ddogfen neu endidau.',
  'Remove the DOCTYPE: census returns have none, and entities are not read.':
    'Tynnwch y DOCTYPE: nid oes un mewn ffurflenni cyfrifiad, ac ni ddarllenir endidau.',
  'The XML is nested deeper than any return.':
    'Mae’r XML wedi’i nythu’n ddyfnach nag unrhyw ffurflen ddata.',
  'Check that the file is a census return.': 'Gwiriwch mai ffurflen cyfrifiad yw’r ffeil.',
  "The return's header has a fault.": 'Mae nam ym mhennawd y ffurflen ddata.',
  'Mend the header in the source system; the children are imported all the same.':
    'Cywirwch y pennawd yn y system ffynhonnell; caiff y plant eu mewnforio er hynny.',
  'The XML is no return that is read.': 'Nid yw’r XML yn ffurflen ddata a ddarllenir.',
  'Export a Children in Need census, an SSDA903 return, or a table as .csv or .xlsx.':
    'Allforiwch gyfrifiad Plant mewn Angen, ffurflen SSDA903, neu dabl fel .csv neu .xlsx.',
  'The JSON is not well formed or ends too early.':
    'Nid yw’r JSON wedi’i ffurfio’n gywir neu mae’n gorffen yn rhy gynnar.',
  'What the JSON says of one child is larger than 16 MB.':
    'Mae’r hyn y mae’r JSON yn ei ddweud am un plentyn yn fwy nag 16 MB.',
  'Check that the file is a children’s social care payload, one object a child.':
    'Gwiriwch fod y ffeil yn llwyth data gofal cymdeithasol plant, un gwrthrych i bob plentyn.',
  'The file is no readable ZIP container.':
    'Nid yw’r ffeil yn gynhwysydd ZIP y gellir ei ddarllen.',
  'Save it again from its own program.': 'Cadwch hi eto o’i rhaglen ei hun.',
  'The file would unpack to more than is allowed.':
    'Byddai’r ffeil yn dadbacio i fwy nag a ganiateir.',
  'Split the workbook or document; do not raise the limit for a file you do not know.':
    'Rhannwch y llyfr gwaith neu’r ddogfen; peidiwch â chodi’r terfyn ar gyfer ffeil nad ydych yn ei hadnabod.',
  'The workbook is protected by a password.': 'Mae’r llyfr gwaith wedi’i ddiogelu â chyfrinair.',
  'Save it without a password and send it another way.':
    'Cadwch ef heb gyfrinair a’i anfon mewn ffordd arall.',
  'No text could be read from the document.': 'Ni ellid darllen testun o’r ddogfen.',
  'Open it in its own program, save it again and import that.':
    'Agorwch hi yn ei rhaglen ei hun, cadwch hi eto a mewnforiwch honno.',
  'The mail holds more parts, or mail within mail, than any program writes.':
    'Mae’r neges yn cynnwys mwy o rannau, neu negeseuon o fewn negeseuon, nag y mae unrhyw raglen yn eu hysgrifennu.',
  'Save what is attached as files of their own and import those.':
    'Cadwch yr atodiadau fel ffeiliau ar wahân a mewnforiwch y rheini.',
  'Neither a manifest nor the file name says which case the document belongs to.':
    'Nid yw maniffest nac enw’r ffeil yn dweud i ba achos y mae’r ddogfen yn perthyn.',
  'Add the file to manifest.csv (file,case_ref), or begin its name with the case reference.':
    'Ychwanegwch y ffeil at manifest.csv (file,case_ref), neu dechreuwch ei henw â chyfeirnod yr achos.',
  'Nothing says which source the file came from.':
    'Nid oes dim yn dweud o ba ffynhonnell y daeth y ffeil.',
  'Choose the source on the page of the upload, name it with --source, or put a source.yml in its folder.':
    'Dewiswch y ffynhonnell ar dudalen yr uwchlwythiad, enwch hi â --source, neu rhowch source.yml yn ei ffolder.',
  'The import map has mistakes.': 'Mae gwallau yn y map mewnforio.',
  'Mend every mistake named (docs/import-maps.md).':
    'Cywirwch bob gwall a enwir (docs/import-maps.md).',
  'No source was read with such a map of one’s own.':
    'Ni ddarllenwyd unrhyw ffynhonnell â map o’r fath o’ch eiddo eich hun.',
  'Choose one on the page of your own maps: Extracts, then Maps of your own.':
    'Dewiswch un ar dudalen eich mapiau eich hun: Detholiadau, yna Eich mapiau eich hun.',
  'What is asked of the map is so already.': 'Mae’r hyn a ofynnir ynghylch y map eisoes felly.',
  'Nothing, where that is what you want; else look at the map again.':
    'Dim, os dyna yr ydych am ei gael; fel arall edrychwch ar y map eto.',
  'The map cannot do without a column that the file does not have.':
    'Ni all y map wneud heb golofn nad yw gan y ffeil.',
  'Add the column to the export, or name the one the file has in the map.':
    'Ychwanegwch y golofn at yr allforiad, neu enwch yn y map yr un sydd gan y ffeil.',
  'A required field is missing.': 'Mae maes gofynnol ar goll.',
  'Fill it in the source system.': 'Llenwch ef yn y system ffynhonnell.',
  'The date is no day, month or year of the calendar.':
    'Nid yw’r dyddiad yn ddiwrnod, yn fis nac yn flwyddyn yn y calendr.',
  'Correct the date; write DD/MM/YYYY with four digits of the year. In a workbook, give the cells a date format: a number alone is no day.':
    'Cywirwch y dyddiad; ysgrifennwch DD/MM/YYYY â phedwar digid y flwyddyn. Mewn llyfr gwaith, rhowch fformat dyddiad i’r celloedd: nid diwrnod yw rhif ar ei ben ei hun.',
  'This is not a whole number.': 'Nid yw hwn yn rhif cyfan.',
  'Correct the number.': 'Cywirwch y rhif.',
  'This is neither Y, N nor U.': 'Nid yw hwn yn Y, yn N nac yn U.',
  'Write Y, N or U, or leave it empty.': 'Ysgrifennwch Y, N neu U, neu gadewch ef yn wag.',
  'A column that should hold JSON holds something else.':
    'Mae colofn a ddylai gynnwys JSON yn cynnwys rhywbeth arall.',
  'Correct the value in the source system, or export the column as it stands there.':
    'Cywirwch y gwerth yn y system ffynhonnell, neu allforiwch y golofn fel y mae yno.',
  'A payload that says only what changed cannot be read by itself.':
    'Ni ellir darllen ar ei ben ei hun lwyth data sy’n dweud yr hyn a newidiodd yn unig.',
  'Hand over the whole payload of the child, not the partial one.':
    'Trosglwyddwch holl lwyth data’r plentyn, nid yr un rhannol.',
  'The code is in no version of the list.': 'Nid yw’r cod mewn unrhyw fersiwn o’r rhestr.',
  'Use a code of the list named.': 'Defnyddiwch god o’r rhestr a enwir.',
  'The code was not in force on that day.': 'Nid oedd y cod mewn grym ar y diwrnod hwnnw.',
  'Correct the code or the date.': 'Cywirwch y cod neu’r dyddiad.',
  'This is no number of people.': 'Nid yw hwn yn nifer o bobl.',
  'Write a number, 3+, Multiple undefined or Unknown.':
    'Ysgrifennwch rif, 3+, Multiple undefined neu Unknown.',
  'The value is not in the list.': 'Nid yw’r gwerth yn y rhestr.',
  'Use one of the values named.': 'Defnyddiwch un o’r gwerthoedd a enwir.',
  'Two dates stand in an order that cannot be.': 'Mae dau ddyddiad mewn trefn nad yw’n bosibl.',
  'Correct whichever is wrong.': 'Cywirwch ba un bynnag sy’n anghywir.',
  'The value is longer than a field can be.': 'Mae’r gwerth yn hirach nag y gall maes fod.',
  'Move long text into a document.': 'Symudwch destun hir i ddogfen.',
  'The row has more or fewer fields than the header.':
    'Mae gan y rhes fwy neu lai o feysydd na’r pennawd.',
  'Check quotes and delimiters in this row.': 'Gwiriwch ddyfynodau ac amffinyddion yn y rhes hon.',
  'Another row of this run claims the same key with different content.':
    'Mae rhes arall o’r mewnforiad hwn yn hawlio’r un allwedd â chynnwys gwahanol.',
  'Keep the right one; import a correction by itself, later.':
    'Cadwch yr un gywir; mewnforiwch gywiriad ar ei ben ei hun, yn ddiweddarach.',
  'A later submission of the same return was imported before and says something else.':
    'Mewnforiwyd cyflwyniad diweddarach o’r un ffurflen ddata o’r blaen ac mae’n dweud rhywbeth arall.',
  'Nothing, where the later submission is right: it stands. To keep every version, import submissions oldest first.':
    'Dim, lle mae’r cyflwyniad diweddarach yn gywir: mae’n sefyll. I gadw pob fersiwn, mewnforiwch gyflwyniadau o’r hynaf i’r diweddaraf.',
  'Rows of one case say different things of the case itself.':
    'Mae rhesi un achos yn dweud pethau gwahanol am yr achos ei hun.',
  'Make the rows of the case agree.': 'Gwnewch i resi’r achos gytuno.',
  'The date stands where none is known; it is taken as missing.':
    'Rhoddwyd y dyddiad lle nad oes un yn hysbys; fe’i cymerir fel un sydd ar goll.',
  'Leave the field empty in the source system, or record the month or year alone.':
    'Gadewch y maes yn wag yn y system ffynhonnell, neu cofnodwch y mis neu’r flwyddyn yn unig.',
  'Nobody has this age; it is taken as missing.':
    'Nid oes neb o’r oed hwn; fe’i cymerir fel un sydd ar goll.',
  'Correct the age or the dates it was computed from.':
    'Cywirwch yr oed neu’r dyddiadau y’i cyfrifwyd ohonynt.',
  'Two fields of the row contradict; both are kept, and neither decides.':
    'Mae dau faes yn y rhes yn gwrth-ddweud ei gilydd; cedwir y ddau, ac nid yw’r naill na’r llall yn penderfynu.',
  'A part of the field could not be read; it is kept with the record alone.':
    'Ni ellid darllen rhan o’r maes; fe’i cedwir gyda’r cofnod yn unig.',
  'Write it in the form named.': 'Ysgrifennwch ef yn y ffurf a enwir.',
  'Two cases of the source have references that differ only in letter case or blanks.':
    'Mae gan ddau achos o’r ffynhonnell gyfeirnodau sy’n wahanol o ran llythrennau bach a mawr neu fylchau yn unig.',
  'Where they are one case, write its reference alike in the source and import it again.':
    'Lle mai un achos ydynt, ysgrifennwch ei gyfeirnod yr un fath yn y ffynhonnell a’i fewnforio eto.',
  'Something is stated of a person who cannot be told from others; it is kept with the record alone.':
    'Nodir rhywbeth am berson na ellir ei wahaniaethu oddi wrth eraill; fe’i cedwir gyda’r cofnod yn unig.',
  'Record the source’s number for the person, or a name in the case.':
    'Cofnodwch rif y ffynhonnell ar gyfer y person, neu enw yn yr achos.',
  'Dates of the file can be read with the day first or with the month first.':
    'Gellir darllen dyddiadau’r ffeil â’r diwrnod yn gyntaf neu â’r mis yn gyntaf.',
  'Say which on the page of the upload, with --date-order dayFirst or monthFirst, or with a line dateOrder: in the map.':
    'Dywedwch pa un ar dudalen yr uwchlwythiad, â --date-order dayFirst neu monthFirst, neu â llinell dateOrder: yn y map.',
  'The map joins tables of several files, and not all of them came.':
    'Mae’r map yn uno tablau o sawl ffeil, ac ni ddaeth pob un ohonynt.',
  'Import the files that belong together in one run, or take the join out of the map.':
    'Mewnforiwch y ffeiliau sy’n perthyn i’w gilydd ar yr un pryd, neu tynnwch yr uno allan o’r map.',
  'The row names one of another file that cannot be told: two have its key.':
    'Mae’r rhes yn enwi un mewn ffeil arall na ellir dweud pa un ydyw: mae ei allwedd gan ddwy.',
  'Make the key of the other file name one row.': 'Gwnewch i allwedd y ffeil arall enwi un rhes.',
  'Some records kept in the archive can no longer be read, so a count would leave them out.':
    'Ni ellir darllen rhai cofnodion a gedwir yn yr archif mwyach, felly byddai cyfrif yn eu gadael allan.',
  'Give the import map that read them: `--map FILE`.':
    'Rhowch y map mewnforio a’u darllenodd: `--map FILE`.',

  'Only tables say this, and it is none.': 'Dim ond tablau sy’n dweud hyn, ac nid tabl ydyw.',
  'There are more than {1} rows.': 'Mae mwy na {1} o resi.',
  'Two rows have {1} “{2}” and say different things.':
    'Mae gan ddwy res {1} “{2!}” ac maent yn dweud pethau gwahanol.',
  'Nothing says which source {1} came from.': 'Nid oes dim yn dweud o ba ffynhonnell y daeth {1}.',
  'The review knows no source “{1}”; name its kind too: {2}:policeCrime.':
    'Nid oes gan yr adolygiad ffynhonnell “{1!}”; enwch ei math hefyd: {2}:policeCrime.',
  'Only tables are read by maps, and this is none.':
    'Dim ond tablau a ddarllenir gan fapiau, ac nid tabl yw hwn.',
  'There is no file or folder {1}.': 'Nid oes ffeil na ffolder {1}.',
  'The row has {1} fields, the header {2}.': 'Mae {1} o feysydd gan y rhes, a {2} gan y pennawd.',
  'It is a ZIP file that holds neither a workbook nor a Word document, and is not called .zip.':
    'Ffeil ZIP ydyw heb lyfr gwaith na dogfen Word ynddi, ac nid .zip yw ei henw.',
  'Nothing identifies the row: {1} are empty.': 'Nid oes dim yn adnabod y rhes: mae {1} yn wag.',
  '{1} is required: nothing else says which case it is.':
    'Mae {1} yn ofynnol: nid oes dim arall yn dweud pa achos ydyw.',
  'No map reads the table “{1}”.': 'Nid oes map sy’n darllen y tabl “{1!}”.',
  'It cannot be read.': 'Ni ellir ei darllen.',
  'There is no case “{1}” of this source.': 'Nid oes achos “{1!}” o’r ffynhonnell hon.',
  'Its name and its folders speak of several cases: {1}.':
    'Mae ei henw a’i ffolderi yn sôn am sawl achos: {1}.',
  'Neither a list nor its name nor a folder it lies in tells a case of this source.':
    'Nid yw rhestr, na’i henw, na’r un ffolder y mae ynddi yn dweud achos o’r ffynhonnell hon.',
  'The JSON is not well formed on or after line {1}: {2}.':
    'Nid yw’r JSON wedi’i ffurfio’n gywir ar linell {1} neu ar ei hôl: {2}.',
  'The object that begins on line {1} is larger than 16 MB.':
    'Mae’r gwrthrych sy’n dechrau ar linell {1} yn fwy nag 16 MB.',
  '“{1}” holds an object where a text belongs.':
    'Mae “{1!}” yn cynnwys gwrthrych lle dylai testun fod.',
  'The {1} has no {2}, which a whole payload gives.':
    'Nid oes gan {1} unrhyw {2}, y mae llwyth data cyfan yn ei roi.',
  'The record that begins on line {1} is longer than a million characters.':
    'Mae’r cofnod sy’n dechrau ar linell {1} yn hirach na miliwn o nodau.',
  'The document is larger than 50 MB.': 'Mae’r ddogfen yn fwy na 50 MB.',
  'A file ending in {1} is not read as a document.':
    'Ni ddarllenir ffeil sy’n gorffen â {1} fel dogfen.',
  'Reading it took too long.': 'Cymerodd yn rhy hir i’w darllen.',
  'It is a ZIP file that holds no Word document.': 'Ffeil ZIP ydyw heb ddogfen Word ynddi.',
  'The document holds more text than is read.':
    'Mae’r ddogfen yn cynnwys mwy o destun nag a ddarllenir.',
  'The document holds no content.': 'Nid oes cynnwys yn y ddogfen.',
  'It holds no message.': 'Nid oes neges ynddi.',
  'The rich text of the message is broken.': 'Mae testun cyfoethog y neges wedi torri.',
  'It holds no Office document, as its name says.':
    'Nid oes dogfen Office ynddi, fel y mae ei henw yn ei ddweud.',
  'It is an Office file with no text document.': 'Ffeil Office ydyw heb ddogfen destun.',
  'The workbook holds more text than is read.':
    'Mae’r llyfr gwaith yn cynnwys mwy o destun nag a ddarllenir.',
  'The PDF is broken: {1} of its objects never end.':
    'Mae’r PDF wedi torri: nid yw {1} o’i wrthrychau byth yn gorffen.',
  'The PDF is broken: {1} of its streams never end.':
    'Mae’r PDF wedi torri: nid yw {1} o’i ffrydiau byth yn gorffen.',
  'It is no rich text.': 'Nid testun cyfoethog ydyw.',
  'Its groups are nested deeper than is read.':
    'Mae ei grwpiau wedi’u nythu’n ddyfnach nag a ddarllenir.',
  'It is no Word document, or is cut off.': 'Nid dogfen Word ydyw, neu mae wedi’i thorri’n fyr.',
  'The list of its pieces of text is broken.': 'Mae’r rhestr o’i darnau testun wedi torri.',
  'The compound file is broken: {1}.': 'Mae’r ffeil gyfansawdd wedi torri: {1}.',
  'it is too short': 'mae’n rhy fyr',
  'it has no root': 'nid oes gwraidd iddi',
  'its directory runs in a circle': 'mae ei chyfeiriadur yn mynd mewn cylch',
  'it has too many entries': 'mae ganddi ormod o gofnodion',
  'its sectors have an odd size': 'mae maint ei sectorau’n anarferol',
  'a stream claims to be longer than the file': 'mae ffrwd yn honni ei bod yn hirach na’r ffeil',
  'a stream is cut off': 'mae ffrwd wedi’i thorri’n fyr',
  'its table runs in a circle': 'mae ei thabl yn mynd mewn cylch',
  'its table is longer than the file': 'mae ei thabl yn hirach na’r ffeil',
  'a chain runs in a circle': 'mae cadwyn yn mynd mewn cylch',
  'it is cut off': 'mae wedi’i thorri’n fyr',
}
