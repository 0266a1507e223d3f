/**
 * That the case, the mention or the thing which a row names is there is asked once a statement, as its source already is
 * (0031): a foreign key asks row by row, locks what it finds, and was a seventh of what an import cost the server. What
 * rows name can be neither removed nor renumbered, as before. The same rule for the same reason: what is
 * removed is removed by an import alone, and imports come one after the other.
 */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mention: { case_id: 'case_file' },
  event: { case_id: 'case_file', mention_id: 'mention' },
  thing_link: { case_id: 'case_file', mention_id: 'mention', thing_id: 'thing' },
  case_staff: { case_id: 'case_file' },
  document: { case_id: 'case_file' },
}

const lacks = (rows: string, [column, table]: readonly [string, string]): string => `exists (
    select from (select distinct ${column} as id from ${rows} where ${column} is not null) w
    where (select true from ${table} t where t.id = w.id offset 0) is null)`

const ofNamed = ([table, columns]: readonly [string, Readonly<Record<string, string>>]): string => `
${Object.keys(columns)
  .map((column) => `alter table ${table} drop constraint ${table}_${column}_fkey;`)
  .join('\n')}
create function lookback_named_by_${table}() returns trigger language plpgsql as $f$
declare
  asked_without text := lookback_setting('conflicts');
  lacking boolean;
begin
  perform set_config('lookback.conflicts', '{}', true);
  lacking := ${Object.entries(columns)
    .map((column) => lacks('written', column))
    .join('\n    or ')};
  perform set_config('lookback.conflicts', asked_without, true);
  if lacking then
    raise exception 'LB_NAMES_NOTHING: a row of ${table} names what is not there'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create trigger names after insert on ${table} referencing new table as written
  for each statement execute function lookback_named_by_${table}();
create trigger names_still after update on ${table} referencing new table as written
  for each statement execute function lookback_named_by_${table}();`

/** By the table that is named: who names it, and in which column. */
const namers = Map.groupBy(
  Object.entries(named).flatMap(([table, columns]) =>
    Object.entries(columns).map(([column, of]) => ({ table, column, of })),
  ),
  ({ of }) => of,
)

const stillNamed = (of: string): string => `
create function lookback_still_named_${of}() returns trigger language plpgsql as $f$
declare
  asked_without text := lookback_setting('conflicts');
  still boolean;
begin
  perform set_config('lookback.conflicts', '{}', true);
  still := exists (select from gone g where ${(namers.get(of) ?? [])
    .map(({ table, column }) => `exists (select from ${table} n where n.${column} = g.id)`)
    .join('\n    or ')});
  perform set_config('lookback.conflicts', asked_without, true);
  if still then
    raise exception 'LB_STILL_NAMED: rows name what was to be removed from ${of}'
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end $f$;
create trigger still_named after delete on ${of} referencing old table as gone
  for each statement execute function lookback_still_named_${of}();
create trigger kept_id before update of id on ${of} for each row when (old.id <> new.id)
  execute function lookback_append_only();`

export const namedByStatementSql = `
${Object.entries(named).map(ofNamed).join('')}
${[...namers.keys()].map(stillNamed).join('')}
-- An import numbers these too before it writes them.
grant usage on sequence event_id_seq, thing_link_id_seq, case_staff_id_seq, document_id_seq to lookback_app;
`
