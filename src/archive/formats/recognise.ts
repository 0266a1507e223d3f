import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { FileLook, type KnowsHeader } from './file-look.ts'
import type { DocumentFormat, RowFormat } from './format.ts'
import { formats } from './format-table.ts'

/** What a file is. */
export interface Recognised {
  readonly look: FileLook
  readonly format: RowFormat | DocumentFormat
}

/**
 * What a file is, from its content; its name decides only where the content does not.
 *
 * @param knowsHeader whether some import map reads a table with these columns
 * @throws LB_FILE_EMPTY, LB_FILE_UNKNOWN, LB_FILE_KIND, LB_FILE_OLD_OFFICE, LB_XML_UNKNOWN, LB_ZIP_BROKEN…
 */
export async function recognise(path: string, knowsHeader: KnowsHeader): Promise<Recognised> {
  const look = FileLook.at(path, knowsHeader)
  for (const format of formats) {
    if (!(await format.recognise(look))) continue
    if (format.kind === 'refused') throw format.refuse(look)
    return { look, format }
  }
  throw refusal(archiveErrors, 'LB_FILE_UNKNOWN')
}
