import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { openDoor, operator } from '../../src/access/index.ts'
import { importPaths } from '../../src/archive/index.ts'
import { verifyLedger } from '../../src/ledger/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { owner, ownerUrl, superuserUrl, template } from '../../src/testing/test-server.ts'
import { faultsOf, type Outcome } from './read-alone.ts'

/** A store grows slow and large; after so many files it is checked and a new one opened. */
const filesAStore = 300

export interface Importer {
  /** Opens a store where there is none, which is no part of reading a file. */
  open(): Promise<void>
  take(path: string, source: string): Promise<Outcome>
  /** Checks the ledger of the store, and gives what is found of it. */
  close(): Promise<readonly string[]>
}

/**
 * Takes files through the whole import, one after the other into one store, as a user would.
 *
 * @param serverPort of a server with the template of a migrated store, which is several times as quick as the
 *   engine in memory; null: there is none
 */
export function openImporter(serverPort: number | null): Importer {
  let store: Store | null = null
  let dropStore: (() => Promise<void>) | undefined
  let files = 0
  let unexplained = 0
  const broken: string[] = []

  async function close(): Promise<readonly string[]> {
    if (!store) return broken.splice(0)
    const { ok } = await verifyLedger(store.db)
    await store.close()
    await dropStore?.()
    store = null
    unexplained = 0
    return [...broken.splice(0), ...(ok ? [] : ['the ledger does not verify'])]
  }

  return {
    async open() {
      if (files++ % filesAStore === filesAStore - 1)
        for (const what of await close()) broken.push(what)
      if (store) return
      if (serverPort === null) store = await openStore({ memory: true })
      else {
        const database = await copyOfTemplate(serverPort)
        store = await openStore({ url: database.url })
        dropStore = database.drop
      }
    },
    close,
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

async function copyOfTemplate(
  port: number,
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `fuzz_${randomBytes(6).toString('hex')}`
  await administer(port, `create database ${name} template ${template} owner ${owner.name}`)
  return {
    url: ownerUrl(port, name),
    drop: () => administer(port, `drop database ${name} with (force)`),
  }
}

async function administer(port: number, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(port) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
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
