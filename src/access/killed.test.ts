import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { verifyLedger } from '../ledger/index.ts'
import { inContext, openStore } from '../store/index.ts'
import { startHolder } from '../testing/start-holder.ts'

const runs = 4

it('killed in the middle of writing, all it had said was kept stands, whole, and nothing half done', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lookback-killed-'))
  const said: string[] = []
  try {
    for (let run = 0; run < runs; run++) {
      const writer = await startHolder(directory, 'write')
      await writer.lines(4 + run * 3)
      await new Promise((resolve) => setTimeout(resolve, run * 3))
      await writer.kill()
      said.push(...writer.said.slice(1))

      const store = await openStore({ directory })
      const verdict = await verifyLedger(store.db)
      const sources = await inContext(
        store.db,
        { accountId: 'operator', role: 'dataManager', staffIds: [] },
        async (tx) =>
          sql<{ id: string; cases: number }>`
            select s.id, count(c.id) as cases from source s
            left join case_file c on c.source_id = s.id group by s.id`.execute(tx),
      )
      await store.close()
      expect(verdict).toMatchObject({ ok: true, entries: sources.rows.length })
      expect(sources.rows.filter(({ cases }) => cases !== 50)).toEqual([])
      const kept = new Set(sources.rows.map(({ id }) => id))
      expect(said.filter((act) => !kept.has(`s${act}`))).toEqual([])
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})
