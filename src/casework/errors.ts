/** What the room `casework` refuses, and what mends it. */
export const caseworkErrors = {
  LB_DECISION_UNREAD: {
    cause: 'Whoever proposes a decision has read the case themselves.',
    remedy: 'Submit your reading first.',
  },
  LB_DECISION_STANDS: {
    cause: 'A decision on this case is proposed or authorised already.',
    remedy: 'Have it returned or reopened first.',
  },
  LB_DECISION_NOT_FOUND: {
    cause: 'There is no such decision that you may see.',
    remedy: 'Look it up in the list of decisions.',
    status: 404,
  },
  LB_DECISION_STEP: {
    cause: 'The decision is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have settled it meanwhile.',
  },
  LB_NOTHING_TO_TELL: {
    cause:
      'Only an authorised decision to take no further action is told to the victim in this way.',
    remedy: 'Have the decision authorised first.',
  },
  LB_TOLD_WHEN: {
    cause: 'The victim can only have been told between the day of the decision and today.',
    remedy: 'Give the day on which it was done.',
    status: 400,
  },
  LB_FOLLOW_ON_NOT_FOUND: {
    cause: 'There is no such version of what follows a decision.',
    remedy: 'Look it up on the page of what follows a decision.',
    status: 404,
  },
  LB_FOLLOW_ON_SETTLED: {
    cause: 'This change has been confirmed or sent back already.',
    remedy: 'Reload the page to see what holds now.',
  },
  LB_FOLLOW_ON_STALE: {
    cause: 'Another change was confirmed since this one was made; together they might undo it.',
    remedy: 'Send this one back, and have it proposed anew from what holds now.',
  },
  LB_FOLLOW_ON_TWO_PEOPLE: {
    cause: 'Nobody confirms a change they proposed.',
    remedy: 'Ask another lead.',
    status: 403,
  },
  LB_FOLLOW_ON_NONE: {
    cause: 'Nothing would follow from this outcome: the decision would be answered by nobody.',
    remedy: 'Put something in its place, or leave it.',
    status: 400,
  },
  LB_FOLLOW_ON_LINE: {
    cause: 'There is no such line in the table as it stands.',
    remedy: 'Reload the page: it may have been changed meanwhile.',
  },
  LB_FOLLOW_ON_SAME: {
    cause: 'This line says so already.',
    remedy: 'Change something of it, or leave it.',
  },
  LB_OWN_DECISION: {
    cause: 'Nobody settles a decision they proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
  LB_HAND_OFF_NOT_FOUND: {
    cause: 'There is no such offer that you may see.',
    remedy: 'Look it up on the page of its item.',
    status: 404,
  },
  LB_HAND_OFF_PENDING: {
    cause:
      'An offer of this item waits for its answer already; an item is offered to one at a time.',
    remedy: 'Withdraw that offer first, or wait for the answer.',
  },
  LB_HAND_OFF_ANSWERED: {
    cause: 'This offer has been answered, withdrawn or has lapsed: somebody was quicker.',
    remedy: 'Reload the page to see who owns the item now.',
  },
  LB_HAND_OFF_BEFORE_OFFER: {
    cause: 'The day they answered is before the day on which the item was offered to them.',
    remedy: 'Correct the day; what was agreed on an earlier day belongs in the words of the offer.',
  },
  LB_HAND_OFF_NOT_YOURS: {
    cause: 'The offer is not made to you, and you did not make it.',
    remedy: 'Ask whoever it is made to.',
    status: 403,
  },
  LB_HAND_OFF_SELF: {
    cause: 'The item is theirs already.',
    remedy: 'Choose somebody else.',
  },
  LB_HAND_OFF_TEAM: {
    cause: 'Nobody who works on items is in this team.',
    remedy: 'Choose another team, or a person.',
  },
  LB_LEAVE_SELF: {
    cause: 'Nobody stands in for themselves.',
    remedy: 'Choose somebody else who stands in.',
  },
  LB_HAND_OVER_CONFLICT: {
    cause: 'Some of these items are of cases that person once worked on.',
    remedy: 'Hand those over first, one by one, to somebody else.',
  },
  LB_HAND_OVER_NONE: {
    cause: 'This person owns no item that is open, and no watch.',
    remedy: 'There is nothing to hand over.',
  },
  LB_OUTSIDE_NOT_FOUND: {
    cause: 'There is no such referral from outside that you may see.',
    remedy: 'Look it up in the list of referrals.',
    status: 404,
  },
  LB_OUTSIDE_DAY: {
    cause: 'The day is later than today, or before the referral was received.',
    remedy: 'Give the day on which it was done.',
    status: 400,
  },
  LB_OUTSIDE_ORIGINAL: {
    cause: 'An original that is known by its hash is kept somewhere, and nobody could find it.',
    remedy: 'Say where the original is kept.',
    status: 400,
  },
  LB_OUTSIDE_FILE_EMPTY: {
    cause: 'The file is empty, so it is no original.',
    remedy: 'Choose the file the referral came in.',
    status: 400,
  },
  LB_OUTSIDE_FILE_HASH: {
    cause: 'The file has another SHA-256 than the one that was given: it is not the same file.',
    remedy: 'Choose the file as it came, or leave the SHA-256 empty.',
    status: 400,
  },
  LB_OUTSIDE_FILE_NONE: {
    cause: 'No original of this referral is kept here that you may open.',
    remedy: 'The page of the referral says where it is kept.',
    status: 404,
  },
  LB_OUTSIDE_FILE_SEALED: {
    cause: 'The original is sealed with its source, as it may say who they are.',
    remedy: 'Ask the custodians, and open it with what they open to you.',
    status: 403,
  },
  LB_OUTSIDE_FILE_AGAIN: {
    cause: 'This file is kept already as an original of this referral.',
    remedy: 'Nothing is lost: the page of the referral has it.',
    status: 409,
  },
  LB_SOURCE_SEALED_BEFORE: {
    cause: 'This source was sealed by a version that could seal nothing to it later.',
    remedy: 'Leave the file where it is kept sealed, and say here where that is.',
    status: 409,
  },
  LB_OUTSIDE_FILE_ALTERED: {
    cause: 'The file that is kept has not the SHA-256 it came with: somebody altered it.',
    remedy: 'Tell whoever runs the program, and compare with the copy of the day it came.',
  },
  LB_OUTSIDE_ACKNOWLEDGED: {
    cause: 'This referral has been acknowledged already.',
    remedy: 'Reload the page to see when and by what means.',
  },
  LB_SOURCE_NAMED: {
    cause: 'This text would say who the source is, and many people may read it.',
    remedy:
      'Take out their name, number and address; they are sealed in the fields for the source.',
    status: 400,
  },
  LB_SOURCE_CUSTODIANS: {
    cause: 'A source is sealed to at least two custodians who have made their keys.',
    remedy: 'Have a lead appoint custodians, and have each make their key.',
  },
  LB_SOURCE_NONE: {
    cause: 'No source was sealed with this referral.',
    remedy: 'Ask whoever received it how it came.',
  },
  LB_SOURCE_REQUEST_NOT_FOUND: {
    cause: 'There is no such request that you may see.',
    remedy: 'Look it up on the page of its referral.',
    status: 404,
  },
  LB_SOURCE_ANSWERED: {
    cause: 'This request has been answered: another custodian was quicker.',
    remedy: 'Reload the page to see how.',
  },
  LB_SOURCE_OWN_REQUEST: {
    cause: 'Nobody opens a source for themselves.',
    remedy: 'Ask another custodian.',
    status: 403,
  },
  LB_SOURCE_HOURS: {
    cause: 'A source is opened for no longer than was asked for.',
    remedy: 'Ask again, for more hours.',
  },
  LB_SOURCE_NOT_SEALED_TO_YOU: {
    cause: 'This source was sealed before you had a key.',
    remedy: 'Ask a custodian who had one then.',
    status: 403,
  },
  LB_SOURCE_PASSPHRASE: {
    cause: 'The passphrase opens nothing.',
    remedy: 'Type it again. Nobody can look it up or set it back.',
    status: 403,
  },
  LB_SOURCE_NOT_OPEN: {
    cause: 'This source is not open to you: not yet, no longer, or not to you.',
    remedy: 'Ask for it on the page of its referral, or wait for a custodian.',
    status: 403,
  },
  LB_SOURCE_RECEIPT: {
    cause: 'No source that was sealed to you has this receipt.',
    remedy: 'Type it again, or ask a custodian who has been one for longer.',
    status: 404,
  },
  LB_MEASURE_PROPOSAL: {
    cause: 'No document of this case has that sentence any more.',
    remedy: 'Reload the page: a document may have come anew.',
    status: 404,
  },
  LB_MEASURE_ANSWERED: {
    cause: 'Somebody has answered for this sentence already.',
    remedy: 'Reload the page to see what is recorded.',
  },
  LB_MEASURE_NOT_FOUND: {
    cause: 'No such measure is recorded for this case.',
    remedy: 'Reload the page to see what is recorded.',
    status: 404,
  },
  LB_MEASURE_DOCUMENT: {
    cause: 'This case has no such document.',
    remedy: 'Choose one of its documents; one that is not there yet comes with an import.',
    status: 404,
  },
  LB_MEASURE_DOCUMENT_AGAIN: {
    cause: 'That document, as it is, stands beside this measure already.',
    remedy: 'Nothing is to be done.',
  },
  LB_PASSAGE_NOT_FOUND: {
    cause: 'There is no such person in the review as it was last refreshed.',
    remedy: 'Look them up under People.',
    status: 404,
  },
  LB_DESCRIPTION_EMPTY: {
    cause: 'Nothing was said by which a file could be found.',
    remedy: 'Give the words of the description, or some of its facts.',
    status: 400,
  },
  LB_DESCRIPTION_RANGE: {
    cause: 'The range ends before it begins.',
    remedy: 'Give the smaller number first.',
    status: 400,
  },
  LB_LIVE_ROWS: {
    cause: 'Rows of the live cases cannot be read, so none is taken in.',
    remedy: 'Mend the lines that are named, and give all rows again.',
    status: 400,
  },
  LB_LIVE_CHANGED: {
    cause: 'A live case of this reference is there already and says something else.',
    remedy: 'Give what is new of it under a reference of its own, such as NV/1/26-2.',
    status: 400,
  },
  LB_CUSTODIAN_SELF: {
    cause: 'Nobody appoints themselves a custodian.',
    remedy: 'Ask another lead.',
    status: 403,
  },
  LB_CUSTODIAN_WHO: {
    cause: 'A custodian is an enabled reviewer, authoriser or data manager who is none yet.',
    remedy: 'Choose somebody from the list.',
  },
  LB_CUSTODIAN_NOT: {
    cause: 'Only a custodian does this, and you are none.',
    remedy: 'Ask one of the custodians.',
    status: 403,
  },
} as const
