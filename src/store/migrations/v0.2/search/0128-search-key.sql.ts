import { maintainSql, securedSql } from '../../v0.1/0002-row-security.sql.ts'
import { type Rules, role } from '../../v0.1/0002-table-rules.ts'

/**
 * The key under which the ledger keeps digests of words that were searched for. It stands beside the ledger and in no entry, proof
 * or checkpoint: whoever is given those cannot try common names. No role of a person reads it: the gate alone, as it does passwords, and one function.
 */
export const searchKeySql = `
create table search_key (
  one boolean primary key default true check (one),
  key bytea not null check (length(key) = 32),
  made_at timestamptz not null default now()
);
-- From the strong random of the server: four times 122 bits.
insert into search_key (key)
  select sha256(convert_to(string_agg(gen_random_uuid()::text, ''), 'UTF8')) from generate_series(1, 4);

-- HMAC-SHA256 (RFC 2104) of each text, its first 128 bits in hexadecimal.
create function lookback_words_digests(texts text[]) returns text[] language plpgsql stable as $f$
declare
  asked_as text := lookback_role();
  k bytea;
  inner_pad bytea := '';
  outer_pad bytea := '';
  padded bytea;
  digests text[] := '{}';
  one text;
begin
  perform set_config('lookback.role', 'gate', true);
  select key into strict k from search_key;
  perform set_config('lookback.role', asked_as, true);
  padded := k || decode(repeat('00', 32), 'hex');
  for at in 0..63 loop
    inner_pad := inner_pad || set_byte('\\x00', 0, get_byte(padded, at) # 54);
    outer_pad := outer_pad || set_byte('\\x00', 0, get_byte(padded, at) # 92);
  end loop;
  foreach one in array texts loop
    digests := digests || left(encode(sha256(outer_pad || sha256(inner_pad || convert_to(one, 'UTF8'))), 'hex'), 32);
  end loop;
  return digests;
end $f$;
`

const rules: Readonly<Record<string, Rules>> = {
  search_key: { select: role('gate') },
}

export const searchKeySecuritySql = `${securedSql(rules)}\n${maintainSql}`
