import { sql } from 'kysely'
import { permissions, type UnitOfWork } from '../../access/index.ts'
import type { Batches } from './contract.ts'

/** Everybody who reads cases, by name. */
export async function readingOfficers({ db }: UnitOfWork): Promise<Batches['officers']> {
  const { rows } = await sql<Batches['officers'][number]>`
    select p.id as "accountId", p.name, p.team,
      array(select s.specialism from account_specialism s where s.account_id = p.id order by 1) as specialisms
    from account_place p
    where p.enabled and p.role in (${sql.join(permissions.submitReading)}) order by p.name, p.id`.execute(
    db,
  )
  return rows
}

/** What officers who read cases are good at, each once, in order. */
export const specialismsOf = (officers: Batches['officers']): readonly string[] =>
  [...new Set(officers.flatMap(({ specialisms }) => specialisms))].sort()
