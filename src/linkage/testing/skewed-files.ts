import { openDatabase } from '../sql/database.ts'

/** Records a third of whom share one postcode, and a third one telephone. */
export async function writeSkewed(path: string, records: number): Promise<void> {
  const database = await openDatabase()
  const third = Math.floor(records / 3)
  await database.run(
    `COPY (SELECT i AS id, 'Name' || (i % 997) AS given, 'Family' || (i % 499) AS family, '19' || (10 + i % 90) || '-01-02' AS birth,
      CASE WHEN i < ${third} THEN 'ZZ1 1ZZ' ELSE 'ZZ' || (i % 77) || ' ' || (i % 9) || 'AA' END AS postcode,
      CASE WHEN i % 3 = 0 THEN ['07700900001', '0770090' || (1000 + i % 8000)] ELSE ['0770090' || (1000 + i % 1000)] END AS phones
    FROM range(${records}) t(i)) TO '${path}' (FORMAT parquet)`,
  )
  database.close()
}

export const skewedSettings = {
  version: 1,
  columns: { id: 'id' },
  comparisons: [
    { kind: 'text', name: 'given', field: 'given', jaroWinkler: [0.92] },
    { kind: 'text', name: 'family', field: 'family', termFrequency: true },
    { kind: 'text', name: 'birth', field: 'birth' },
    { kind: 'set', name: 'telephone', field: 'phones', fold: 'phone' },
  ],
  blocking: [
    { name: 'postcode', on: ['postcode:compact'] },
    { name: 'telephone', on: ['phones:phones'] },
  ],
}
