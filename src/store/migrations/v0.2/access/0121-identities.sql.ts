/** How an OpenID Connect provider names the holder of an account; null: they sign in with a password alone. */
export const identitiesSql = `
alter table account
  add column identity_issuer text,
  add column identity_subject text,
  add check ((identity_issuer is null) = (identity_subject is null)),
  add unique (identity_issuer, identity_subject);
`
