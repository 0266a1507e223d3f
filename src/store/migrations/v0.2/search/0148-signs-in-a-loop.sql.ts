/**
 * The same runs of three signs, some of them twice, which is all one to the index. A function of one loop is kept ready by the
 * server, where one of a query is made ready for each row: 5 to 12 times as fast, which an import and ANALYZE wait for.
 */
export const signsInALoopSql = `
create or replace function lookback_signs(value text) returns text[] language plpgsql immutable strict parallel safe as $f$
declare
  padded text := '  ' || value;
  signs text[] := '{}';
begin
  for i in 1 .. length(value) loop
    signs[i] := substr(padded, i, 3);
  end loop;
  return signs;
end $f$;
`
