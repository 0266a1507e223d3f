import { elementsOf } from './part-reader.ts'
import type { Zip } from './zip.ts'

/** What a ZIP container holds, as the Open Packaging Conventions say it (ECMA-376 part 2). */
export interface OfficePackage {
  /** Where its main part lies, whatever it is called; null: the container is no Office document. */
  readonly mainPart: string | null
  readonly kind:
    | 'workbook'
    | 'binaryWorkbook'
    | 'document'
    | 'presentation'
    | 'openText'
    | 'openDocument'
    | 'other'
}

const relationships = '_rels/.rels'

/** What the container's own relationships and content types say; fixed names are only a last resort. */
export async function officePackage(zip: Zip): Promise<OfficePackage> {
  const main = await mainPartOf(zip)
  const type = main === null ? await openDocumentType(zip) : await contentTypeOf(zip, main)
  return { mainPart: main, kind: kindOf(type, main) }
}

function kindOf(type: string, main: string | null): OfficePackage['kind'] {
  if (/opendocument\.text/.test(type)) return 'openText'
  if (/opendocument/.test(type)) return 'openDocument'
  if (/ms-excel\.sheet\.binary/.test(type)) return 'binaryWorkbook'
  if (/spreadsheetml|ms-excel/.test(type)) return 'workbook'
  if (/wordprocessingml|ms-word/.test(type)) return 'document'
  if (/presentationml|ms-powerpoint/.test(type)) return 'presentation'
  if (main !== null && /(^|\/)workbook\.xml$/.test(main)) return 'workbook'
  if (main !== null && /(^|\/)document\d*\.xml$/.test(main)) return 'document'
  return 'other'
}

async function mainPartOf(zip: Zip): Promise<string | null> {
  let main: string | null = null
  for (const { name, attributes } of await elementsOf(zip, relationships)) {
    if (name !== 'Relationship' || !/\/officeDocument$/.test(attributes.Type ?? '')) continue
    main ??= partName(attributes.Target ?? '')
  }
  const present = main === null ? undefined : partIn(zip, main)
  const usual = ['xl/workbook.xml', 'word/document.xml'].find((name) => zip.names.includes(name))
  return present ?? usual ?? null
}

/** Part names compare without regard to case (ECMA-376 part 2, 6.2.2.3). */
export const partIn = (zip: Zip, name: string): string | undefined =>
  zip.names.find((one) => one === name) ??
  zip.names.find((one) => one.toLowerCase() === name.toLowerCase())

const partName = (target: string): string => target.replace(/\\/g, '/').replace(/^\.?\//, '')

async function contentTypeOf(zip: Zip, main: string): Promise<string> {
  let byEnding = ''
  for (const { name, attributes } of await elementsOf(zip, '[Content_Types].xml')) {
    if (name === 'Override') {
      const part = partName(attributes.PartName ?? '')
      if (part.toLowerCase() === main.toLowerCase()) return attributes.ContentType ?? ''
    }
    if (name === 'Default' && main.toLowerCase().endsWith(`.${attributes.Extension}`.toLowerCase()))
      byEnding = attributes.ContentType ?? ''
  }
  return byEnding
}

async function openDocumentType(zip: Zip): Promise<string> {
  return zip.names.includes('mimetype') ? (await textOfPart(zip, 'mimetype', 200)).trim() : ''
}

async function textOfPart(zip: Zip, part: string, most: number): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of zip.read(part)) {
    pieces.push(piece)
    length += piece.length
    if (length > most) break
  }
  return new TextDecoder().decode(Buffer.concat(pieces))
}
