import { all, by, caseRoles, everybody, me, ofCase, role, type Table } from './policy.ts'

const mySession = `exists (select from session s where s.token_hash = session_hash and s.account_id = ${me})`

/** Who may enter. */
export const accessTables = {
  account: {
    about: 'Somebody who may sign in.',
    policies: {
      select: role('administrator', 'gate'),
      insert: role('administrator'),
      update: role('administrator'),
    },
  },
  session: {
    about: 'A sign-in that has not ended.',
    policies: {
      select: `${role('gate')} or ${by('account_id')}`,
      insert: role('gate'),
      delete: role('gate', 'administrator'),
    },
  },
  case_opening: {
    about: 'The purpose for which a case was opened in a session.',
    policies: {
      select: mySession,
      insert: all(caseRoles, ofCase(), mySession),
      update: all(caseRoles, ofCase(), mySession),
    },
  },
} as const satisfies Readonly<Record<string, Table>>

/** What was seen and done. */
export const ledgerTables = {
  ledger_entry: {
    about: 'One read or write, in the order of the ledger.',
    policies: {
      select: role('auditor', 'ledgerReader', 'gate'),
      insert: all(everybody, `(${role('gate')} or ${by('account_id')})`),
    },
    appendOnly: true,
  },
  search_key: {
    about:
      'The key of digests of words that were searched for: beside the ledger, in no entry or proof. One function reads it, as the gate.',
    policies: { select: role('gate') },
  },
  ledger_head: {
    about: 'The ledger’s size and root; one row, which orders the entries.',
    policies: { select: everybody, update: everybody },
  },
} as const satisfies Readonly<Record<string, Table>>
