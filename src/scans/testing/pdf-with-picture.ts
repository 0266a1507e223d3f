/** A PDF of one page that one picture fills, with the picture's dictionary and bytes as given. */
export function pdfWithPicture(dictionary: string, data: Uint8Array): Buffer {
  const stream = (words: string, bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`<< ${words} /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ])
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    ),
    stream('', Buffer.from('595 0 0 842 0 0 cm /I Do')),
    stream(`/Type /XObject /Subtype /Image ${dictionary}`, data),
  ]
  let body = Buffer.from('%PDF-1.5\n')
  const places: string[] = []
  for (const [at, object] of objects.entries()) {
    places.push(`${String(body.length).padStart(10, '0')} 00000 n \n`)
    body = Buffer.concat([
      body,
      Buffer.from(`${at + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
  }
  const end = `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.concat([body, Buffer.from(end)])
}
