/**
 * A PDF of one page, of which each line is drawn in Helvetica, part after part from the left; its font says of each sign drawn which letter it is (ToUnicode).
 *
 * @param fromRight the last part of a line is drawn first, where it stands
 */
export function pdfWithFont(
  lines: readonly (readonly string[])[],
  tells: ReadonlyMap<string, string>,
  fromRight = false,
): Buffer {
  const codes = new Map([...tells.keys()].map((sign, at) => [sign, at + 33]))
  const hex = (text: string) =>
    [...text].map((sign) => (codes.get(sign) ?? 32).toString(16).padStart(2, '0')).join('')
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const drawn = lines
    .map((parts, row) => {
      const placed = parts.map(
        (part, at) => `1 0 0 1 ${40 + at * 60} ${780 - row * 20} Tm <${hex(part)}> Tj`,
      )
      return (fromRight ? placed.toReversed() : placed).join(' ')
    })
    .join('\n')
  const map = [...tells].map(([sign, letter]) => `<${hex(sign)}> <${utf16(letter)}>`)
  const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`
  const parts: string[] = []
  for (let at = 0; at < map.length; at += 100) {
    const some = map.slice(at, at + 100)
    parts.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`)
  }
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(`BT /F 11 Tf ${drawn} ET`),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>`,
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n1 begincodespacerange <00> <ff> endcodespacerange\n${parts.join('\n')}\nendcmap end end`,
    ),
  ]
  let body = '%PDF-1.5\n'
  const places = objects.map((object, at) => {
    const place = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  return Buffer.from(
    `${body}xref\n0 7\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  )
}
