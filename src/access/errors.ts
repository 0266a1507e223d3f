/** What access refuses, and what mends it. */
export const accessErrors = {
  LB_INPUT: {
    cause: 'What was sent does not fit what this act takes.',
    remedy: 'Correct the field the message names. Nothing was kept.',
    status: 400,
  },
  LB_NO_LEDGER_ENTRY: {
    cause: 'An act at the door said nothing for the ledger; nothing of it was kept.',
    remedy: 'This is a fault in the program: report it. Every read and write notes what it did.',
  },
  LB_NOT_ALLOWED: {
    cause: 'The role of this account does not allow this.',
    remedy: 'Ask an administrator for an account with the role that does (docs/access.md).',
    status: 403,
  },
  LB_ORIGINALS_KEY_SETTING: {
    cause: 'The key of originals that was given is none.',
    remedy:
      'Set LOOKBACK_ORIGINALS_KEY_FILE to a file with 32 bytes in base 64, as `lookback originals new-key FILE` writes it, or LOOKBACK_ORIGINALS_KEY to what stands in it; not both.',
  },
  LB_ORIGINALS_KEY_FILE: {
    cause: 'The file of a new key cannot be written.',
    remedy: 'Name a file that is not there yet, in a folder that this account may write to.',
  },
  LB_ORIGINALS_KEY_MISSING: {
    cause: 'The originals of documents are encrypted, and no key was given.',
    remedy:
      'Whoever runs Lookback starts it with the key: LOOKBACK_ORIGINALS_KEY_FILE (docs/operations.md). Nothing was kept or changed.',
    status: 503,
  },
  LB_ORIGINALS_KEY_OTHER: {
    cause: 'The originals of documents are encrypted with another key.',
    remedy:
      'Whoever runs Lookback starts it with the key that is named, or changes the key: lookback originals encrypt --old-key FILE. Nothing was kept or changed.',
    status: 503,
  },
  LB_ORIGINAL_ALTERED: {
    cause:
      'What is kept of this original is not what came: it was altered, cut off or put in the place of another.',
    remedy:
      'Keep the store as it is, run `lookback verify`, which names each, and take it from a backup or import the document again.',
  },
  LB_LEDGER_DAY: {
    cause: 'This is no day.',
    remedy: 'Write it like 31 December 2014 or 2014-12-31.',
    status: 400,
  },
  LB_LEDGER_TOO_MANY: {
    cause: 'More than 100,000 entries match.',
    remedy: 'Ask for fewer days at a time.',
    status: 409,
  },
  LB_LEDGER_NO_WITNESS: {
    cause: 'The program was started without a data folder, so there is no key to sign with.',
    remedy: 'Start it with `lookback serve --data DIR`, or use `lookback ledger checkpoint`.',
  },
  LB_ACCESS_TOO_MANY_SIGN_INS: {
    cause: 'There were too many failed attempts to sign in with this name.',
    remedy:
      'Wait fifteen minutes, then try again, sign in from a place where you have before, or have the password reset. An auditor can see the attempts in the ledger.',
    status: 429,
  },
  LB_ACCESS_PASSWORD_EXPIRED: {
    cause: 'This password was given for one sign-in within three days, which are over.',
    remedy: 'Ask an administrator to reset it again.',
    status: 403,
  },
  LB_ACCESS_PASSWORD_DUE: {
    cause: 'Somebody else chose the password of this account.',
    remedy: 'Choose one of your own first, under “Password”.',
    status: 403,
  },
  LB_ACCESS_CODE_DUE: {
    cause: 'This account asks for a code beside its password.',
    remedy: 'Enter the password again with the six digits your authenticator app shows.',
    status: 403,
  },
  LB_ACCESS_CODE_WRONG: {
    cause: 'This code is not the one your authenticator app shows now, or it was used already.',
    remedy:
      'Enter the password again with the next code the app shows. If none is taken, the clock of the telephone or of the server is wrong.',
    status: 403,
  },
  LB_SECOND_FACTOR_STANDS: {
    cause: 'This account asks for a code already.',
    remedy: 'End it first, by a code, then set it up anew.',
    status: 409,
  },
  LB_SECOND_FACTOR_NONE: {
    cause: 'This account asks for no code.',
    remedy: 'Set it up first, under “Second factor”.',
    status: 409,
  },
  LB_ACCOUNT_PASSWORD_WRONG: {
    cause: 'The present password is not right.',
    remedy: 'Enter the password you signed in with.',
    status: 400,
  },
  LB_ACCOUNT_PASSWORD_SAME: {
    cause: 'The new password is the present one.',
    remedy: 'Choose another.',
    status: 400,
  },
  LB_ACCOUNT_INPUT: {
    cause: 'The particulars of the account do not hold together.',
    remedy: 'Correct what the message names.',
    status: 400,
  },
  LB_ACCOUNT_EXISTS: {
    cause: 'An account with this username exists.',
    remedy: 'Choose another username. If it is the same person’s and disabled, enable it again.',
  },
  LB_ACCOUNT_UNKNOWN: {
    cause: 'There is no account with this id.',
    remedy: 'Look it up in the list of accounts.',
    status: 404,
  },
  LB_ACCOUNT_DISABLED: {
    cause: 'This account is disabled.',
    remedy: 'Make a new account for the person, or reset that of another administrator.',
  },
  LB_ACCOUNT_OWNS_ITEMS: {
    cause:
      'This person owns items that are open, or watches that run; without them nobody would answer for those.',
    remedy: 'A lead hands them all over first (Items, Hand over), then the account can be changed.',
  },
  LB_ACCESS_PROVIDER_SETTINGS: {
    cause: 'The provider at which people sign in is not set up right.',
    remedy:
      'Mend the setting named (docs/operations.md, Signing in at a provider), then start again.',
    status: 422,
  },
  LB_ACCESS_PROVIDER_DOWN: {
    cause: 'The place where your organisation signs people in does not answer.',
    remedy:
      'Try again in a few minutes. Meanwhile sign in with username and password, if you have been given one; an administrator always can.',
    status: 503,
  },
  LB_ACCESS_PROVIDER_REFUSED: {
    cause: 'The provider’s answer does not hold.',
    remedy:
      'Start again from the page Sign in. If it happens again, tell the operator the words in brackets.',
    status: 403,
  },
  LB_ACCESS_PROVIDER_LATE: {
    cause: 'This answer belongs to no sign-in begun in this browser within ten minutes.',
    remedy: 'Start again from the page Sign in.',
    status: 403,
  },
  LB_ACCESS_PROVIDER_AGAIN: {
    cause: 'Somebody has signed in with this answer of the provider already.',
    remedy: 'Start again from the page Sign in. An auditor can see both in the ledger.',
    status: 403,
  },
  LB_ACCESS_PROVIDER_ONLY: {
    cause: 'Passwords are for administrators here; others sign in at their organisation.',
    remedy: 'Use the other way in on the page Sign in.',
    status: 403,
  },
  LB_ACCESS_IDENTITY_UNBOUND: {
    cause: 'No account is bound to you at this provider.',
    remedy: 'Give an administrator the subject and address named, to bind them to your account.',
    status: 403,
  },
  LB_ACCESS_IDENTITY_CLOSED: {
    cause: 'The account bound to you at this provider is disabled.',
    remedy: 'Ask an administrator to enable it.',
    status: 403,
  },
  LB_ACCESS_IDENTITY_FACTOR: {
    cause: 'Your account asks for a second factor, and the provider did not say that you used one.',
    remedy: 'Use the second factor of your provider, or sign in with username, password and code.',
    status: 403,
  },
  LB_ACCOUNT_BOUND: {
    cause: 'Another account is bound to this subject.',
    remedy: 'Release that account first; each stands for one person.',
  },
  LB_ACCOUNT_MANAGERS: {
    cause: 'Nobody is their own manager, however many stand between.',
    remedy: 'Choose somebody who does not answer to this person.',
  },
  LB_ACCOUNT_LAST_ADMINISTRATOR: {
    cause: 'This is the last administrator; without one nobody could make accounts.',
    remedy: 'Make another administrator first.',
  },
} as const
