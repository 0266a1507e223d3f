/** Keys of assets/lookback.js; a browser test presses each. */
export const keys = [
  { key: '?', does: 'Open this page' },
  { key: '/', does: 'Go to the search box of the page; on a case: find words in its file' },
  {
    key: 'T',
    does: 'On the worklist, and after a reading: go to “Take the next case”; Enter takes it',
  },
  {
    key: 'Key shown',
    does: 'On a case: give the answer that has this key; the next question is marked, and you stay in the file',
  },
  { key: 'B', does: 'On a case: back to the question before' },
  { key: 'A', does: 'On a case: to the first question without an answer' },
  {
    key: '1 to 7',
    does: 'On a case: documents, facts, people, timeline, findings, groups, risks and items',
  },
  { key: 'W', does: 'On a case: state a fact from the words you selected in a document' },
  { key: 'J, K', does: 'On a case: the next and the previous mark, or place found' },
  {
    key: '1, 2, 3',
    does: 'On a pair of records: go to the answer that has this key; Enter gives it. Then N: the next pair, U: undo',
  },
  {
    key: 'P, L, C, S',
    does: 'On a chart: the picture, the list, what is chosen, its name, note and steps. Arrows walk over picture and list',
  },
  {
    key: 'E',
    does: 'On a tie of a chart: the records behind it, where it stands; Escape closes them',
  },
  { key: 'Enter', does: 'In a form: send it' },
] as const

export const words = [
  {
    word: 'Case',
    means: 'The unit under review: a crime investigation or a referral, with a source reference.',
  },
  {
    word: 'Mention',
    means: 'A person as one record names them, with a role such as victim or suspect.',
  },
  {
    word: 'Person',
    means: 'The mentions that linkage and reviewers hold to be one human being. Always reversible.',
  },
  {
    word: 'Group',
    means:
      'People whose cases are tied through people, places, phones or vehicles. A lead, never a finding.',
  },
  { word: 'Definition', means: 'A published meaning of a term, written as a rule with a version.' },
  {
    word: 'Met, not met, cannot be determined',
    means:
      'A definition’s answer for one case. A fact that is not recorded is not “no”, so an answer can stay open; the page says what would settle it.',
  },
  { word: 'Worklist', means: 'The order in which cases are read, and why.' },
  {
    word: 'Reading',
    means:
      'One officer’s answers on one case. A second reader does not see the first reading before giving their own.',
  },
  {
    word: 'Decision',
    means:
      'What follows from a case: proposed by one person, authorised by another. It can be reopened with a reason.',
  },
  {
    word: 'Quarantine',
    means: 'Rows that could not be taken in, each with every reason. Nothing is dropped.',
  },
  {
    word: 'Ledger',
    means:
      'Every reading of a case and every change, in an order nobody can alter unseen. Its root is a short text that proves the whole.',
  },
  {
    word: 'Figure',
    means:
      'A count somebody may publish, as a lower and an upper bound, with the command that recomputes it.',
  },
] as const
