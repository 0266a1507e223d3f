import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork, Who } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import { type KeyPair, lockPrivateKey, unlockPrivateKey } from './sealing.ts'

/** By what an account is told to be a source's own. */
export interface Identified {
  readonly name: string
  readonly username: string
  readonly staffIds: readonly string[]
}

export const identified = ({ name, username, staffIds }: Who): Identified => ({
  name,
  username,
  staffIds: [...staffIds],
})

export interface CustodianKey extends Identified {
  readonly accountId: string
  readonly keyId: number
  readonly publicKey: Uint8Array
}

type Db = UnitOfWork['db']

const newestKeys: RawBuilder<unknown> = sql`(select distinct on (account_id) * from custodian_key
  order by account_id, id desc)`

/** Everybody who can open what is sealed from now on: appointed, enabled, and with a key. */
export async function custodiansWithKeys(db: Db): Promise<readonly CustodianKey[]> {
  const { rows } = await sql<{
    readonly accountId: string
    readonly keyId: number
    readonly publicKey: Uint8Array
    readonly owner: Identified
  }>`
    select k.account_id as "accountId", k.id as "keyId", k.public_key as "publicKey", k.owner
    from ${newestKeys} k join account_place p on p.id = k.account_id and p.enabled
    order by k.account_id`.execute(db)
  return rows.map(({ owner, ...row }) => ({ ...row, ...owner }))
}

export const isCustodian = async ({ db, who }: Pick<UnitOfWork, 'db' | 'who'>): Promise<boolean> =>
  (await db
    .selectFrom('custodian')
    .select('account_id')
    .where('account_id', '=', who.accountId)
    .executeTakeFirst()) !== undefined

/** Keeps a new pair: the public half for everybody, the private one under the passphrase. */
export async function keepKeyPair(
  { db, who }: UnitOfWork,
  pair: KeyPair,
  passphrase: string,
): Promise<void> {
  const [made] = await insertRows(
    db,
    'custodian_key',
    [{ account_id: who.accountId, public_key: pair.publicKey, owner: identified(who) }],
    { returning: ['id'] },
  )
  await insertRows(db, 'custodian_secret', [
    {
      key_id: Number(made?.id),
      account_id: who.accountId,
      wrapped: await lockPrivateKey(pair, passphrase),
    },
  ])
}

/**
 * One of the custodian’s pairs, or null where the passphrase does not open it: a custodian who made a new
 * one keeps the old for what was sealed to it.
 */
export async function unlockedPair(
  { db, who }: UnitOfWork,
  keyId: number,
  passphrase: string,
): Promise<KeyPair | null> {
  const kept = await db
    .selectFrom('custodian_secret')
    .innerJoin('custodian_key', 'custodian_key.id', 'custodian_secret.key_id')
    .select(['custodian_secret.wrapped', 'custodian_key.public_key'])
    .where('custodian_secret.key_id', '=', keyId)
    .where('custodian_secret.account_id', '=', who.accountId)
    .executeTakeFirst()
  return kept ? unlockPrivateKey(kept.wrapped, kept.public_key, passphrase) : null
}
