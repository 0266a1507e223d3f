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
} as const
