import { LookbackError } from '../../model/index.ts'
import type { FileLook } from './file-look.ts'
import type { RefusedFormat } from './format.ts'

interface Known {
  readonly id: string
  /** With its article, for a sentence. */
  readonly title: string
  readonly recognise: RefusedFormat['recognise']
  readonly remedy: string
}

const startsWith =
  (...starts: readonly string[]) =>
  (look: FileLook): boolean =>
    starts.some((start) => look.startsWith(start))

const packageOf =
  (kind: string) =>
  async (look: FileLook): Promise<boolean> =>
    (await look.office())?.kind === kind

const asWorkbook = 'Open it in a spreadsheet program, save it as .xlsx or .csv and import that.'
const unpack = 'Unpack it and import the files or the folder.'
const savePicture =
  'Save it as .png, .jpg or .pdf and import that: its words are then read by machine.'

/** Formats that are known and not read, each told by its name; a new one is a line here. */
const known: readonly Known[] = [
  {
    id: 'binary-workbook',
    title: 'a binary Excel workbook (.xlsb)',
    recognise: packageOf('binaryWorkbook'),
    remedy: asWorkbook,
  },
  {
    id: 'open-document',
    title: 'an OpenDocument spreadsheet or presentation',
    recognise: packageOf('openDocument'),
    remedy: 'Save a spreadsheet as .xlsx or .csv, a presentation as .pdf, and import that.',
  },
  {
    id: 'presentation',
    title: 'a PowerPoint presentation',
    recognise: packageOf('presentation'),
    remedy: 'Save it as .pdf and import that.',
  },
  {
    id: 'excel-2003-xml',
    title: 'an Excel 2003 workbook in XML',
    recognise: ({ xml }) => xml?.name === 'Workbook' && /office:spreadsheet|^$/.test(xml.namespace),
    remedy: asWorkbook,
  },
  {
    id: 'web-page',
    title: 'a web page (HTML)',
    recognise: ({ xml, ending }) => xml?.name === 'html' && ending !== '.txt',
    remedy: asWorkbook,
  },
  {
    id: 'compressed',
    title: 'a compressed file',
    recognise: startsWith('\u001f\u008b', '7z\u00bc\u00af', 'Rar!', 'BZh', '\u00fd7zXZ'),
    remedy: unpack,
  },
  {
    id: 'database',
    title: 'a database',
    recognise: startsWith('SQLite format 3', '\u0000\u0001\u0000\u0000Standard ', 'PGDMP', 'PAR1'),
    remedy: 'Export the tables it holds as .csv and import those.',
  },
  {
    id: 'picture',
    title: 'a picture',
    recognise: startsWith('GIF8', 'RIFF', 'BM'),
    remedy: savePicture,
  },
]

export const refusedFormats: readonly RefusedFormat[] = known.map(
  ({ id, title, recognise, remedy }) => ({
    kind: 'refused',
    id,
    title: title.replace(/^an? /, ''),
    recognise,
    refuse: () => new LookbackError('LB_FILE_KIND', `It is ${title}, which is not read.`, remedy),
  }),
)
