import { extname } from 'node:path'
import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { officePackage } from '../../bytes/office-package.ts'
import { openZip } from '../../bytes/zip.ts'
import type { DocumentContents } from '../contents.ts'
import { readDocx } from '../docx/docx.ts'
import { readOpenDocument } from '../open-document/open-document.ts'
import { readWorkbook } from './workbook-text.ts'
import { filesInZip } from './zip-files.ts'

/** A file so called that holds something else is broken, and no bundle of files. */
const officeEndings = new Set('.docx .docm .xlsx .xlsm .xlsb .pptx .odt .ods .odp'.split(' '))

/**
 * What came as a ZIP container, by what stands in it: a Word document, or any files.
 *
 * @throws LB_ZIP_BOMB, LB_ZIP_BROKEN, LB_XML_ENTITY, LB_FILE_KIND
 */
export async function readPacked(name: string, bytes: Buffer): Promise<DocumentContents> {
  // The directory is looked at first: a bomb never reaches the unpacker.
  const zip = await openZip(bytes)
  try {
    const { kind, mainPart } = await officePackage(zip)
    switch (kind) {
      case 'document':
        return await readDocx(zip, mainPart)
      case 'openText':
      case 'openDocument':
        return await readOpenDocument(zip)
      case 'workbook':
        return await readWorkbook(zip, mainPart)
      case 'other':
        if (!officeEndings.has(extname(name).toLowerCase())) return await filesInZip(zip)
        throw refusal(
          archiveErrors,
          'LB_FILE_KIND',
          'It holds no Office document, as its name says.',
        )
      default:
        throw refusal(archiveErrors, 'LB_FILE_KIND', 'It is an Office file with no text document.')
    }
  } finally {
    zip.close()
  }
}
