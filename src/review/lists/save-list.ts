import { z } from 'zod'
import {
  type ActContext,
  type ActUnit,
  accessErrors,
  defineLongAct,
  fields,
  fromText,
  inputRefusal,
  mayPerform,
  outputs,
  parseInput,
  searchedWords,
} from '../../access/index.ts'
import { refusal, withPagesOf } from '../../model/index.ts'
import { reviewErrors } from '../errors.ts'
import { listFormats, type WholeList, wholeLists } from './contract.ts'
import { type FileBeingWritten, keptFiles } from './kept-files.ts'
import { type ListWriter, writeList } from './write-list.ts'

/**
 * Rows that are in memory at once. A list of no more is one answer of the store, as it stood at one moment: people who are at work
 * meanwhile neither move its rows nor keep it from being saved.
 */
const rowsAtOnce = 20_000

/** Rows that are put into the file's form before others are served. */
const writtenAtOnce = 1_000

/** A spreadsheet opens no more, with its headings. */
export const mostRows = 1_000_000

const savedListSchema = outputs.object({
  /** To be asked for once, within ten minutes, by whoever saved it. */
  fileId: outputs.text,
  name: outputs.text,
  type: outputs.text,
  rows: outputs.count,
})

/**
 * The whole of a list as a file: what its page shows whoever asks, every row of it and nothing besides. It is written before
 * the entry of the ledger is, and sent after.
 *
 * @throws LB_LIST_UNKNOWN, LB_LIST_TOO_LONG, LB_LIST_CHANGED, LB_LIST_OLD, LB_NOT_ALLOWED, LB_INPUT
 */
export const saveList = defineLongAct({
  name: 'review.saveList',
  kind: 'read',
  about: 'A list as a CSV or ODS file, as far as whoever asks may see it',
  permission: 'signedIn',
  input: z.strictObject({
    list: fields.key,
    format: z.enum(listFormats),
    asked: z.record(fields.key, fields.query).default({}),
  }),
  output: savedListSchema,
  subject: ({ list }) => `list:${list}`,
  notes: ['disclosure'],
  async run(context, { list: name, format, asked }) {
    const list = context.service(wholeLists).get(name)
    if (!list) throw refusal(reviewErrors, 'LB_LIST_UNKNOWN')
    if (!mayPerform(context, list.act)) throw refusal(accessErrors, 'LB_NOT_ALLOWED')
    if (list.looksFirst) needCurrent(await list.act.run(context, inputOf(list, asked, 1)))
    const once = list.askedOnce ? await readOnce(context, list, asked) : null
    const file = await context.service(keptFiles).begin(context.who.accountId)
    try {
      const rows = await context.enter(async (unit) => {
        const headings = list.columns.map(({ heading }) => heading)
        const writer = await writeList(format, file, list.title, headings)
        const written = once
          ? await writeRows(list, once, writer)
          : await readWhole(context, unit, list, asked, writer)
        const at = new Date().toISOString()
        await writer.end([
          `${written} rows, saved ${at} by ${unit.who.name}.`,
          ...Object.entries(asked).map(([field, value]) => `Narrowed by ${field}: ${value}`),
        ])
        const sha256 = await file.finish()
        const details = { format, rows: written, sha256, ...(await askedWords(unit, list, asked)) }
        unit.note({ action: 'disclosure', subject: `list:${name}`, details })
        return written
      })
      const day = new Date().toISOString().slice(0, 10)
      return {
        fileId: file.fileId,
        name: `lookback-${name}-${day}.${format}`,
        type: types[format],
        rows,
      }
    } catch (error) {
      await discard(file)
      throw error
    }
  },
})

const types = {
  csv: 'text/csv; charset=utf-8; header=present',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const

async function discard(file: FileBeingWritten): Promise<void> {
  try {
    await file.discard()
  } catch {
    // What went wrong first is what is told.
  }
}

/** What the list was narrowed by; of words somebody typed only whether they are the same again can be told. */
async function askedWords(
  unit: ActUnit,
  { words }: WholeList,
  asked: Readonly<Record<string, string>>,
) {
  const plain = Object.entries(asked).filter(([field]) => !words.includes(field))
  const typed = Object.entries(asked).flatMap(([field, value]) =>
    words.includes(field) && value !== '' ? [value] : [],
  )
  return {
    ...(plain.length > 0 && { asked: Object.fromEntries(plain) }),
    ...(typed.length > 0 && (await searchedWords(unit, typed.join(' ')))),
  }
}

/** @throws LB_INPUT */
function inputOf(
  { act, asked, paged }: WholeList,
  sent: Readonly<Record<string, string>>,
  page: number,
  after: Readonly<Record<string, unknown>> = {},
): unknown {
  const parsed = parseInput(
    act.input,
    fromText(act.input, { ...asked(sent), ...(paged && { page }), ...after }),
  )
  if (!parsed.ok) throw inputRefusal(parsed.faults)
  return parsed.value
}

/** So many rows of a list that is read at once are in memory together. */
const mostAtOnce = 100_000

/** @throws LB_LIST_TOO_LONG */
async function readOnce(
  context: ActContext,
  list: WholeList,
  asked: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const input = inputOf(list, asked, 1)
  const output = await withPagesOf(mostAtOnce, () => list.act.run(context, input))
  needCurrent(output)
  const { rows, total } = list.read(output)
  if (total > mostAtOnce) throw refusal(reviewErrors, 'LB_LIST_TOO_LONG')
  return rows
}

/** What is being worked out or read anew would be saved as if it stood. @throws LB_LIST_OLD */
function needCurrent(output: unknown): void {
  if (typeof output === 'object' && output !== null && 'isOld' in output && output.isOld === true) {
    throw refusal(reviewErrors, 'LB_LIST_OLD')
  }
}

async function writeRows(
  { columns }: WholeList,
  rows: readonly unknown[],
  writer: ListWriter,
): Promise<number> {
  for (let from = 0; from < rows.length; from += writtenAtOnce) {
    const some = rows.slice(from, from + writtenAtOnce)
    await writer.rows(some.map((row) => columns.map(({ value }) => value(row))))
  }
  return rows.length
}

/** Page after page in one transaction, without the entries that each page would leave. @returns how many rows */
async function readWhole(
  context: ActContext,
  unit: ActUnit,
  list: WholeList,
  asked: Readonly<Record<string, string>>,
  writer: ListWriter,
): Promise<number> {
  const silent: ActContext = {
    ...context,
    enter: (work) => work({ ...unit, note: () => undefined }),
    enterAsSystem: () => {
      throw new Error(`The list ${list.name} is counted over all cases and cannot be read whole.`)
    },
  }
  let written = 0
  let total: number | null = null
  let after: Readonly<Record<string, unknown>> = {}
  for (let page = 1; total === null || written < total; page += 1) {
    const input = inputOf(list, asked, list.after ? 1 : page, after)
    const output = await withPagesOf(rowsAtOnce, () => list.act.run(silent, input))
    const read = list.read(output)
    total ??= read.total
    if (total > mostRows) throw refusal(reviewErrors, 'LB_LIST_TOO_LONG')
    if (list.after) after = list.after(output)
    // A row that came or went meanwhile moves the others from page to page.
    else if (read.total !== total && read.rows.length > 0)
      throw refusal(reviewErrors, 'LB_LIST_CHANGED')
    if (read.rows.length === 0) {
      if (written < total) throw refusal(reviewErrors, 'LB_LIST_CHANGED')
      break
    }
    written += await writeRows(list, read.rows, writer)
  }
  return written
}
