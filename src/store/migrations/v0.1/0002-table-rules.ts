export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

/** An SQL condition on the row; for an update, also on the row it becomes, and on which columns. */
type Rule =
  | string
  | { readonly using: string; readonly check?: string; readonly columns?: readonly string[] }
export type Rules = Readonly<Partial<Record<Verb, Rule>>>

/** Asked once a statement, not once a row: a sub-select without the row's columns. */
export const role = (...roles: readonly string[]) =>
  `(select lookback_role() in (${roles.map((name) => `'${name}'`)}))`
export const me = '(select lookback_account())'
export const free = '(select lookback_free())'
const conflicts = '((select lookback_conflicts())::bigint[])'
export const everybody = '(select lookback_role() is not null)'

export const caseRoles = role('reader', 'reviewer', 'authoriser', 'dataManager')
export const linkers = role('reviewer', 'authoriser', 'dataManager')
export const officers = role('reviewer', 'authoriser')
export const dataManager = role('dataManager')
export const numbers = role('reader', 'reviewer', 'authoriser', 'dataManager', 'auditor')

/** Nobody sees a case they worked on for an agency. */
export const ofCase = (column = 'case_id') => `(${free} or ${column} <> all ${conflicts})`
const ofCaseOrNone = `(case_id is null or case_id <> all ${conflicts})`
export const mention = (id: string) => `exists (select from mention m where m.id = ${id})`

export const managed = (select: string): Rules => ({
  select,
  insert: dataManager,
  update: dataManager,
  delete: dataManager,
})
const linked = (select: string): Rules => ({
  select,
  insert: linkers,
  update: linkers,
  delete: linkers,
})

/** A record shows unless something in it became part of a case this person may not see. */
const recordShows = `(${free} or not exists (
  select from provenance p where p.record_id = record.id and case p.item
    when 'case' then p.item_id = any ${conflicts}
    when 'mention' then not ${mention('p.item_id')}
    when 'event' then not exists (select from event e where e.id = p.item_id)
    when 'staff' then not exists (select from case_staff s where s.id = p.item_id)
    when 'document' then not exists (select from document d where d.id = p.item_id)
    else false end))`

/**
 * Blind until it cannot matter any more: an officer sees another's reading once their own is in,
 * once two officers have read the case (an arbiter compares them), or once a decision is proposed.
 */
const readingShows = `(not ${officers} or account_id = ${me}
  or exists (select from reading_head h where h.case_id = reading.case_id and h.account_id = ${me})
  or exists (select from reading_head h join reading_head o on o.case_id = h.case_id
    and o.account_id <> h.account_id where h.case_id = reading.case_id)
  or exists (select from decision d where d.case_id = reading.case_id))`

/** What each verb needs on each table; a verb not named here is granted to nobody. */
export const tableRules: Readonly<Record<string, Rules>> = {
  source: managed(numbers),
  extract: { select: numbers, insert: dataManager, update: dataManager },
  record: {
    select: `${caseRoles} and ${recordShows}`,
    insert: dataManager,
    update: { using: dataManager, columns: ['current'] },
  },
  quarantine: { select: role('dataManager', 'auditor'), insert: dataManager },
  case_file: managed(`${caseRoles} and ${ofCase('id')}`),
  mention: managed(`${caseRoles} and (${free} or ${ofCaseOrNone})`),
  event: managed(
    `${caseRoles} and (${free} or ${ofCaseOrNone} and (mention_id is null or ${mention('mention_id')}))`,
  ),
  thing: managed(
    `${caseRoles} and (${free} or exists (select from thing_link l where l.thing_id = thing.id))`,
  ),
  thing_link: managed(
    `${caseRoles} and (${free} or ${ofCaseOrNone} and (mention_id is null or ${mention('mention_id')}))`,
  ),
  case_staff: managed(`${role('conflicts')} or ${caseRoles} and ${ofCase()}`),
  document: managed(`${caseRoles} and ${ofCase()}`),
  provenance: managed(caseRoles),
  person: linked(
    `${caseRoles} and (${free} or exists (select from person_mention p where p.person_id = person.id))`,
  ),
  person_mention: linked(`${caseRoles} and (${free} or ${mention('mention_id')})`),
  link: linked(`${caseRoles} and (${free} or ${mention('a')} and ${mention('b')})`),
  link_decision: {
    select: `${caseRoles} and (${free} or not exists (
      select from unnest(left_mentions || right_mentions) as named (mention_id)
      where not ${mention('named.mention_id')}))`,
    insert: `${linkers} and decided_by = ${me} and undone_by is null`,
    update: {
      using: linkers,
      check: `undone_by = ${me}`,
      columns: ['undone_by', 'undone_at', 'undo_reason'],
    },
  },
  network_group: managed(
    `${caseRoles} and (${free} or exists (select from network_group_case c where c.group_id = network_group.id))`,
  ),
  network_group_member: linked(
    `${caseRoles} and (${free} or exists (select from person p where p.id = person_id))`,
  ),
  network_group_case: managed(`${caseRoles} and ${ofCase()}`),
  definition: { select: numbers, insert: dataManager },
  finding: managed(`${numbers} and ${ofCase()}`),
  worklist: managed(`${caseRoles} and ${ofCase()}`),
  lease: {
    select: `${caseRoles} and ${ofCase()}`,
    insert: `${officers} and account_id = ${me} and ${ofCase()}`,
    update: `${officers} and account_id = ${me} and ${ofCase()}`,
    delete: `${officers} and (account_id = ${me} or expires_at < now())`,
  },
  reading: {
    select: `${caseRoles} and ${ofCase()} and ${readingShows}`,
    insert: `${officers} and account_id = ${me} and ${ofCase()} and (supersedes is null
      or exists (select from reading_head h where h.reading_id = reading.supersedes
        and h.case_id = reading.case_id and h.account_id = ${me}))`,
  },
  reading_head: {
    select: `${caseRoles} and ${ofCase()}`,
    insert: `${officers} and account_id = ${me}`,
  },
  decision: {
    select: `${caseRoles} and ${ofCase()}`,
    insert: `${officers} and proposed_by = ${me} and status = 'proposed' and settled_by is null
      and ${ofCase()}`,
    update: {
      using: `${role('authoriser')} and ${ofCase()}`,
      check: `settled_by = ${me}
        and (status = 'reopened' or status in ('authorised', 'returned') and proposed_by <> ${me})`,
    },
  },
  refresh: { select: numbers, insert: dataManager },
  account: {
    select: role('administrator', 'gate'),
    insert: role('administrator'),
    update: role('administrator'),
  },
  session: {
    select: `${role('gate')} or account_id = ${me}`,
    insert: role('gate'),
    delete: role('gate', 'administrator'),
  },
  case_opening: {
    select: `exists (select from session s where s.token_hash = session_hash and s.account_id = ${me})`,
    insert: `${caseRoles} and ${ofCase()}
      and exists (select from session s where s.token_hash = session_hash and s.account_id = ${me})`,
    update: `${caseRoles} and ${ofCase()}
      and exists (select from session s where s.token_hash = session_hash and s.account_id = ${me})`,
  },
  ledger_entry: {
    select: role('auditor', 'ledgerReader', 'gate'),
    insert: `${everybody} and (${role('gate')} or account_id = ${me})`,
  },
  ledger_head: { select: everybody, update: everybody },
}
