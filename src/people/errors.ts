/** What the room `people` refuses, and what mends it. */
export const peopleErrors = {
  LB_PERSON_NOT_FOUND: {
    cause: 'There is no such person that you may see.',
    remedy: 'Search for the person by name.',
    status: 404,
  },
  LB_PEOPLE_ENCODED_OFTEN: {
    cause: 'People left this store encoded too often of late.',
    remedy:
      'Use the file that was made, or wait. Each file is one more that could be tried against.',
    status: 429,
  },
  LB_PEOPLE_SECRET: {
    cause: 'The file of the secret holds none that can be used.',
    remedy:
      'Make one with `openssl rand -hex 32 > secret`, hand it to the other force by another way than the files, and let nobody else read it (chmod 600).',
  },
  LB_GROUP_NOT_FOUND: {
    cause: 'There is no such group that you may see.',
    remedy: 'Look for it in the list of groups: a refresh may have found it under another number.',
    status: 404,
  },
  LB_GROUP_STEP: {
    cause: 'The group is not where this step begins, or something is not said that has to be.',
    remedy: 'Look at the group as it stands now, and choose again.',
  },
  LB_GROUP_ITEM_OPEN: {
    cause: 'The piece of work that answers for the group is open.',
    remedy: 'Close the item with its result, or withdraw it, and then close the group.',
  },
  LB_LINK_INPUT: {
    cause: 'The join or split does not hold together.',
    remedy: 'Correct what the message names.',
    status: 400,
  },
  LB_LINK_DECISION_NOT_FOUND: {
    cause: 'There is no such join or split that you may see.',
    remedy: 'Look it up on the page of the person.',
    status: 404,
  },
  LB_LINK_RESTRICTED: {
    cause: 'Something about these people is closed to you, so you cannot say who is who.',
    remedy: 'Leave it to another officer.',
    status: 403,
  },
  LB_LINK_UNDONE: {
    cause: 'This join or split was undone already.',
    remedy: 'Make it again if it was right.',
  },
  LB_LINK_KEPT_APART: {
    cause: 'An officer has said that these are two people.',
    remedy: 'Undo that split first, if it was wrong.',
  },
  LB_LINK_HELD_TOGETHER: {
    cause: 'Officers have said that these records are one person, directly or through others.',
    remedy: 'Look at the person’s page: undo what was said there first, if it was wrong.',
  },
  LB_PAIR_NOT_HELD: {
    cause: 'This pair is not in your hands, so your answer was not recorded.',
    remedy: 'Take the next pair: pairs are drawn by chance, not chosen.',
  },
  LB_PAIR_HELD: {
    cause: 'You had this pair for too long, and another officer is looking at it now.',
    remedy: 'Take the next pair.',
  },
  LB_PAIR_JUDGED: {
    cause: 'This pair has been judged meanwhile.',
    remedy: 'Take the next pair.',
  },
  LB_JUDGEMENT_NOT_FOUND: {
    cause: 'There is no such answer on a pair that you may see.',
    remedy: 'Look for it among your last answers.',
    status: 404,
  },
  LB_JUDGEMENT_NOT_YOURS: {
    cause: 'Another officer gave this answer.',
    remedy: 'Undo the join or split on the page of the person, with a reason.',
    status: 403,
  },
} as const
