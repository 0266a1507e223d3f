/**
 * A PDF of pages with one line of text each (empty: none; after `~` out of sight) and, on the first, annotations given as dictionaries.
 *
 * @param xfa the XML of a form that keeps its fields there
 */
export function pdf(
  pages: readonly string[],
  annotations: readonly string[] = [],
  xfa?: string,
): Buffer {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const marks = annotations.map((body) => `${add(body)} 0 R`)
  // The tree of pages comes after them; its number is known beforehand.
  const tree = objects.length + pages.length * 2 + 1
  const kids = pages.map((text, at) => {
    const shown = text.startsWith('~') ? `3 Tr (${text.slice(1)})` : `(${text})`
    const stream = text === '' ? '' : `q BT /F1 12 Tf 72 700 Td ${shown} Tj ET Q`
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    const own = at === 0 && marks.length > 0 ? ` /Annots [${marks.join(' ')}]` : ''
    return `${add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R${own} >>`)} 0 R`
  })
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`)
  const fields = marks.filter((_, at) => annotations[at]?.includes('/Widget'))
  const form =
    xfa === undefined
      ? ''
      : `/XFA ${add(`<< /Length ${xfa.length} >>\nstream\n${xfa}\nendstream`)} 0 R`
  const root = add(
    `<< /Type /Catalog /Pages ${tree} 0 R /AcroForm << /Fields [${fields.join(' ')}] ${form} >> >>`,
  )
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer << /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF`
  return Buffer.from(text, 'latin1')
}
