import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SparkSession } from '../../spark/index.ts'
import { duckdb } from '../sql/dialect.ts'
import type { Engine } from '../sql/engine.ts'
import { destinations } from '../sql/load.ts'

/** Writes the tables of facts to a folder of Parquet each, and has the server know them by their names, in the place of any before. */
export async function stageFacts(
  engine: Engine,
  session: SparkSession,
  folder: string,
): Promise<void> {
  for (const { table } of destinations) {
    const place = join(folder, table)
    await mkdir(place, { recursive: true })
    await engine.run(
      `COPY ${table} TO ${duckdb.text(join(place, 'part-0.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
    )
    await session.view(table, place)
  }
}
