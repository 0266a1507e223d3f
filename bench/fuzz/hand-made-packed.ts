import { deflateSync } from 'node:zlib'
import { docxOf } from '../../src/demo/files/docx.ts'
import { pdfOf } from '../../src/demo/files/pdf.ts'
import { zipOf } from '../../src/demo/files/zip.ts'

const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook with shared texts, styles, the 1904 calendar, an error, a hidden sheet and a prefix. */
const book = zipOf([
  {
    name: 'xl/workbook.xml',
    text: `<x:workbook xmlns:x="${sheet}" xmlns:r="${office}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Crimes" sheetId="1" r:id="rId1"/><x:sheet name="Notes" sheetId="2" state="hidden" r:id="rId2"/></x:sheets></x:workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    text: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
  },
  {
    name: 'xl/styles.xml',
    text: `<styleSheet xmlns="${sheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
  {
    name: 'xl/sharedStrings.xml',
    text: `<sst xmlns="${sheet}"><si><t>crime_ref</t></si><si><t>reported_date</t></si><si><r><t>victim</t></r><r><t>_ref</t></r></si><si><t>suspect_ref</t></si><si><t>X/1_x000D_</t></si></sst>`,
  },
  {
    name: 'xl/worksheets/sheet1.xml',
    text: `<x:worksheet xmlns:x="${sheet}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="s"><x:v>2</x:v></x:c><x:c r="D1" t="s"><x:v>3</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="s"><x:v>4</x:v></x:c><x:c r="B2" s="1"><x:v>40211</x:v></x:c><x:c r="C2" t="e"><x:v>#REF!</x:v></x:c><x:c r="D2" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  },
  {
    name: 'xl/worksheets/sheet2.xml',
    text: `<worksheet xmlns="${sheet}"><sheetData><row><c t="inlineStr"><is><t>kept</t></is></c></row></sheetData></worksheet>`,
  },
])

const styled = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A document with a comment, a footnote, a header and tracked changes. */
const letter = zipOf([
  {
    name: '[Content_Types].xml',
    text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    text: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: 'word/_rels/document.xml.rels',
    text: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/comments" Target="comments.xml"/><Relationship Id="rId2" Type="${office}/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${office}/header" Target="header1.xml"/></Relationships>`,
  },
  {
    name: 'word/document.xml',
    text: `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${styled('A visit was made.')}<w:p><w:ins w:id="1"><w:r><w:t>added</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p><w:tbl><w:tr><w:tc>${styled('cell')}</w:tc></w:tr></w:tbl><w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr></w:body></w:document>`,
  },
  {
    name: 'word/comments.xml',
    text: `<w:comments xmlns:w="${word}"><w:comment w:id="0" w:author="A">${styled('To be checked.')}</w:comment></w:comments>`,
  },
  {
    name: 'word/footnotes.xml',
    text: `<w:footnotes xmlns:w="${word}"><w:footnote w:id="2">${styled('See the file.')}</w:footnote></w:footnotes>`,
  },
  {
    name: 'word/header1.xml',
    text: `<w:hdr xmlns:w="${word}">${styled('Restricted')}</w:hdr>`,
  },
])

/** A PDF with a packed content stream, a form field and a note. */
function packedPdf(): Buffer {
  const content = deflateSync(Buffer.from('BT /F1 10 Tf 56 786 Td (A note of a visit.) Tj ET'))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R /Annots [6 0 R] >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString('latin1')}\nendstream`,
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ada) /Rect [0 0 10 10] /Contents (a note) >>',
  ]
  let body = '%PDF-1.5\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 7\n0000000000 65535 f \n${table}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

const note = 'Record of contact.\nThe worker visited. No answer; a card was left.'

/** Files whose bytes are no text. */
export const handMadePacked: Readonly<
  Record<string, { readonly bytes: Buffer; readonly source: string }>
> = {
  'prefixed.xlsx': { bytes: book, source: 'fuzz-police:policeCrime' },
  'R1 letter.docx': { bytes: letter, source: 'fuzz-council:childrensServices' },
  'R1 plain.docx': { bytes: docxOf(note), source: 'fuzz-council:childrensServices' },
  'R1 plain.pdf': { bytes: pdfOf(note), source: 'fuzz-council:childrensServices' },
  'R1 form.pdf': { bytes: packedPdf(), source: 'fuzz-council:childrensServices' },
}
