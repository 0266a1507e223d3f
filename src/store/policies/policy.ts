export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type PolicyVerb = (typeof verbs)[number]

/** An SQL condition on the row; for an update, also on the row it becomes, and on which columns. */
export interface Condition {
  readonly using: string
  readonly check?: string
  readonly columns?: readonly string[]
}

/** Several conditions on one verb: any of them is enough. */
export type Rule = string | Condition | readonly string[]

/** What each verb needs; a verb that is not named is granted to nobody. */
export type Policies = Readonly<Partial<Record<PolicyVerb, Rule>>>

export interface Table {
  /** What a row is, in one sentence. */
  readonly about: string
  readonly policies: Policies
  /** What was written stays: a trigger refuses update, delete and truncate, from the owner too. */
  readonly appendOnly?: true
  /** Its owner is not held by row security: this function of the owner's answers for it, and asks what its policy asks. */
  readonly ownerAnswers?: string
}

/** Asked once a statement, not once a row: a sub-select without the row's columns. */
export const role = (...roles: readonly string[]) =>
  `(select lookback_role() in (${roles.map((name) => `'${name}'`)}))`
export const me = '(select lookback_account())'
/** Who asks never worked on a case of this review for an agency. */
export const free = '(select lookback_free())'
export const conflicts = '((select lookback_conflicts())::bigint[])'
export const everybody = '(select lookback_role() is not null)'

export const caseRoles = role('reader', 'reviewer', 'authoriser', 'dataManager')
export const linkers = role('reviewer', 'authoriser', 'dataManager')
export const officers = role('reviewer', 'authoriser')
export const authoriser = role('authoriser')
export const dataManager = role('dataManager')
export const makers = role('authoriser', 'dataManager')
export const numbers = role('reader', 'reviewer', 'authoriser', 'dataManager', 'auditor')

/** Nobody sees a case they worked on for an agency. */
export const ofCase = (column = 'case_id') => `(${free} or ${column} <> all ${conflicts})`
export const mention = (id: string) => `exists (select from mention m where m.id = ${id})`
/** Somebody had a part in the case before its decision was reopened. */
export const hadPart = (caseId: string, account: string) =>
  `exists (select from earlier_part e where e.case_id = ${caseId} and e.account_id = ${account})`
/** The row names this person as who did it. */
export const by = (column: string) => `${column} = ${me}`
export const all = (...conditions: readonly string[]) => conditions.join(' and ')

/** Seen by some; written by a data manager alone. */
export const managed = (select: string): Policies => ({
  select,
  insert: dataManager,
  update: dataManager,
  delete: dataManager,
})

/** Seen by some; written by whoever may say who is who. */
export const linked = (select: string): Policies => ({
  select,
  insert: linkers,
  update: linkers,
  delete: linkers,
})
