/** What the room `cases` refuses, and what mends it. */
export const casesErrors = {
  LB_CASE_NOT_FOUND: {
    cause: 'There is no case with this number.',
    remedy: 'Search for the case by its reference.',
    status: 404,
  },
  LB_PAGE_NOT_THERE: {
    cause: 'The case has no such document, or the document no such page.',
    remedy: 'Open the case and choose a page of one of its documents.',
    status: 404,
  },
  LB_PAGE_NOT_KEPT: {
    cause: 'The document is not kept as it came: it was imported before originals were.',
    remedy: 'Ask a data manager to import the documents again; their text stays as it is.',
    status: 404,
  },
  LB_CONFLICT_OF_INTEREST: {
    cause: 'You are recorded as having worked on this case, so it is closed to you.',
    remedy: 'Leave it to another officer. If the record is mistaken, tell a data manager.',
    status: 403,
  },
  LB_EARLIER_PART: {
    cause:
      'You read this case, decided on it or answered for it before its decision was reopened. Nobody who touched a case reviews it.',
    remedy: 'Leave it to somebody who had no part in it; they are given it in their turn.',
    status: 403,
  },
  LB_SEARCH_WORDS: {
    cause: 'What is searched for cannot be read.',
    remedy:
      'Close each quotation and bracket; write AND, OR, NOT and NEAR in capitals between what is to be found, or put a word that only looks like one in quotation marks.',
    status: 400,
  },
  LB_SEARCH_PURPOSE: {
    cause: 'What you search for names somebody.',
    remedy: 'Choose for which purpose you look them up; it goes on the ledger with your name.',
    status: 400,
  },
  LB_SEARCH_TERMS: {
    cause: 'The list of terms cannot be searched for.',
    remedy:
      'Give a term a line, or a small XLSX, CSV or text file with the terms in its first column.',
    status: 400,
  },
  LB_TERM_LIST_NOT_FOUND: {
    cause: 'You have no such list of terms.',
    remedy: 'Choose one of those under Lists of terms.',
    status: 404,
  },
  LB_TOLD_GONE: {
    cause: 'No document of the case has this sentence any more.',
    remedy: 'Go back to the events of the case and choose from what its documents say now.',
    status: 404,
  },
  LB_WATCH_NOT_FOUND: {
    cause: 'You have no such watch.',
    remedy: 'Choose one of those under Watches.',
    status: 404,
  },
  LB_WATCH_OVER: {
    cause: 'The watch has ended.',
    remedy: 'Save the search anew if it is needed again.',
  },
  LB_WATCH_WORDS: {
    cause: 'There is nothing to watch for.',
    remedy: 'Type what to watch for.',
    status: 400,
  },
  LB_WATCH_ENDS_ON: {
    cause: 'The last day of a watch lies from today to 366 days on.',
    remedy: 'Choose such a day. The watch can be renewed, with a reason, when that day comes near.',
    status: 400,
  },
  LB_CASE_NOT_OPENED: {
    cause: 'No purpose was given for this case in this session.',
    remedy: 'Open the case and say why.',
  },
} as const
