import { accessTables, ledgerTables } from './access.ts'
import { archiveTables } from './archive.ts'
import { caseworkTables } from './casework.ts'
import { computedTables } from './computed.ts'
import { contactTables } from './contact.ts'
import { explorerTables } from './explorer.ts'
import { figuresTables } from './figures.ts'
import { itemsTables } from './items.ts'
import { jobTables } from './jobs.ts'
import { outsideTables } from './outside.ts'
import { peopleTables } from './people.ts'
import type { Table } from './policy.ts'
import { readingTables } from './reading.ts'
import { reviewTables } from './review.ts'
import { searchTables } from './search.ts'

/**
 * Every table as it is secured today, by the room whose table it is. This is what the tests and
 * `docs/schema.md` read, and a test holds every store to it. What made a table so stands in the
 * migrations, which never read this: a change here needs a migration that makes it true.
 */
export const tablesByRoom = {
  archive: archiveTables,
  jobs: jobTables,
  people: peopleTables,
  refresh: computedTables,
  items: itemsTables,
  contact: contactTables,
  cases: searchTables,
  reading: readingTables,
  casework: { ...caseworkTables, ...outsideTables },
  explorer: explorerTables,
  figures: figuresTables,
  review: reviewTables,
  access: accessTables,
  ledger: ledgerTables,
} as const

export const tables: Readonly<Record<string, Table>> = Object.assign(
  {},
  ...Object.values(tablesByRoom),
)

/** Views, which show the same numbers whoever asks and whatever they may not see. */
export const viewsByRoom = {
  access: {
    account_name: 'Who people are, for everybody at the door.',
    account_specialism: 'What each account is good at, as leads give cases by it.',
    account_place: 'Whom people answer to, their team, and where they can be rung at work.',
  },
  items: {
    item_owner: 'Who owns each item, for whoever verifies the ledger.',
    item_count: 'One row of totals over all items.',
  },
  refresh: {
    finding: 'Each definition’s answer for each case.',
    figure_count: 'Findings counted over all cases.',
    figure_basis_change:
      'How counts from what is recorded, and with what was read, differ from these.',
    review_count: 'One row of totals over all cases.',
  },
  people: { link_band_count: 'Scored pairs and standing judgements by band.' },
  reading: {
    unread_case: 'Every unread case and the part of a tail it belongs to.',
    tail_draw: 'Every tail as it was drawn.',
    batch_conflict:
      'To whom a case of a batch that runs, or of a source that is theirs to read, is closed, so that it goes back to all.',
    worklist_count: 'The order of reading counted by source, without cases its reader may not see.',
  },
  casework: { live_count: 'Live cases counted by the day they were recorded on.' },
  figures: {
    sample_progress: 'How far a sample has been answered.',
    wording_progress: 'How far a sample of sentences has been answered.',
    child_sample_progress: 'How far a sample of children has been answered.',
  },
} as const

export type { Table } from './policy.ts'
