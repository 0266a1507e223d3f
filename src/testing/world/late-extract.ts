import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import type { Example } from '../example-review.ts'

/** A file that came after the others, with rows in quarantine; and what else came with it. */
export const lateExtract = (
  { door, operator }: Example,
  quarantined: number,
  besides: (unit: UnitOfWork) => Promise<void> = async () => undefined,
): Promise<void> =>
  door.enter(operator, async (unit) => {
    const { db, note } = unit
    note({ action: 'collection', subject: 'extract:late' })
    const file = { id: 'late', source_id: 'police', file: 'late.csv', format: 'CSV', map: null }
    const rows = { received: quarantined + 1, imported: 1, unchanged: 0, quarantined, bytes: 90 }
    const came = { received_at: new Date().toISOString(), received_by: operator.accountId }
    await insertRows(db, 'extract', [{ ...file, ...rows, ...came }])
    const reason = { field: 'opened', value: 'x', rule: 'No date.', code: 'X', remedy: '' }
    await insertRows(
      db,
      'quarantine',
      Array.from({ length: quarantined }, (_, at) => ({
        ...{ extract_id: 'late', line: at + 2, kind: 'crime', key: null, raw: '{}' },
        reasons: JSON.stringify([reason]),
      })),
    )
    await besides(unit)
  })
