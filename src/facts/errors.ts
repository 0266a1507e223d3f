/** What the room `facts` refuses, and what mends it. */
export const factsErrors = {
  LB_DEFINITION_UNREADABLE: {
    cause: 'A registered definition can no longer be read.',
    remedy: 'Run the version of Lookback that registered it, or register a corrected next version.',
  },
  LB_DEFINITION_CHANGED: {
    cause: 'A definition was changed under the version it had.',
    remedy: 'Give the changed text the next version; every version ever used stays.',
  },
  LB_DEFINITION_LIVE: {
    cause:
      'This definition counts live cases, and what was asked for is of the cases under review alone.',
    remedy:
      'Its count stands under Figures. For what is published, compared, sampled or counted as of a date, choose a definition of the cases under review.',
  },
  LB_FACTS_TOO_MANY: {
    cause: 'The facts of all cases do not fit into the memory of this process.',
    remedy:
      'Start it where there is more memory, and let it use that: NODE_OPTIONS=--max-old-space-size=<MiB>. What a refresh counted stands under Figures.',
    status: 409,
  },
} as const
