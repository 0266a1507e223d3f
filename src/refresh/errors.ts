/** What the room `refresh` refuses, and what mends it. */
export const refreshErrors = {
  LB_REFRESH_UNDER_WAY: {
    cause: 'A refresh that was started before is not over.',
    remedy: 'Wait until it is; what changes meanwhile is due again then.',
  },
  LB_TRUTH_UNREADABLE: {
    cause: 'The truth folder lacks a file or holds something else.',
    remedy: 'Give the `truth` folder that `lookback demo` wrote.',
  },
} as const
