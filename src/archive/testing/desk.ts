import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Door, openDoor, operator, type UnitOfWork, type Who } from '../../access/index.ts'
import type { Store } from '../../store/index.ts'
import { type ImportOptions, type ImportResult, importPaths } from '../import-paths.ts'

/** A folder to lay files in and a store to import them into. */
export interface Desk {
  readonly store: Store
  readonly door: Door
  readonly who: Who
  readonly folder: string
  /** Writes a file and says where it lies. */
  lay(name: string, content: string | Uint8Array): string
  take(paths: readonly string[], options?: ImportOptions): Promise<ImportResult>
  /** Looks at what was kept, as whoever imports. */
  read<T>(look: (work: UnitOfWork) => Promise<T>): Promise<T>
  clear(): void
}

export async function openDesk(store: Store): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-archive-'))
  const door = openDoor(store)
  const who = await operator(store)
  return {
    store,
    door,
    who,
    folder,
    lay(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    take: (paths, options = {}) => importPaths(door, who, paths, options),
    read: (look) =>
      door.enter(who, (work) => {
        work.note({ action: 'consultation', subject: 'test' })
        return look(work)
      }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const policeColumns = [
  'crime_ref',
  'reported_date',
  'offence_from',
  'offence_code',
  'outcome_code',
  'outcome_date',
  'suspects_total',
  'oic_collar',
  'victim_ref',
  'victim_forename',
  'victim_surname',
  'victim_dob',
  'victim_age',
  'suspect_ref',
  'suspect_forename',
  'suspect_surname',
  'suspect_dob',
  'suspect_phone',
  'relationship',
] as const

export type PoliceRow = Partial<Record<(typeof policeColumns)[number], string>>

const good: PoliceRow = {
  crime_ref: 'T/2014/1',
  reported_date: '03/02/2014',
  offence_from: '01/02/2014',
  offence_code: '20A',
  outcome_code: '16',
  outcome_date: '01/06/2014',
  suspects_total: '1',
  oic_collar: 'C 12',
  victim_ref: 'V1',
  victim_forename: 'Ada',
  victim_surname: 'Example',
  victim_dob: '05/05/2000',
  suspect_ref: 'S1',
  suspect_forename: 'Ben',
  suspect_surname: 'Sample',
  suspect_dob: '07/07/1980',
  suspect_phone: '071 1111 1111',
  relationship: 'Stranger',
}

/** The columns and the cells of a police extract, for a table of any format. */
export const policeCells = (rows: readonly PoliceRow[]): readonly (readonly string[])[] => [
  policeColumns,
  ...rows.map((row) => policeColumns.map((column) => ({ ...good, ...row })[column] ?? '')),
]

/** A police extract: good rows, changed as said. */
export function policeCsv(rows: readonly PoliceRow[], delimiter = ','): string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(delimiter)
  const body = rows.map((row) =>
    line(policeColumns.map((column) => ({ ...good, ...row })[column] ?? '')),
  )
  return `${[line(policeColumns), ...body].join('\r\n')}\r\n`
}

export const police = { source: 'test-police:policeCrime' } as const
export const council = { source: 'test-council:childrensServices' } as const
