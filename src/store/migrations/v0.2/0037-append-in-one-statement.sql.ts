/**
 * Appending to the ledger as one statement, which can leave together with the commit: the head's row, which
 * orders all entries, is locked for the time the server needs and not for as long as the application is busy
 * with something else.
 */
export const appendInOneStatementSql = `
-- notes: [[text before the time, text up to the index, text after the root before]], in the order of canonical
-- JSON; the tree is that of RFC 9162. A clock that was set back does not set the ledger back.
create function lookback_append(notes jsonb, clock text) returns table (size bigint, root text)
language plpgsql as $f$
declare
  moment text;
  amount bigint;
  before bytea;
  nodes bytea[];
  note jsonb;
  body text;
  leaf bytea;
  node bytea;
  rest bigint;
begin
  select h.size, h.root, h.edge ->> 'at', array(
      select decode(n.hex, 'hex') from jsonb_array_elements_text(h.edge -> 'nodes')
        with ordinality as n (hex, place) order by n.place)
    into amount, before, moment, nodes
    from ledger_head h for update;
  if clock collate "C" > moment collate "C" then
    moment := clock;
  end if;
  for note in select value from jsonb_array_elements(notes) loop
    body := (note ->> 0) || '"' || moment || '"' || (note ->> 1) || amount
      || ',"prior":"' || encode(before, 'hex') || '"' || (note ->> 2);
    leaf := sha256('\\x00'::bytea || convert_to(body, 'UTF8'));
    insert into ledger_entry (index, body, leaf, at)
      values (amount, body, leaf, moment::timestamptz);
    -- One more leaf at the end: two subtrees of equal size become one, as often as there are two.
    node := leaf;
    rest := amount;
    while rest % 2 = 1 loop
      node := sha256('\\x01'::bytea || nodes[cardinality(nodes)] || node);
      nodes := nodes[:cardinality(nodes) - 1];
      rest := rest / 2;
    end loop;
    nodes := nodes || node;
    amount := amount + 1;
    before := nodes[cardinality(nodes)];
    for i in reverse cardinality(nodes) - 1 .. 1 loop
      before := sha256('\\x01'::bytea || nodes[i] || before);
    end loop;
  end loop;
  update ledger_head h set size = amount, root = before, edge = jsonb_build_object('at', moment,
    'nodes', (select coalesce(jsonb_agg(encode(n.hash, 'hex') order by n.place), '[]')
      from unnest(nodes) with ordinality as n (hash, place)));
  return query select amount, encode(before, 'hex');
end $f$;
`
