export const patience = {
  /** Longer than this nobody waits for a server of which it cannot be told that it runs, in milliseconds. */
  strangerMs: 60_000,
} as const
