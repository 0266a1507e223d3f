/** What the banner says after something was done: the address carries a code, never words. */
export const notices = {
  reading: 'Your reading is saved.',
  proposed: 'Your decision is proposed. Another person must authorise it.',
  authorise: 'The decision is authorised.',
  return: 'The decision is returned to the person who proposed it.',
  reopen: 'The decision is reopened. The case can be read and decided again.',
  routeFactStated: 'Your answer is saved. The routes below take it into account.',
  tellingRecorded: 'It is recorded.',
  joined: 'The two people are joined. You can undo this below.',
  split: 'The person is split. This is the person the chosen records now belong to.',
  undone: 'The change is undone.',
  judgementUndone:
    'Your answer is taken back, and all that followed from it. The pair is in hand again.',
  tailFrozen: 'The tail is frozen. From now on its cases come in the order of the draw.',
  termsSet: 'The terms of the reading are set. Those before stay on record.',
  knownCase: 'The case is named. It comes to readers like any other.',
  figureProposed: 'The figure is kept. An authoriser who did not propose it publishes it.',
  publish: 'The figure is published. It never changes.',
  decline: 'The figure is declined.',
  withdraw: 'The figure is withdrawn. What was published stays on record.',
  tableProposed: 'The table is kept. An authoriser who did not propose it publishes it.',
  table_publish: 'The table is published. It never changes.',
  table_decline: 'The table is declined.',
  statementKept: 'The statement is kept, with what the records held that day.',
  statementCounted: 'The records are counted again.',
  draftSaved: 'The draft is saved. What stood there before stays on record.',
  draft_propose: 'The definition is proposed. Another person must publish it.',
  draft_return: 'The definition is returned to be changed.',
  draft_publish: 'The definition is published. Its figures come with the next refresh.',
  draft_discard: 'The draft is discarded. It stays on record.',
  sampleDrawn: 'The sample is drawn. Its cases can be answered below.',
  sampleAnswered: 'Your answer is saved.',
  checkpointSigned:
    'The ledger is signed as it stands. Download the checkpoint below and hand it over.',
  accountCreated: 'The account is created.',
  accountDisabled: 'The account is disabled. Its open sessions have ended.',
  uploadDiscarded: 'The files are removed. Nothing of them was kept.',
  nothingLeft: 'No unread case is free: all are read, or held by somebody else.',
  signedOut: 'You are signed out.',
} as const
export type NoticeCode = keyof typeof notices

export const noticeFor = (code: unknown): string | null =>
  typeof code === 'string' && Object.hasOwn(notices, code) ? notices[code as NoticeCode] : null

export const withNotice = (path: string, code: NoticeCode): string => `${path}?done=${code}`
