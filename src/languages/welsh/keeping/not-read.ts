import type { Catalogue } from '../../catalogue.ts'

/** What a file holds and no reader takes (archive/formats/not-read.ts), and the kinds of files. */
export const notRead: Catalogue = {
  'No map reads the column “{1}” ({2} a value in it).':
    'Nid oes map yn darllen y golofn “{1}” (mae gwerth ynddi mewn {2}).',
  'The map reads a column “{1}”, which the file does not have.':
    'Mae’r map yn darllen colofn “{1}”, nad yw yn y ffeil.',
  'The map also reads these columns, which the file does not have: {1}.':
    'Mae’r map hefyd yn darllen y colofnau hyn, nad ydynt yn y ffeil: {1}.',
  'Above the header {1} not taken: “{2}”.': 'Uwchben y pennawd ni dderbyniwyd {1}: “{2}”.',
  'The header stands again on {1}.': 'Mae’r pennawd yn ymddangos eto ar {1}.',
  'The sheet “{1}” is hidden: its {2} not taken.':
    'Mae’r daflen “{1}” wedi’i chuddio: ni dderbyniwyd ei rhesi ({2}).',
  'No map reads the sheet “{1}”: its {2} not taken.':
    'Nid oes map yn darllen y daflen “{1}”: ni dderbyniwyd ei rhesi ({2}).',
  'The sheet “{1}” is a chart.': 'Siart yw’r daflen “{1}”.',
  '{1} on cells of the sheet “{2}” are not read.': 'Ni ddarllenir {1} ar gelloedd y daflen “{2}”.',
  'The element <{1}> is not read ({2} in the file).':
    'Ni ddarllenir yr elfen <{1}> ({2} yn y ffeil).',
  '“{1}” is not read ({2} in the payload).': 'Ni ddarllenir “{1}” ({2} yn y llwyth data).',
  'The code “{1}” is not in the code set of its year: it stands {2} and is kept as it is.':
    'Nid yw’r cod “{1}” yn set godau ei flwyddyn: mae’n ymddangos {2} ac fe’i cedwir fel y mae.',
  '{1} not UTF-8 like the others, and read as {2}.':
    'Nid yw {1} yn UTF-8 fel y lleill, ac fe’u darllenir fel {2}.',
  '{1} NUL characters are left out.': 'Gadewir {1} o nodau NUL allan.',
  '{1} NUL character is left out.': 'Gadewir {1} nod NUL allan.',
  '{1} of “{2}” belong to no row of the extract.':
    'Nid yw {1} o “{2}” yn perthyn i unrhyw res o’r detholiad.',
  'The file “{1}” is a copy of it, and is not kept twice.':
    'Copi ohoni yw’r ffeil “{1}”, ac ni chedwir hi ddwywaith.',
  '{1} a row of “{2}” that it does not have.': 'Mae {1} yn enwi rhes o “{2}” nad yw ynddi.',
  '{1} no text ({2}): a picture is not read.': 'Nid oes testun ar {1} ({2}): ni ddarllenir llun.',
  'It is a form (XFA) whose fields are not read: only what is printed on its pages is here.':
    'Ffurflen (XFA) ydyw na ddarllenir ei meysydd: dim ond yr hyn a argraffwyd ar ei thudalennau sydd yma.',
  'The attachment “{1}” is not read.': 'Ni ddarllenir yr atodiad “{1}”.',
  'The attachment “{1}” is not read: {2}': 'Ni ddarllenir yr atodiad “{1}”: {2}',
  '“{1}” is cut off: what followed is not there.':
    'Mae “{1}” wedi’i dorri i ffwrdd: nid yw’r hyn a ddilynai yno.',
  '{1} pictures in “{2}” are not read.': 'Ni ddarllenir {1} o luniau yn “{2}”.',
  '{1} picture in “{2}” are not read.': 'Ni ddarllenir {1} llun yn “{2}”.',
  'some pictures in “{1}” are not read.': 'Ni ddarllenir rhai lluniau yn “{1}”.',
  '{1} parts “{2}” are not read.': 'Ni ddarllenir {1} o rannau “{2}”.',
  '{1} part “{2}” are not read.': 'Ni ddarllenir {1} rhan “{2}”.',
  'some parts “{1}” are not read.': 'Ni ddarllenir rhai rhannau “{1}”.',
  'row has @count': 'rhes',
  'rows have @count': 'o resi',
  'some rows have': 'rhai rhesi',
  'row is @count': 'rhes',
  'rows are @count': 'o resi',
  'some rows are': 'rhai rhesi',
  'some rows': 'rhai rhesi',
  'row names @count': 'rhes',
  'rows name @count': 'o resi',
  'some rows name': 'rhai rhesi',
  'comment @count': 'sylw',
  'comments @count': 'o sylwadau',
  'some comments': 'rhai sylwadau',
  'time @count': 'waith',
  'times @count': 'o weithiau',
  'some times': 'rhai gweithiau',
  'line is @count': 'llinell',
  'lines are @count': 'o linellau',
  'some lines are': 'rhai llinellau',
  'page holds @count': 'tudalen',
  'pages hold @count': 'o dudalennau',
  'some pages hold': 'rhai tudalennau',

  'Documents, one for a file': 'Dogfennau, un i bob ffeil',
  'Children’s social care payload (JSON)': 'Llwyth data gofal cymdeithasol plant (JSON)',
  'Children in Need census (XML)': 'Cyfrifiad Plant mewn Angen (XML)',
  'Children looked after return (SSDA903, XML)':
    'Ffurflen ddata plant sy’n derbyn gofal (SSDA903, XML)',
  'Delimited text (CSV, TSV…)': 'Testun wedi’i amffinio (CSV, TSV…)',
  'Excel workbook (XLSX)': 'Llyfr gwaith Excel (XLSX)',
  'Picture of pages (JPEG, PNG, TIFF)': 'Llun o dudalennau (JPEG, PNG, TIFF)',
  'Word document (DOCX)': 'Dogfen Word (DOCX)',
  'Files of a case (ZIP)': 'Ffeiliau achos (ZIP)',
  'Mail (EML)': 'Neges e-bost (EML)',
  'Mailbox (MBOX)': 'Blwch post (MBOX)',
  'Outlook message sent to other programs (winmail.dat)':
    'Neges Outlook a anfonwyd i raglenni eraill (winmail.dat)',
  'Rich Text Format (RTF)': 'Rich Text Format (RTF)',
  'OpenDocument text (ODT)': 'Testun OpenDocument (ODT)',
  'Plain text': 'Testun plaen',
  'Word document of 1997 to 2003 (DOC)': 'Dogfen Word o 1997 i 2003 (DOC)',
  'Outlook message (MSG)': 'Neges Outlook (MSG)',
  'Office file of before 2007 or protected document':
    'Ffeil Office o gyfnod cyn 2007 neu ddogfen wedi’i diogelu',
  'XML of another kind': 'XML o fath arall',
  'ZIP file of another kind': 'Ffeil ZIP o fath arall',
}
