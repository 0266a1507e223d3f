import { extname } from 'node:path'
import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'

/** What a compound file holds (MS-CFB). */
export type CompoundKind =
  | 'protected'
  | 'word'
  | 'message'
  | 'presentation'
  | 'workbook'
  | 'unknown'

/** By the streams in its directory, or else by the file’s ending. A message may have a document attached, which has its own. */
const kinds = [
  {
    kind: 'protected',
    streams: ['EncryptedPackage'],
    endings: ['.xlsx', '.xlsm', '.docx', '.docm', '.pptx'],
  },
  { kind: 'message', streams: ['__properties_version1.0'], endings: ['.msg', '.oft'] },
  { kind: 'word', streams: ['WordDocument'], endings: ['.doc', '.dot'] },
  { kind: 'presentation', streams: ['PowerPoint Document'], endings: ['.ppt', '.pps'] },
  { kind: 'workbook', streams: ['Workbook', 'Book'], endings: ['.xls', '.xlt'] },
] as const

/** @param holds whether a stream of this name stands in it, not in what is attached to it */
export function compoundKind(holds: (stream: string) => boolean, name: string): CompoundKind {
  const ending = extname(name).toLowerCase()
  const found =
    kinds.find(({ streams }) => streams.some(holds)) ??
    kinds.find(({ endings }) => endings.some((one) => one === ending))
  return found?.kind ?? 'unknown'
}

const causes = {
  presentation: [
    'It is a PowerPoint presentation of before 2007 (.ppt).',
    'Save it as .pdf and import that.',
  ],
  workbook: [
    'It is an Excel workbook of 1997 to 2003 (.xls).',
    'Open it in Excel, save it as .xlsx or .csv and import that.',
  ],
} as const

/** Why a kind is not read, and what to do. */
export function refusedCompound(kind: CompoundKind): LookbackError {
  if (kind === 'protected') return refusal(archiveErrors, 'LB_XLSX_ENCRYPTED')
  if (kind !== 'presentation' && kind !== 'workbook')
    return refusal(archiveErrors, 'LB_FILE_OLD_OFFICE')
  const [cause, remedy] = causes[kind]
  return new LookbackError('LB_FILE_OLD_OFFICE', cause, remedy)
}
