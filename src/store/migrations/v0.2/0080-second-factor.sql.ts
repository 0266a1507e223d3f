/**
 * A second factor beside the password: the secret an authenticator app shares with the store, and since
 * when it is asked for; null while it is being set up. Accounts there were have none.
 */
export const secondFactorSql = `
alter table account
  add column second_factor bytea,
  add column second_factor_since timestamptz,
  add check (second_factor_since is null or second_factor is not null);
`
