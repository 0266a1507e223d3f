import { type Kysely, sql } from 'kysely'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'

/**
 * Before PostgreSQL 16 a member may always act as the role; since then, only where the grant says so.
 * Two stores that open at once on one server may both make the role or the grant: the one that loses
 * finds it made.
 */
const ensure = sql.raw(`do $lookback$
declare
  sixteen boolean := current_setting('server_version_num')::integer >= 160000;
  acting text := case when sixteen then 'set' else 'member' end;
begin
  if not exists (select from pg_roles where rolname = 'lookback_app') then
    begin
      create role lookback_app nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then raise exception 'LB_STORE_ROLE';
    end;
  end if;
  if not pg_has_role(current_user, 'lookback_app', acting) then
    begin
      execute format('grant lookback_app to %I', current_user)
        || case when sixteen then ' with inherit false, set true' else '' end;
    exception
      when internal_error then null;
      when insufficient_privilege then raise exception 'LB_STORE_ROLE';
    end;
  end if;
  if not pg_has_role(current_user, 'lookback_app', acting) then
    raise exception 'LB_STORE_ROLE';
  end if;
end $lookback$`)

/**
 * Sees to it that the role `lookback_app` exists and that this account may act as it. The role owns
 * nothing, so that no exemption of owners or superusers ever applies to it. Roles are the server's, not
 * the database's: each opening asks, so that a database restored on another server finds its role.
 *
 * @throws LB_STORE_ROLE
 */
export async function ensureAppRole(db: Kysely<unknown>): Promise<void> {
  try {
    await ensure.execute(db)
  } catch (error) {
    if (String(error).includes('LB_STORE_ROLE')) throw refusal(storeErrors, 'LB_STORE_ROLE')
    throw error
  }
}

/**
 * Sees to it that row security holds the role in every table that has rules. It does not where the role may pass it by, or where
 * PostgreSQL takes a table for one of its own, as it takes those that were made while no server ran. Within a transaction.
 *
 * @throws LB_STORE_ROWS_OPEN
 */
export async function needRowSecurity(tx: Kysely<unknown>): Promise<void> {
  await sql`set local role lookback_app`.execute(tx)
  const { rows } = await sql<{ table: string }>`
    select relname as table from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relrowsecurity and not row_security_active(oid)
    order by 1`.execute(tx)
  await sql`reset role`.execute(tx)
  if (rows.length === 0) return
  const names = rows.slice(0, 3).map(({ table }) => table)
  const cause = `Row security does not hold ${rows.length} tables of this store, among them ${names.join(', ')}: whoever asks would see closed cases.`
  throw refusal(storeErrors, 'LB_STORE_ROWS_OPEN', cause)
}
