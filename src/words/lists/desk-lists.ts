import { acts } from '../../review/index.ts'
import { camelWords, roleWords } from '../words.ts'
import { type PageList, pagedList, wholeList } from './page-list.ts'

const reasonsOf = (reasons: readonly { readonly rule: string; readonly value?: unknown }[]) =>
  reasons.map(({ rule }) => rule).join('; ')

/** Lists of who keeps the review: data manager, auditor, administrator. */
export const deskLists: readonly PageList[] = [
  wholeList({
    name: 'extracts',
    title: 'Files taken in',
    view: 'extracts/extracts',
    act: acts.archive.extracts,
    asked: () => ({}),
    rows: (rows) => rows,
    columns: [
      {
        heading: 'File',
        value: ({ file }) => file,
        beneath: [{ heading: 'Format', value: ({ format }) => format }],
      },
      { heading: 'Source', value: ({ source }) => source },
      { heading: 'Received', value: ({ receivedAt }) => receivedAt },
      { heading: 'Rows', isNumber: true, value: ({ received }) => received },
      { heading: 'Imported', isNumber: true, value: ({ imported }) => imported },
      { heading: 'Unchanged', isNumber: true, value: ({ unchanged }) => unchanged },
      { heading: 'Quarantined', isNumber: true, value: ({ quarantined }) => quarantined },
    ],
  }),
  pagedList({
    name: 'quarantine',
    title: 'Rows in quarantine',
    view: 'extracts/quarantine',
    act: acts.archive.quarantine,
    asked: ({ id }) => ({ extractId: id }),
    rows: (list) => list,
    columns: [
      { heading: 'Line', isNumber: true, value: ({ line }) => line },
      { heading: 'Kind', value: ({ kind }) => kind },
      { heading: 'Key', value: ({ key }) => key },
      { heading: 'Reasons', value: ({ reasons }) => reasonsOf(reasons) },
    ],
  }),
  wholeList({
    name: 'accounts',
    title: 'Accounts',
    view: 'accounts/accounts',
    act: acts.accounts.list,
    asked: () => ({}),
    rows: (rows) => rows,
    columns: [
      { heading: 'Name', value: ({ name }) => name },
      { heading: 'Username', value: ({ username }) => username },
      { heading: 'Role', value: ({ role }) => roleWords[role] },
      { heading: 'Staff numbers', value: ({ staffIds }) => staffIds.join('; ') },
      { heading: 'Last sign-in', value: ({ lastSignInAt }) => lastSignInAt },
      {
        heading: 'State',
        value: ({ disabledAt }) => (disabledAt ? `Disabled ${disabledAt}` : 'Enabled'),
      },
    ],
  }),
  pagedList({
    name: 'ledger',
    title: 'The ledger',
    view: 'ledger/ledger',
    act: acts.ledger.entries,
    // Whoever is at work while it is written adds to it.
    after: ({ rows }) => ({ upTo: (rows.at(-1)?.index ?? 0) - 1 }),
    rows: (list) => list,
    columns: [
      { heading: 'Entry', isNumber: true, value: ({ index }) => index },
      { heading: 'When', value: ({ at }) => at },
      {
        heading: 'Who',
        value: ({ account }) => account,
        beneath: [{ heading: 'Role', value: ({ role }) => camelWords(role) }],
      },
      {
        heading: 'Did',
        value: ({ action }) => camelWords(action),
        beneath: [{ heading: 'Details', value: ({ details }) => details.join('; ') }],
      },
      {
        heading: 'About',
        value: ({ subject }) => subject,
        beneath: [{ heading: 'Case reference', value: ({ ref }) => ref }],
      },
      {
        heading: 'Purpose',
        value: ({ purpose }) => purpose,
        beneath: [{ heading: 'Reason', value: ({ reason }) => reason }],
      },
      { heading: 'Leaf', value: ({ leaf }) => leaf },
    ],
  }),
]
