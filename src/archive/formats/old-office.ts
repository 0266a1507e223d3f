import { closeSync, openSync, readSync } from 'node:fs'
import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { FileLook } from './file-look.ts'
import type { RefusedFormat } from './format.ts'

/** What a compound file holds, by the streams in its directory or else by the file's ending. */
const kinds = [
  {
    stream: 'EncryptedPackage',
    endings: ['.xlsx', '.xlsm', '.docx', '.docm', '.pptx'],
    code: 'LB_XLSX_ENCRYPTED',
    cause: undefined,
    remedy: undefined,
  },
  {
    stream: 'WordDocument',
    endings: ['.doc', '.dot'],
    code: 'LB_FILE_OLD_OFFICE',
    cause: 'It is a Word document of before 2007 (.doc).',
    remedy: 'Open it in Word, save it as .docx or .pdf and import that.',
  },
  {
    stream: '__properties_version1.0',
    endings: ['.msg', '.oft'],
    code: 'LB_FILE_OLD_OFFICE',
    cause: 'It is an Outlook message (.msg).',
    remedy:
      'Open it in Outlook, save it as .eml, .txt or .pdf, with its attachments, and import that.',
  },
  {
    stream: 'PowerPoint Document',
    endings: ['.ppt', '.pps'],
    code: 'LB_FILE_OLD_OFFICE',
    cause: 'It is a PowerPoint presentation of before 2007 (.ppt).',
    remedy: 'Save it as .pdf and import that.',
  },
  {
    stream: 'Workbook',
    endings: ['.xls', '.xlt'],
    code: 'LB_FILE_OLD_OFFICE',
    cause: 'It is an Excel workbook of 1997 to 2003 (.xls).',
    remedy: 'Open it in Excel, save it as .xlsx or .csv and import that.',
  },
] as const

/** Files of before 2007, messages and protected documents: all of them compound files (MS-CFB). */
export const oldOffice: RefusedFormat = {
  kind: 'refused',
  id: 'old-office',
  title: 'Office file of before 2007, Outlook message or protected document',
  recognise: (look) => look.startsWith('\u00d0\u00cf\u0011\u00e0'),
  refuse,
}

function refuse(look: FileLook): LookbackError {
  const bytes = directoryOf(look)
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))
  const kind =
    kinds.find(({ stream }) => holds(stream)) ??
    (holds('Book')
      ? kinds.at(-1)
      : kinds.find(({ endings }) => endings.some((one) => one === look.ending)))
  if (!kind) return refusal(archiveErrors, 'LB_FILE_OLD_OFFICE')
  const { code, cause, remedy } = kind
  return new LookbackError(
    code,
    cause ?? archiveErrors[code].cause,
    remedy ?? archiveErrors[code].remedy,
  )
}

/** The beginning of the file and the first sectors of its directory (MS-CFB 2.2 and 2.6). */
function directoryOf({ path, head }: FileLook): Buffer {
  if (head.length < 512) return head
  const sector = 1 << Math.min(head.readUInt16LE(30), 12)
  const start = (head.readUInt32LE(48) + 1) * sector
  const file = openSync(path, 'r')
  try {
    const directory = Buffer.alloc(16_384)
    const length = readSync(file, directory, 0, directory.length, start)
    return Buffer.concat([head, directory.subarray(0, length)])
  } catch {
    return head
  } finally {
    closeSync(file)
  }
}
