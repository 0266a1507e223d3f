/** Where somebody signs out who signed in at an OpenID Connect provider: with the token it gave for this sign-in, which goes with the session. */
export const providerSignOutSql = `
alter table session add column end_at_provider text;
`
