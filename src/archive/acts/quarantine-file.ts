import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { neutraliseFormula } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'

/** So many rows one file holds; of more there are several. */
const rowsOfFile = 20_000

/** Columns that a downloaded quarantine has beside those of its rows, by which it is known when it comes back mended. */
export const quarantineColumns = { line: 'lookback_line', reasons: 'lookback_reasons' } as const

interface KeptRow {
  readonly line: number
  readonly raw: Readonly<Record<string, unknown>>
  readonly reasons: readonly QuarantineReason[]
}

/** Rows of one kind that were not kept, as CSV with the reasons beside each, to be mended and imported again. */
export const quarantineFile = defineAct({
  name: 'archive.quarantineFile',
  kind: 'read',
  about: 'The rows of a file that were not kept, as CSV with the reasons beside each',
  permission: 'importExtracts',
  input: z.strictObject({
    extractId: fields.key,
    /** Rows of several kinds have columns of their own. Empty: all kinds together. */
    kind: fields.text(200).default(''),
    part: z.int().positive().max(10_000).default(1),
  }),
  output: outputs.object({ rows: outputs.count, csv: outputs.text }),
  subject: ({ extractId }) => `extract:${extractId}`,
  notes: ['consultation'],
  async run({ db, note }, { extractId, kind, part }) {
    const { rows } = await sql<KeptRow>`
      select line, raw, reasons from quarantine where extract_id = ${extractId} and (${kind} = '' or kind = ${kind})
      order by line, id limit ${rowsOfFile} offset ${(part - 1) * rowsOfFile}`.execute(db)
    const details = { quarantine: kind, part, rows: rows.length, downloaded: true }
    note({ action: 'consultation', subject: `extract:${extractId}`, details })
    return { rows: rows.length, csv: csvOf(rows) }
  },
})

/** How many rows of each kind there are to download. */
export const quarantineKinds = defineAct({
  name: 'archive.quarantineKinds',
  kind: 'read',
  about: 'How many rows of each kind of a file were not kept',
  permission: 'readImports',
  input: z.strictObject({ extractId: fields.key }),
  output: outputs.list(outputs.object({ kind: outputs.text, parts: outputs.count })),
  subject: ({ extractId }) => `extract:${extractId}`,
  notes: ['consultation'],
  async run({ db, note }, { extractId }) {
    note({ action: 'consultation', subject: `extract:${extractId}` })
    const { rows } = await sql<{ kind: string; parts: number }>`
      select kind, ceil(count(*) / ${rowsOfFile}::numeric)::integer as parts
      from quarantine where extract_id = ${extractId} group by kind order by kind`.execute(db)
    return rows
  },
})

function csvOf(rows: readonly KeptRow[]): string {
  const columns = [...new Set(rows.flatMap(({ raw }) => Object.keys(raw)))].sort()
  const lines = rows.map(({ line, raw, reasons }) => [
    ...columns.map((column) => textOf(raw[column])),
    String(line),
    reasons.map(reasonWords).join(' '),
  ])
  const all = [[...columns, quarantineColumns.line, quarantineColumns.reasons], ...lines]
  // By this mark a spreadsheet knows that it is UTF-8.
  return `\ufeff${all.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}

const textOf = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

const reasonWords = ({ field, rule, remedy, code }: QuarantineReason): string =>
  `${field === '' ? '' : `${field}: `}${rule} ${remedy} (${code})`

function cellOf(text: string): string {
  const plain = neutraliseFormula(text)
  return /[",\r\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
