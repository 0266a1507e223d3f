const linesAPage = 52
const widest = 92

/** Breaks a text into lines that fit the page in the built-in font. */
function wrapped(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line.length + word.length + 1 > widest) {
        lines.push(line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line]
  })
}

const literal = (line: string): string =>
  `(${line.replace(/[\\()]/g, (mark) => `\\${mark}`)}) Tj T*`

/** A plain PDF 1.4 with text: catalogue, pages, one built-in font, a cross-reference table. */
export function pdfOf(text: string): Buffer {
  const lines = wrapped(text)
  const pages: string[][] = []
  for (let at = 0; at < lines.length; at += linesAPage) pages.push(lines.slice(at, at + linesAPage))
  const pageNumber = (at: number) => 4 + at * 2
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${pageNumber(at)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  pages.forEach((page, at) => {
    const content = `BT /F1 10 Tf 14 TL 56 786 Td\n${page.map(literal).join('\n')}\nET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(at) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  })
  let body = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, at) => {
    offsets.push(body.length)
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}
