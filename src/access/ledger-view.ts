import { z } from 'zod'
import { verifyLedger } from '../ledger/index.ts'
import { csvText, type Page, pageOfCounted, pageRows, pageStart, refusal } from '../model/index.ts'
import { defineLongAct } from './acts/act.ts'
import * as fields from './acts/fields.ts'
import { filterFields, filterSchema, readEntries } from './entries/read-entries.ts'
import { accessErrors } from './errors.ts'
import {
  type LedgerRow,
  type LedgerVerdictView,
  ledgerPageSchema,
  ledgerVerdictSchema,
} from './ledger-contract.ts'
import { ledgerStore } from './ledger-store.ts'

/** So many entries go into one file; more are asked for by days. */
const mostInFile = 100_000

/** The newest entries first. */
export const ledger = defineLongAct({
  name: 'ledger.entries',
  kind: 'read',
  about: 'Entries of the ledger by case, person, action and day, the newest first',
  permission: 'readLedger',
  input: z.strictObject({
    page: fields.page,
    /** No entry after this one, so that pages stay the same while others are at work. */
    upTo: z.int().min(0).optional(),
    ...filterFields,
  }),
  output: ledgerPageSchema,
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(
    context,
    { page, upTo, ...filter },
  ): Promise<Page<LedgerRow> & { readonly root: string }> {
    const part = { most: pageRows(), start: pageStart(page), upTo: upTo ?? null }
    const noted = { page, ...(upTo !== undefined && { upTo }) }
    const { rows, root } = await readEntries(context, filter, part, noted)
    return { ...pageOfCounted(rows, page, ({ total: _, ...row }) => row), root }
  },
})

/** @throws LB_LEDGER_TOO_MANY */
export const ledgerFile = defineLongAct({
  name: 'ledger.file',
  kind: 'read',
  about: 'The same entries as a CSV file',
  permission: 'readLedger',
  input: filterSchema,
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(
    context,
    filter,
  ): Promise<{
    readonly name: string
    readonly type: string
    readonly bytes: Uint8Array
  }> {
    const { rows } = await readEntries(context, filter, { most: mostInFile + 1 }, { file: true })
    if (rows.length > mostInFile) throw refusal(accessErrors, 'LB_LEDGER_TOO_MANY')
    const lines = rows.map((row) => [
      `${row.index}`,
      row.at,
      row.account,
      row.role,
      row.action,
      row.subject,
      row.ref ?? '',
      row.purpose ?? '',
      row.reason ?? '',
      row.details.join('; '),
      row.leaf,
    ])
    const text = csvText([columns, ...lines])
    const bytes = new TextEncoder().encode(text)
    return { name: 'ledger.csv', type: 'text/csv; charset=utf-8', bytes }
  },
})

const columns = [
  'entry',
  'at',
  'who',
  'role',
  'action',
  'about',
  'case reference',
  'purpose',
  'reason',
  'details',
  'leaf',
]

/** Readers and writers are not kept waiting: what was written before it began is recomputed. */
export const verify = defineLongAct({
  name: 'ledger.verify',
  kind: 'read',
  about: 'Recomputes the ledger from its first entry, beside whoever is at work',
  permission: 'readLedger',
  input: fields.nothing,
  output: ledgerVerdictSchema,
  subject: () => 'ledger',
  notes: ['consultation'],
  async run({ enter, service }): Promise<LedgerVerdictView> {
    await enter(async ({ note }) =>
      note({ action: 'consultation', subject: 'ledger', details: { of: 'verify' } }),
    )
    const { faults, ...verdict } = await verifyLedger(service(ledgerStore).db, { waits: false })
    return { ...verdict, faults: faults.slice(0, 100) }
  },
})
