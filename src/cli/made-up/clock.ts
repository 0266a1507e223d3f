import { type Kysely, sql } from 'kysely'
import { head } from '../../ledger/index.ts'
import { type Database, type Store, setClock } from '../../store/index.ts'

/** The time at which what is done to a made-up archive is said to be done. */
export interface MadeUpClock {
  set(at: Date): void
  /** From now on it is the time it is, and nothing in the store remembers another. */
  stop(): Promise<void>
}

/** A session lasts by the time it is, and a job beats by it; the rest is the store's own book-keeping. */
const ofNow = ['session', 'job', 'lookback_migration', 'ledger_entry']

/**
 * Null where nothing can be dated back: the ledger never goes back, so that it must not have begun, and the columns of
 * times are filled by the database, so that its owner has to lend a hand.
 */
export async function startMadeUpClock(store: Store, at: Date): Promise<MadeUpClock | null> {
  if (!store.administer) return null
  const { size } = await head(store.db)
  if (size > 0) return null
  const tables = await withOwner(store, async (owner) => {
    await takeDown(owner)
    return putUp(owner)
  })
  let now = at
  setClock(store.db, () => now)
  return {
    set: (next) => {
      now = next
    },
    stop: async () => {
      setClock(store.db, null)
      if (tables > 0) await withOwner(store, takeDown)
    },
  }
}

async function withOwner<T>(store: Store, act: (owner: Kysely<Database>) => Promise<T>) {
  const owner = store.administer!()
  try {
    return await act(owner)
  } finally {
    await owner.destroy()
  }
}

/**
 * What this transaction dates now is moved to the made-up time, and what it dates later, as a deadline, by as many whole days,
 * to a working day; what it leaves as it was stays.
 */
const shifting = sql`
  create function made_up_time() returns trigger language plpgsql as $f$
  declare
    at timestamptz := nullif(current_setting('lookback.made_up_at', true), '')::timestamptz;
    made jsonb := to_jsonb(new);
    before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
    shifted jsonb := '{}';
    part text;
    dated timestamptz;
  begin
    if at is null then return new; end if;
    perform set_config('timezone', 'Europe/London', true);
    foreach part in array tg_argv loop
      dated := (made ->> part)::timestamptz;
      continue when dated is null or dated <= now() - interval '1 second'
        or made ->> part is not distinct from before ->> part;
      if dated < now() + interval '1 hour' then
        dated := dated + (at - now());
      else
        dated := (dated::timestamp + make_interval(days => at::date - now()::date))::timestamptz;
        while extract(isodow from dated - interval '1 second') > 5 loop
          dated := dated + interval '1 day';
        end loop;
      end if;
      shifted := shifted || jsonb_build_object(part, dated);
    end loop;
    return jsonb_populate_record(new, shifted);
  end $f$`

async function putUp(owner: Kysely<Database>): Promise<number> {
  await shifting.execute(owner)
  const { rows } = await sql<{ table: string; parts: string[] }>`
    select table_name as table, array_agg(column_name::text) as parts
    from information_schema.columns join pg_tables on tablename = table_name and schemaname = table_schema
    where table_schema = 'public' and data_type = 'timestamp with time zone'
      and is_generated = 'NEVER' and table_name <> all (${ofNow}::text[])
    group by table_name`.execute(owner)
  for (const { table, parts } of rows) {
    await sql`create trigger made_up_time before insert or update on ${sql.table(table)}
      for each row execute function made_up_time(${sql.join(parts.map((part) => sql.lit(part)))})`.execute(
      owner,
    )
  }
  return rows.length
}

/** Also what a start that was cut off left standing. */
async function takeDown(owner: Kysely<Database>): Promise<void> {
  await sql`drop function if exists made_up_time() cascade`.execute(owner)
}
