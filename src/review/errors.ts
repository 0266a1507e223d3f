/** What the room `review` refuses, and what mends it. */
export const reviewErrors = {
  LB_REVIEW_TABLES: {
    cause: 'A table of the review’s rules contradicts itself.',
    remedy: 'This is a fault in the program: correct the table the message names.',
  },
  LB_RECOMMENDATION_NOT_FOUND: {
    cause: 'There is no such recommendation.',
    remedy: 'Look it up in the list of recommendations.',
    status: 404,
  },
  LB_RECOMMENDATION_OWNER: {
    cause:
      'A recommendation is owned by somebody who may act on it: an authoriser or a data manager.',
    remedy: 'Choose one of the people listed.',
    status: 422,
  },
  LB_RECOMMENDATION_EVIDENCE: {
    cause: 'The evidence cannot be counted, or does not show what is claimed.',
    remedy: 'Give all parts of it, or claim without evidence: it then cannot be found to be shown.',
    status: 422,
  },
  LB_RECOMMENDATION_STATE: {
    cause: 'The recommendation is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have judged or claimed it meanwhile.',
    status: 409,
  },
  LB_RECOMMENDATION_TWO_PEOPLE: {
    cause: 'A claim is judged by somebody who neither owns the recommendation nor made the claim.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
  LB_RECOMMENDATION_UNSHOWN: {
    cause: 'Nothing is shown without evidence that the review can count again.',
    remedy:
      'Say that it is not shown or cannot be shown, or ask its owner for evidence that recomputes.',
    status: 409,
  },
  LB_LIST_UNKNOWN: {
    cause: 'There is no list of that name that can be saved.',
    remedy: 'Save a list from the page that shows it.',
    status: 404,
  },
  LB_LIST_TOO_LONG: {
    cause: 'The list has more than a million rows, which no spreadsheet opens.',
    remedy: 'Narrow the list, and save it in parts.',
    status: 422,
  },
  LB_LIST_CHANGED: {
    cause: 'Rows came or went while the list was written, so that the file might lack one.',
    remedy: 'Save it again. Nothing was sent.',
    status: 409,
  },
  LB_LIST_OLD: {
    cause:
      'What the list rests on is being worked out or read anew: a file would hold it as if it were whole and still stood.',
    remedy:
      'Look at its page again in a few minutes, and save it once the page no longer says so. Nothing was sent.',
    status: 409,
  },
  LB_PANEL_NOTHING: {
    cause: 'No decision is authorised that could be shown to a panel.',
    remedy: 'Draw a sample once decisions are authorised.',
    status: 409,
  },
  LB_PANEL_NOT_FOUND: {
    cause: 'There is no such case in a sample of the panel.',
    remedy: 'Open one from the list of the panel’s cases.',
    status: 404,
  },
} as const
