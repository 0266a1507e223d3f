import { zip } from './make-zip.ts'

const namespaces = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
]
  .map((one) => `xmlns:${one}`)
  .join(' ')

export interface OdtParts {
  /** What stands in the element of the text. */
  readonly body: string
  /** Page headers and footers, as they stand in the styles. */
  readonly masters?: string
  readonly manifest?: string
  /** `text`, `spreadsheet`. */
  readonly kind?: string
}

/** A document of OpenDocument 1.3. */
export function odt({ body, masters = '', manifest = '', kind = 'text' }: OdtParts): Buffer {
  const entry = (name: string, text: string) => ({ name, data: Buffer.from(text) })
  return zip([
    entry('mimetype', `application/vnd.oasis.opendocument.${kind}`),
    entry(
      'content.xml',
      `<office:document-content ${namespaces}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ),
    entry(
      'styles.xml',
      `<office:document-styles ${namespaces}><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
    ),
    entry('META-INF/manifest.xml', `<manifest>${manifest}</manifest>`),
  ])
}
