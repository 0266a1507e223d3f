import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { RefusedFormat } from './format.ts'

/** XML of which the root says that it is no return: never a return without rows. */
export const unknownXml: RefusedFormat = {
  kind: 'refused',
  id: 'unknown-xml',
  title: 'XML of another kind',
  recognise: ({ xml, ending }) => xml !== null && ending !== '.txt',
  refuse: ({ xml, text }) => {
    const collection = /<(?:[\w.-]+:)?Collection>\s*([^<]*?)\s*</.exec(text)?.[1]
    const of = xml?.namespace ? ` (namespace ${xml.namespace})` : ''
    const return_ = collection ? `, of the collection “${collection.slice(0, 40)}”` : ''
    return new LookbackError(
      'LB_XML_UNKNOWN',
      `The root element is <${xml?.name}>${of}${return_}: that is no return which Lookback reads.`,
      archiveErrors.LB_XML_UNKNOWN.remedy,
    )
  },
}

/** A ZIP container that holds no workbook and no document. */
export const unknownZip: RefusedFormat = {
  kind: 'refused',
  id: 'unknown-zip',
  title: 'ZIP file of another kind',
  recognise: (look) => look.startsWith('PK'),
  refuse: () =>
    refusal(
      archiveErrors,
      'LB_FILE_UNKNOWN',
      'It is a ZIP file that holds neither a workbook nor a Word document, and is not called .zip.',
    ),
}
