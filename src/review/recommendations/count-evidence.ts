import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type ActContext, ledgerStore, type UnitOfWork } from '../../access/index.ts'
import { inContext } from '../../store/index.ts'
import { emptyLists } from './empty-lists.ts'
import {
  type AskedEvidence,
  type CountedEvidence,
  figureCounted,
  listCounted,
  type RangeFound,
  rangeCounted,
} from './evidence.ts'

/** The most entries of one range: each is read whenever the page is. */
export const mostEntries = 10_000

/**
 * Counts evidence as it is now. Numbers are counted by the system, so that they do not depend on who
 * asks; entries of the ledger are read as its verifier, for their hashes and actions alone.
 */
export async function countEvidence(
  context: Pick<ActContext, 'service'>,
  system: UnitOfWork,
  every: readonly AskedEvidence[],
): Promise<readonly CountedEvidence[]> {
  const counted: CountedEvidence[] = []
  for (const asked of every) {
    switch (asked.kind) {
      case 'figure':
        counted.push(figureCounted(asked, await figureNow(system, asked)))
        break
      case 'emptyList':
        counted.push(listCounted(await rowsNow(system, asked.list)))
        break
      case 'ledgerRange':
        counted.push(rangeCounted(asked, await entriesNow(context, asked)))
    }
  }
  return counted
}

/** Of the definition’s newest version; null: it is not there, or no refresh has counted it. */
async function figureNow(
  { db }: UnitOfWork,
  { definition, measure }: Extract<AskedEvidence, { kind: 'figure' }>,
): Promise<number | null> {
  const [id = '', version] = definition.split('@')
  const { rows } = await sql<{ number: number | null }>`
    select sum(f.cases) filter (where ${measure} = 'all' or f.answer = ${measure})::integer as number,
      count(f.cases)::integer as answers
    from definition d join figure_count f on f.definition_id = d.id and f.version = d.version
    where d.id = ${id} and d.version = coalesce(${version ?? null}::integer,
      (select max(version) from definition o where o.id = d.id))
    having count(f.cases) > 0`.execute(db)
  const [row] = rows
  return row === undefined ? null : (row.number ?? 0)
}

async function rowsNow(
  { db }: UnitOfWork,
  list: Extract<AskedEvidence, { kind: 'emptyList' }>['list'],
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select count(*)::integer as number from (${emptyLists[list].rows}) rows`.execute(db)
  return rows[0]?.number ?? 0
}

/** The entries from one number to another, both counted; null: not all of them are there. */
export async function entriesNow(
  { service }: Pick<ActContext, 'service'>,
  {
    from,
    to,
    action,
  }: Pick<Extract<AskedEvidence, { kind: 'ledgerRange' }>, 'from' | 'to' | 'action'>,
): Promise<RangeFound | null> {
  const verifier = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] } as const
  const rows = await inContext(service(ledgerStore).db, verifier, (tx) =>
    tx
      .selectFrom('ledger_entry')
      .select(['leaf', 'action'])
      .where('index', '>=', from)
      .where('index', '<=', to)
      .orderBy('index')
      .execute(),
  )
  if (rows.length !== to - from + 1) return null
  const hash = createHash('sha256')
  for (const { leaf } of rows) hash.update(leaf)
  return {
    number: rows.filter((row) => row.action === action).length,
    digest: hash.digest('hex'),
  }
}
