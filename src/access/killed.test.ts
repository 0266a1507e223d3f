import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../store/index.ts'
import { actsKept, allKept } from '../testing/acts-kept.ts'
import { startHolder } from '../testing/start-holder.ts'
import { emptyStoreIn } from '../testing/store-folder.ts'

const runs = 4

it('killed in the middle of writing to PGlite, all it had said was kept stands, whole', async () => {
  const home = mkdtempSync(join(tmpdir(), 'lookback-killed-'))
  const directory = await emptyStoreIn(join(home, 'data'), 'pglite')
  const said: string[] = []
  try {
    for (let run = 0; run < runs; run++) {
      const writer = await startHolder(directory, 'write', { engine: 'pglite' })
      await writer.lines(4 + run * 3)
      await new Promise((resolve) => setTimeout(resolve, run * 3))
      await writer.kill()
      said.push(...writer.said.slice(1))

      const store = await openStore({ directory })
      const kept = await actsKept(store, said)
      await store.close()
      expect(kept).toMatchObject(allKept)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
})
