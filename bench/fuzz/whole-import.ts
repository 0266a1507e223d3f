import { sql } from 'kysely'
import { openDoor, operator } from '../../src/access/index.ts'
import { importPaths } from '../../src/archive/index.ts'
import { verifyLedger } from '../../src/ledger/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { faultsOf, type Outcome } from './read-alone.ts'

/** A store grows slow and large; after so many files it is checked and a new one opened. */
const filesAStore = 150

export interface Importer {
  /** Opens a store where there is none, which is no part of reading a file. */
  open(): Promise<void>
  take(path: string, source: string): Promise<Outcome>
}

/** Takes files through the whole import, one after the other into one store, as a user would. */
export function openImporter(): Importer {
  let store: Store | null = null
  let files = 0
  let unexplained = 0
  const broken: string[] = []

  async function close(): Promise<readonly string[]> {
    if (!store) return []
    const { ok } = await verifyLedger(store.db)
    await store.close()
    store = null
    unexplained = 0
    return ok ? [] : ['the ledger does not verify']
  }

  return {
    async open() {
      if (files++ % filesAStore === filesAStore - 1) broken.push(...(await close()))
      store ??= await openStore({ memory: true })
    },
    async take(path, source) {
      if (!store) throw new Error('open() comes first')
      const outcome = await takeInto(store, path, source)
      const now = await quarantinedUnexplained(store)
      if (now !== unexplained) broken.push('quarantined without a reason')
      unexplained = now
      return { ...outcome, broken: [...outcome.broken, ...broken.splice(0)] }
    },
  }
}

async function takeInto(store: Store, path: string, source: string): Promise<Outcome> {
  const [door, who] = [openDoor(store), await operator(store)]
  const { extracts, refused } = await importPaths(door, who, [path], { source })
  const broken = refused.flatMap(faultsOf)
  if (extracts.length + refused.length === 0) broken.push('neither read nor refused')
  for (const { received, imported, unchanged, quarantined } of extracts) {
    if (received !== imported + unchanged + quarantined) {
      broken.push('received is not imported and unchanged and quarantined')
    }
  }
  if (extracts.length > 0 && refused.length === 0) {
    const again = await importPaths(door, who, [path], { source })
    if (again.extracts.some(({ imported }) => imported > 0)) {
      broken.push('the same file taken again changes something')
    }
  }
  const codes = [...refused.map(({ code }) => code), ...extracts.map(({ format }) => format)]
  return { outcome: `whole ${codes.join(' ')}`, broken }
}

async function quarantinedUnexplained(store: Store): Promise<number> {
  return openDoor(store).enter(await operator(store), async ({ db, note }) => {
    note({ action: 'consultation', subject: 'quarantine' })
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from quarantine q
      where jsonb_array_length(q.reasons) = 0
        or exists (select 1 from jsonb_array_elements(q.reasons) r
          where coalesce(r->>'code', '') = '' or coalesce(r->>'rule', '') = ''
            or coalesce(r->>'remedy', '') = '')`.execute(db)
    return rows[0]!.count
  })
}
