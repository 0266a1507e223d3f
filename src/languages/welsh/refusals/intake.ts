import type { Catalogue } from '../../catalogue.ts'

/** Why uploaded files, or pages that wait to be read, are refused. */
export const intake: Catalogue = {
  'The pages are being read.': 'Mae’r tudalennau’n cael eu darllen.',
  'Wait until that is over; how far it is stands on the page of extracts.':
    'Arhoswch nes bod hynny ar ben; mae tudalen y detholiadau yn dweud pa mor bell y mae wedi mynd.',
  'No page waits to be read.': 'Nid oes tudalen yn aros i gael ei darllen.',
  'Pages that are pictures wait here when documents with such pages are imported.':
    'Mae tudalennau sy’n lluniau yn aros yma pan fewnforir dogfennau â thudalennau o’r fath.',
  'No file came with the form.': 'Ni ddaeth ffeil gyda’r ffurflen.',
  'Choose one or more files, or a folder that holds some.':
    'Dewiswch un neu ragor o ffeiliau, neu ffolder sy’n cynnwys rhai.',
  'What was sent is not the upload form.': 'Nid y ffurflen uwchlwytho a anfonwyd.',
  'Send files with the form of the upload page.':
    'Anfonwch ffeiliau â’r ffurflen ar y dudalen uwchlwytho.',
  'The files are larger than one upload may be.':
    'Mae’r ffeiliau’n fwy nag y caiff un uwchlwythiad fod.',
  'Upload them in several parts. Larger files can be imported by whoever runs the program, with lookback import.':
    'Uwchlwythwch hwy mewn sawl rhan. Gall pwy bynnag sy’n rhedeg y rhaglen fewnforio ffeiliau mwy, â lookback import.',
  'There are more files than one upload may hold.':
    'Mae mwy o ffeiliau nag y caiff un uwchlwythiad eu cynnwys.',
  'Upload them in several parts.': 'Uwchlwythwch hwy mewn sawl rhan.',
  'The name of a file cannot be used.': 'Ni ellir defnyddio enw un o’r ffeiliau.',
  'Rename the file: letters, digits, blanks, dots and hyphens always work.':
    'Ailenwch y ffeil: mae llythrennau, digidau, bylchau, dotiau a chysylltnodau bob amser yn gweithio.',
  'Two files of the upload have the same name.': 'Mae gan ddwy ffeil yn yr uwchlwythiad yr un enw.',
  'Rename one of them, or upload them one after the other.':
    'Ailenwch un ohonynt, neu uwchlwythwch hwy y naill ar ôl y llall.',
  'The upload ended before all of it had arrived.':
    'Daeth yr uwchlwythiad i ben cyn i’r cyfan gyrraedd.',
  'Check the connection, then send the files again.':
    'Gwiriwch y cysylltiad, yna anfonwch y ffeiliau eto.',
  'There is not enough room on the disk for these files.':
    'Nid oes digon o le ar y ddisg ar gyfer y ffeiliau hyn.',
  'Tell whoever runs the program: the disk of its data folder needs more room.':
    'Rhowch wybod i bwy bynnag sy’n rhedeg y rhaglen: mae angen mwy o le ar ddisg ei ffolder data.',
  'The uploaded files are no longer there.': 'Nid yw’r ffeiliau a uwchlwythwyd yno mwyach.',
  'Upload them again. Files are removed once they are imported or discarded, after a day, and when the program ends.':
    'Uwchlwythwch hwy eto. Caiff ffeiliau eu dileu ar ôl eu mewnforio neu eu gwaredu, ar ôl diwrnod, a phan ddaw’r rhaglen i ben.',
  'These files are being worked on.': 'Mae gwaith yn mynd rhagddo ar y ffeiliau hyn.',
  'Wait until that has ended.': 'Arhoswch nes bod hynny wedi gorffen.',
  'No map was made for these files.': 'Ni wnaed map ar gyfer y ffeiliau hyn.',
  'Make one on the page of the upload, or read them by the maps that come with Lookback.':
    'Gwnewch un ar dudalen yr uwchlwythiad, neu darllenwch hwy yn ôl y mapiau sy’n dod gyda Lookback.',
  'Nobody has seen yet what would come of these files.':
    'Nid oes neb wedi gweld eto beth fyddai’n dod o’r ffeiliau hyn.',
  'Let them be tried first, and look at what the page then says.':
    'Rhowch gynnig arnynt yn gyntaf, ac edrychwch ar yr hyn y mae’r dudalen yn ei ddweud wedyn.',

  'There is no such file in the upload.': 'Nid oes ffeil o’r fath yn yr uwchlwythiad.',
  'The name “{1}” cannot be used: it {2}.': 'Ni ellir defnyddio’r enw “{1!}”: mae’n {2}.',
  'holds half of a character': 'cynnwys hanner nod',
  'holds a character that cannot be seen': 'cynnwys nod na ellir ei weld',
  'is longer than {1} bytes': 'hirach na {1} beit',
  'lies more than {1} folders deep': 'fwy na {1} ffolder o ddyfnder',
  'leads out of its folder': 'arwain allan o’i ffolder',
  'has a part that is longer than {1} bytes': 'cynnwys rhan sy’n hirach na {1} beit',
  'names a drive': 'enwi gyriant',
  'has a part without letters': 'cynnwys rhan heb lythrennau',
  'The files are {1}, and the disk has room for {2}.':
    'Mae’r ffeiliau’n {1}, ac mae lle ar y ddisg i {2}.',
  'One upload may hold {1} files.': 'Caiff un uwchlwythiad gynnwys {1} ffeil.',
  'The files are larger than {1}, which is the most that one upload may be.':
    'Mae’r ffeiliau’n fwy na {1}, sef y mwyaf y caiff un uwchlwythiad fod.',
  'Here files may have {1} at most.': 'Yma caiff ffeiliau fod yn {1} ar y mwyaf.',
  'A file of the upload has the name of a folder.': 'Mae gan ffeil yn yr uwchlwythiad enw ffolder.',
  '{1} started it at {2}, and it is not over.': 'Dechreuodd {1} ef am {2}, ac nid yw wedi gorffen.',
}
