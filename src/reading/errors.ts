/** What the room `reading` refuses, and what mends it. */
export const readingErrors = {
  LB_READING_CLOSED: {
    cause: 'This case takes no further reading now.',
    remedy:
      'A third reading is taken where the first two differ, and none while a decision stands.',
  },
  LB_READING_RISK: {
    cause: 'The reading says that somebody may be at risk, and not who it is or who was told.',
    remedy: 'Say which child, what is feared, who was told, when and by what means.',
    status: 422,
  },
  LB_READING_ENOUGH: {
    cause: 'You have read as many cases today as are to be read in a day.',
    remedy:
      'Stop here for today. A case in your hands stays yours. A lead can change this under the terms of the reading.',
    status: 409,
  },
  LB_READING_BREAK: {
    cause: 'You have read several hard files in a row.',
    remedy:
      'Take a break: the next case is given fifteen minutes after your last reading. If it is too much, put a case back as “not this kind”, and talk with your lead or with whoever supports readers.',
    status: 409,
  },
  LB_READING_ELSEWHERE: {
    cause: 'Another page of yours has kept or submitted other answers on this case meanwhile.',
    remedy: 'Look at them on this page, and submit again if these are the ones that count.',
  },
  LB_STATED_DOCUMENT: {
    cause: 'There is no such document in this case.',
    remedy: 'Choose one of the documents of the case.',
    status: 422,
  },
  LB_STATED_WORDS: {
    cause: 'These words do not stand in the document.',
    remedy: 'Copy them from the document as they stand there.',
    status: 422,
  },
  LB_STATED_VALUE: {
    cause: 'This is nothing that can be stated of the fact.',
    remedy:
      'Choose one of the answers; of a number give the least, the most or both, the least not above the most.',
    status: 422,
  },
  LB_ASIDE_DAY: {
    cause: 'A case is kept or put back until a day to come, at most 60 days ahead.',
    remedy: 'Give a nearer day, after today.',
    status: 422,
  },
  LB_ASIDE_COLLEAGUE: {
    cause: 'Nobody of this name reads cases.',
    remedy: 'Choose a colleague from the list.',
    status: 422,
  },
  LB_BATCH_NOBODY: {
    cause: 'Nobody who reads cases is of this team, of this name or has this specialism.',
    remedy: 'Choose others. An administrator puts down teams and specialisms with the accounts.',
    status: 422,
  },
  LB_BATCH_DAY: {
    cause: 'Cases are given until today or a day to come, at most 92 days ahead.',
    remedy: 'Give a nearer day, not before today.',
    status: 422,
  },
  LB_BATCH_EMPTY: {
    cause: 'No unread case fits that nobody holds and no other batch has.',
    remedy: 'Narrow the list less, or end the batch that has them.',
    status: 409,
  },
  LB_BATCH_ENDED: {
    cause: 'This batch has ended already.',
    remedy: 'Reload the page: its cases are everybody’s.',
    status: 409,
  },
  LB_BATCH_LEADS: {
    cause: 'What was given to whom is shown to leads alone.',
    remedy: 'Show the worklist without it.',
    status: 403,
  },
  LB_SOURCE_RULE_NONE: {
    cause: 'The review has no such source.',
    remedy: 'Choose a source from the list.',
    status: 422,
  },
  LB_SOURCE_RULE_STANDS: {
    cause: 'Whoever has this specialism reads this source already.',
    remedy: 'Choose another, or end the rule that stands first.',
    status: 409,
  },
  LB_SOURCE_RULE_ENDED: {
    cause: 'This rule has ended already.',
    remedy: 'Reload the page: the specialism no longer reads the source by it.',
    status: 409,
  },
  LB_TERMS_UNSET: {
    cause: 'Nobody has set the terms of the reading.',
    remedy: 'Set the target, the error and what stopping means before freezing the tail.',
  },
  LB_TAIL_EMPTY: {
    cause: 'Every case has been read.',
    remedy: 'There is nothing to freeze; nothing is left to certify.',
  },
  LB_KNOWN_CASE: {
    cause: 'The known case cannot be named.',
    remedy: 'Give the source and reference of a case nobody has read, and why its answer is known.',
  },
  LB_WHAT_IF_DAYS: {
    cause: 'The days on which officers join or are away do not fit together.',
    remedy: 'Give the day on which they join, or the first day away and the first day back.',
    status: 422,
  },
} as const
