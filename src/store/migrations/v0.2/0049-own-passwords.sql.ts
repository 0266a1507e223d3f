/**
 * A password somebody else chose is good for one sign-in, after which its holder chooses their own. Accounts there
 * were keep the passwords they have.
 */
export const ownPasswordsSql = `
alter table account
  add column password_due boolean not null default false,
  add column password_until timestamptz;
`
