import { isPicture } from '../../scans/index.ts'
import { delimiters, shapeOf } from './delimited/delimiter.ts'
import { firstRecords } from './delimited/records.ts'
import { looksLikeMbox } from './documents/mail/mbox.ts'
import { isTnef } from './documents/outlook/tnef.ts'
import { isRtf } from './documents/rtf/rtf.ts'
import type { FileLook } from './file-look.ts'
import type { DocumentFormat } from './format.ts'
import { headerOf, longestPreamble } from './table.ts'

/** After everything that makes cases: a document is attached to one that is there. */
export const documentOrder = 3
const order = documentOrder

export const pdf: DocumentFormat = {
  kind: 'document',
  id: 'pdf',
  title: 'PDF',
  recognise: (look) => look.startsWith('%PDF-'),
  order,
}

/** A page that was scanned or photographed by itself; it is read by machine later. */
export const picture: DocumentFormat = {
  kind: 'document',
  id: 'picture',
  title: 'Picture of pages (JPEG, PNG, TIFF)',
  recognise: ({ head }) => isPicture(head),
  order,
}

/** Wherever its main part lies and whatever it is called. */
export const docx: DocumentFormat = {
  kind: 'document',
  id: 'docx',
  title: 'Word document (DOCX)',
  recognise: async (look) => (await look.office())?.kind === 'document',
  order,
}

/** Files of a case sent together: each is a document that stood in it. */
export const bundle: DocumentFormat = {
  kind: 'document',
  id: 'zip',
  title: 'Files of a case (ZIP)',
  recognise: async (look) =>
    look.startsWith('PK') && look.ending === '.zip' && (await look.office())?.kind === 'other',
  order,
}

export const email: DocumentFormat = {
  kind: 'document',
  id: 'eml',
  title: 'Mail (EML)',
  recognise: ({ ending }) => ending === '.eml',
  order,
}

/** Many mails in one file, each a document that stood in it. */
export const mailbox: DocumentFormat = {
  kind: 'document',
  id: 'mbox',
  title: 'Mailbox (MBOX)',
  recognise: ({ head, ending }) =>
    ending !== '.eml' && ending !== '.txt' && ending !== '.csv' && looksLikeMbox(head),
  order,
}

export const winmail: DocumentFormat = {
  kind: 'document',
  id: 'tnef',
  title: 'Outlook message sent to other programs (winmail.dat)',
  recognise: ({ head }) => isTnef(head),
  order,
}

export const richText: DocumentFormat = {
  kind: 'document',
  id: 'rtf',
  title: 'Rich Text Format (RTF)',
  recognise: ({ head }) => isRtf(head),
  order,
}

/** A spreadsheet of its kind may be an extract, and is told as not read. */
export const openText: DocumentFormat = {
  kind: 'document',
  id: 'odt',
  title: 'OpenDocument text (ODT)',
  recognise: async (look) => (await look.office())?.kind === 'openText',
  order,
}

/** A text is a document where it is no table. */
export const plainText: DocumentFormat = {
  kind: 'document',
  id: 'txt',
  title: 'Plain text',
  recognise: (look) => look.ending === '.txt' && !isTable(look),
  order,
}

/** A map reads one of its first rows, or tabs or bars cut all of them into as many fields. */
function isTable({ text, knowsHeader }: FileLook): boolean {
  return delimiters.some((delimiter) => {
    const { width, share, records } = shapeOf(text, delimiter)
    if (width < 2) return false
    if ((delimiter === '\t' || delimiter === '|') && width >= 4 && records >= 2 && share > 0.9)
      return true
    return recordsOf(text, delimiter).some((record) => knowsHeader(headerOf(record).columns))
  })
}

function recordsOf(text: string, delimiter: string) {
  try {
    return firstRecords(`${text}\n`, delimiter, longestPreamble)
  } catch {
    return []
  }
}
