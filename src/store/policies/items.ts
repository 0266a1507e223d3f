import { all, authoriser, by, caseRoles, me, numbers, ofCase, role, type Table } from './policy.ts'

const owners = role('reviewer', 'authoriser', 'dataManager')
const ofCaseOrNone = `(case_id is null or ${ofCase()})`

/**
 * Who may see the case sees its items, and so does whoever owns one. What an officer's reading raised
 * stays hidden from other officers who are still to read the case, as the reading does; never from a lead.
 */
const itemShows = `(${caseRoles} and ${ofCaseOrNone} and (reading_id is null or not ${role('reviewer')}
    or raised_by = ${me}
    or exists (select from hand_off h where h.item_id = item.id and h.to_account = ${me})
    or exists (select from reading_head h where h.case_id = item.case_id and h.account_id = ${me})
    or exists (select from decision d where d.case_id = item.case_id))
  or owner = ${me})`
const ofItem = 'exists (select from item i where i.id = item_id)'

/** Pieces of work with one accountable owner each. */
export const itemsTables = {
  item: {
    about: 'A piece of work with one accountable owner: a risk, an action, a referral, a request.',
    policies: {
      select: itemShows,
      insert: all(owners, by('raised_by'), by('changed_by'), ofCaseOrNone),
      update: { using: all(owners, itemShows), check: all(owners, by('changed_by')) },
    },
  },
  item_step: {
    about: 'What was done to an item, in order.',
    policies: { select: ofItem, insert: all(owners, by('taken_by'), ofItem) },
    appendOnly: true,
  },
  item_clock_stop: {
    about: 'Days that do not count towards an item’s deadline, and why.',
    policies: {
      select: ofItem,
      insert: all(owners, by('stopped_by'), ofItem),
      update: { using: all(owners, ofItem), check: all(owners, by('started_by')) },
    },
  },
  hand_off: {
    about: 'An item offered to somebody else; it moves when they accept, and not before.',
    policies: {
      select: all(caseRoles, ofCaseOrNone),
      insert: all(owners, by('offered_by'), ofCaseOrNone),
      update: { using: all(owners, ofCaseOrNone), check: all(owners, by('answered_by')) },
    },
  },
  absence: {
    about: 'Who stands in for somebody away, from when to when.',
    policies: {
      select: numbers,
      insert: all(owners, by('entered_by'), `(${by('account_id')} or ${authoriser})`),
    },
    appendOnly: true,
  },
  casework_terms: {
    about:
      'How long a risk may wait to be acknowledged and an offer to be answered; the newest count.',
    policies: { select: numbers, insert: all(authoriser, by('set_by')) },
    appendOnly: true,
  },
  item_seen: {
    about: 'When somebody last looked at an item.',
    policies: {
      select: all(caseRoles, by('account_id')),
      insert: all(caseRoles, by('account_id')),
      update: all(caseRoles, by('account_id')),
    },
  },
} as const satisfies Readonly<Record<string, Table>>
