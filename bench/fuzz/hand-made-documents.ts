import { compound } from '../../src/archive/testing/make-compound.ts'
import { doc } from '../../src/archive/testing/make-doc.ts'
import { msg } from '../../src/archive/testing/make-msg.ts'
import { odt } from '../../src/archive/testing/make-odt.ts'
import { pdf } from '../../src/archive/testing/make-pdf.ts'
import { tnef } from '../../src/archive/testing/make-tnef.ts'
import { zip } from '../../src/archive/testing/make-zip.ts'
import { pngOf } from '../../src/scans/picture/png.ts'
import { type MadePage, tiff } from '../../src/scans/testing/make-tiff.ts'
import { smallJpeg } from '../../src/scans/testing/small-jpeg.ts'

const oldWord = doc({
  body: [
    { text: 'A visit was ' },
    { text: 'not ', properties: '01080104480100' },
    { text: 'made.\u0002\u0005\r', properties: '00080163480100' },
    { text: 'It\u2019s noted \u0013X\u0014here\u0015\ra\u0007b\u0007\u0007', wide: true },
  ],
  others: { 1: '\u0002See the file.\r', 2: 'Restricted\r', 4: '\u0005To be checked.\r' },
  changeAuthors: ['Unknown', 'Ann'],
  commentAuthors: ['Ben'],
})

const rich =
  "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 A;}{\\f1\\fcharset204 B;}}{\\*\\revtbl{Unknown;}{Ann;}}{\\header Restricted\\par}A visit\\'e9 \\u8217?{\\footnote n}{\\*\\atnauthor Ben}{\\*\\annotation c}{\\f1\\'e4}{\\pict 00}{\\object{\\*\\objdata 00}{\\result r}}{\\revised\\revauth1 new}{\\deleted old}\\trowd a\\cell b\\cell\\row{\\field{\\*\\fldinst F{\\*\\formfield{\\fftype1\\ffres1}}}{\\fldrslt x}}\\par}"

const message = msg({
  properties: [
    [0x001a, 'IPM.Note'],
    [0x0037, 'Visit'],
    [0x0c1a, 'One'],
    [0x0039, new Date('2014-02-03T09:00:00Z')],
    [0x1000, 'See what is attached.'],
  ],
  recipients: [
    [
      [0x0c15, 1],
      [0x3001, 'Two'],
    ],
  ],
  attachments: [
    {
      properties: [
        [0x3705, 1],
        [0x3707, 'a.txt'],
        [0x3701, Buffer.from('Attached words.')],
      ],
    },
    {
      properties: [
        [0x3705, 1],
        [0x3707, 'old.doc'],
        [0x3701, oldWord],
      ],
    },
    { properties: [[0x3705, 5]], message: { properties: [[0x1013, Buffer.from('<p>Before')]] } },
  ],
})

const winmail = tnef({
  properties: [[0x1000, 'Words.']],
  attributes: [[0x00018004, Buffer.from('Visit\0')]],
  attachments: [
    { title: 'a.txt', data: Buffer.from('Attached.') },
    {
      properties: [
        [0x3705, 5],
        [
          0x3701,
          Buffer.concat([Buffer.alloc(16), tnef({ properties: [[0x1000, 'Before.']] })]),
          0x000d,
        ],
      ],
    },
  ],
})

const mail = (words: string) =>
  `From a@example.invalid now\nFrom: a@example.invalid\nSubject: s\n\n${words}\n\n`

const open = odt({
  body: '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>A visit<text:s text:c="3"/><text:change text:change-id="c"/><text:note><text:note-body><text:p>n</text:p></text:note-body></text:note><office:annotation><dc:creator>B</dc:creator><text:p>c</text:p></office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
  masters: '<style:header><text:p>Restricted</text:p></style:header>',
})

const [width, height] = [32, 16]
const stripes = Uint8Array.from({ length: width * height }, (_, at) =>
  (at >> 3) % 2 === 0 ? 255 : 0,
)
const page = (kind: MadePage['kind'], packing: MadePage['packing'] = 'none'): MadePage => ({
  width,
  height,
  dots: stripes,
  kind,
  packing,
  rows: 8,
})
const fax = tiff([
  page('fax4'),
  page('grey', 'lzw'),
  page('bilevel', 'packBits'),
  page('palette', 'deflate'),
])
const photograph = tiff(
  [{ ...page('jpeg'), width: 420, height: 60, rows: 60, jpeg: smallJpeg }],
  false,
)

/** Documents of the formats that offices and mail programs write, and pages as pictures. */
export const handMadeDocuments: Readonly<Record<string, Buffer>> = {
  'R1 old.doc': oldWord,
  'R1 message.msg': message,
  'R1 other.msg': compound({ a: Buffer.alloc(5000), '__properties_version1.0': Buffer.alloc(40) }),
  'R1 winmail.dat': winmail,
  'R1 all.mbox': Buffer.from(mail('From here on.') + mail('>From there.') + mail('Last.')),
  'R1 rich.rtf': Buffer.from(rich, 'latin1'),
  'R1 open.odt': open,
  'R1 papers.zip': zip([
    { name: 'notes/a.txt', data: Buffer.from('A note.') },
    { name: 'b.rtf', data: Buffer.from(rich, 'latin1') },
    { name: 'c.zip', data: zip([{ name: 'd.txt', data: Buffer.from('Deep.') }]) },
  ]),
  'R1 laid.pdf': pdf(['Typed.', '~Read elsewhere.', '']),
  'R1 fax.tif': fax,
  'R1 photograph.tiff': photograph,
  'R1 photograph.jpg': smallJpeg,
  'R1 scan.png': pngOf({ width, height, grey: stripes }, 200),
}
