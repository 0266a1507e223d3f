import { zip } from './make-zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'

export interface DocxParts {
  /** The paragraphs of the main part. */
  readonly body: string
  /** Parts beside it by relationship type: `footnotes`, `comments`, `header`… */
  readonly beside?: Readonly<Record<string, string>>
  /** What the main part is called. */
  readonly main?: string
  /** What stands before the root element of the main part. */
  readonly prolog?: string
}

const rootOf: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

/** A Word document as programs write it. */
export function docx({ body, beside = {}, main = 'document.xml', prolog = '' }: DocxParts): Buffer {
  const parts = Object.entries(beside).map(([type, content]) => {
    const root = rootOf[type] ?? type
    return { type, name: `word/${type}1.xml`, xml: `<w:${root} ${w}>${content}</w:${root}>` }
  })
  const entry = (name: string, text: string) => ({ name, data: Buffer.from(text) })
  return zip([
    entry(
      '[Content_Types].xml',
      `<Types><Override PartName="/word/${main}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    entry(
      '_rels/.rels',
      `<Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="word/${main}"/></Relationships>`,
    ),
    entry(`word/${main}`, `${prolog}<w:document ${w}><w:body>${body}</w:body></w:document>`),
    entry(
      `word/_rels/${main}.rels`,
      `<Relationships>${parts.map(({ type, name }, at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="/${name}"/>`).join('')}</Relationships>`,
    ),
    ...parts.map(({ name, xml }) => entry(name, xml)),
  ])
}

export const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
