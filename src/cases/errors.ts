/** What the room `cases` refuses, and what mends it. */
export const casesErrors = {
  LB_CASE_NOT_FOUND: {
    cause: 'There is no case with this number.',
    remedy: 'Search for the case by its reference.',
    status: 404,
  },
  LB_CONFLICT_OF_INTEREST: {
    cause: 'You are recorded as having worked on this case, so it is closed to you.',
    remedy: 'Leave it to another officer. If the record is mistaken, tell a data manager.',
    status: 403,
  },
  LB_CASE_NOT_OPENED: {
    cause: 'No purpose was given for this case in this session.',
    remedy: 'Open the case and say why.',
  },
} as const
